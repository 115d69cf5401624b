package org.sokong.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.AgeBand;
import org.sokong.cases.Sex;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormShape;
import org.sokong.forms.FormValues;

/** What is asked of a child of the client, and how answers become a child and back. */
public final class ChildShape {

    /** The questions. */
    public static final FormShape SHAPE =
            new FormShape(
                    "screening.child.title",
                    1,
                    List.of(
                            new FormPart(
                                    "child",
                                    "screening.child.title",
                                    FormField.choice(
                                            "sex",
                                            "screening.child.sex",
                                            "cases.sex",
                                            Sex.values()),
                                    FormField.choice(
                                            "age_band",
                                            "screening.child.age_band",
                                            "cases.ageband",
                                            AgeBand.values()),
                                    FormField.answer("with_client", "screening.child.with_client"),
                                    FormField.text("note", "screening.child.note")
                                            .atMost(ChildForm.LONGEST_NOTE))));

    private ChildShape() {}

    /** A child as answers. */
    public static FormValues values(ChildForm form) {
        return FormValues.BLANK
                .with("sex", name(form.sex()))
                .with("age_band", name(form.ageBand()))
                .with("with_client", name(form.withClient()))
                .with("note", form.note());
    }

    /** Answers as a child. */
    public static ChildForm form(FormValues values) {
        return new ChildForm(
                values.choice("sex", Sex.class),
                values.choice("age_band", AgeBand.class),
                values.answer("with_client"),
                values.get("note"));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
