package org.sokong.planning;

import org.sokong.forms.FormShape;

/** What each form asks; one class a form, so that a form can be read like its paper. */
final class FormShapes {

    private FormShapes() {}

    static FormShape of(FormKind kind) {
        return switch (kind) {
            case NEEDS_ASSESSMENT -> NeedsAssessment.SHAPE;
            case SAFETY_PLAN -> SafetyPlan.SHAPE;
            case FOLLOW_UP -> FollowUp.SHAPE;
            case CONFERENCE -> Conference.SHAPE;
            case CLOSURE -> Closure.SHAPE;
        };
    }
}
