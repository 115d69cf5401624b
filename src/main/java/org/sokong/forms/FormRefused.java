package org.sokong.forms;

import java.util.List;
import org.sokong.kernel.DomainException;

/** A form cannot be stored or completed as it is; every problem is named with its question. */
public class FormRefused extends DomainException {

    private static final long serialVersionUID = 1;

    private final transient List<FormProblem> problems;

    public FormRefused(List<FormProblem> problems) {
        super("forms.error.refused", problems.size());
        this.problems = List.copyOf(problems);
    }

    /** Refuses unless there is no problem. */
    public static void unlessNone(List<FormProblem> problems) {
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
    }

    /** At least one. */
    public List<FormProblem> problems() {
        return problems;
    }
}
