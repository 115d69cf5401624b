package org.sokong.planning;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.forms.FormField;
import org.sokong.forms.FormShape;

/**
 * Forms of a case (case_process.md, section 3), the section each belongs to, and how it is used.
 * Stored by name.
 */
public enum FormKind {
    /** Needs in twelve areas, risks and factors; repeated, approved. */
    NEEDS_ASSESSMENT(Section.ASSESSMENT, "assessed_on", true),
    /** How the client stays safe; reviewed and written anew. */
    SAFETY_PLAN(Section.SAFETY_PLAN, "agreed_on", true),
    /** A contact with the client during or after services. */
    FOLLOW_UP(Section.FOLLOW_UP, "contact_on", false),
    /** A meeting about the case with people of several organisations. */
    CONFERENCE(Section.CONFERENCE, "held_on", false),
    /** Why and how the case ends; approved. */
    CLOSURE(Section.CLOSURE, "closed_on", false);

    private final Section section;
    private final String dayField;
    private final boolean continues;

    FormKind(Section section, String dayField, boolean continues) {
        this.section = section;
        this.dayField = dayField;
        this.continues = continues;
    }

    /** Part of the case the form belongs to. */
    public Section section() {
        return section;
    }

    /** Question that says on which day the form was taken; never in the future. */
    public String dayField() {
        return dayField;
    }

    /** Whether a new one starts with the answers of the last. */
    public boolean continues() {
        return continues;
    }

    /** What the form asks now. */
    public FormShape shape() {
        return FormShapes.of(this);
    }

    /** What is shown of a safety plan before any call. */
    public static List<FormField> safeContact() {
        return SafetyPlan.SHAPE.fields().stream()
                .filter(
                        field ->
                                Set.of(
                                                SafetyPlan.SAFE_WAY,
                                                SafetyPlan.SAFE_HOURS,
                                                SafetyPlan.CODE_WORD)
                                        .contains(field.key()))
                .toList();
    }

    /** What a second person approves of it, null where nobody has to. */
    public @Nullable ApprovalSubject approval() {
        return switch (this) {
            case NEEDS_ASSESSMENT -> ApprovalSubject.ASSESSMENT;
            case CLOSURE -> ApprovalSubject.CLOSURE;
            case SAFETY_PLAN, FOLLOW_UP, CONFERENCE -> null;
        };
    }
}
