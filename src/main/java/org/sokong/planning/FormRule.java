package org.sokong.planning;

import java.util.List;
import java.util.UUID;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.forms.FormProblem;
import org.sokong.forms.FormValues;

/** What one kind of form knows beyond its questions. Called after the right to it was checked. */
interface FormRule {

    /** The kind it speaks for. */
    FormKind kind();

    /** Answers that facts already give, put into a form that begins. */
    default FormValues begin(Standing standing, FormValues first) {
        return first;
    }

    /**
     * What else is missing before the form is complete.
     *
     * @throws org.sokong.kernel.DomainException where no single question is to blame
     */
    default List<FormProblem> problems(CaseForm form, Standing standing) {
        return List.of();
    }

    /** Told in the transaction in which a second person approved the form. */
    default void approved(UUID caseId, FormValues values) {}
}
