package org.sokong.prints;

import org.sokong.forms.FormShape;
import org.sokong.planning.FormKind;

/** Forms that can be taken along on paper. */
public enum PaperForm {
    INTAKE,
    NEEDS_ASSESSMENT,
    SAFETY_PLAN,
    FOLLOW_UP,
    CONFERENCE,
    CLOSURE;

    /** What it asks. */
    FormShape shape() {
        return this == INTAKE ? IntakeShape.blank() : FormKind.valueOf(name()).shape();
    }
}
