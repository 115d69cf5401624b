package org.sokong.consent.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.consent.Assent;
import org.sokong.consent.AssentAges;
import org.sokong.consent.AssentCalendar;
import org.sokong.consent.AssentCalendar.Term;
import org.sokong.consent.AssentRule;
import org.sokong.consent.GivenBy;
import org.sokong.consent.GiverReason;
import org.sokong.kernel.Answer;
import org.sokong.uikit.FieldProblems;

/** Who decides: the client, or somebody for them; and what a child says to it. */
class GiverPart extends FormPart {

    private static final long serialVersionUID = 1;

    private final transient AssentCalendar calendar;
    private transient Term term;
    private final Select<Integer> age = new Select<>();
    private final Paragraph rule = new Paragraph();
    private final RadioButtonGroup<GivenBy> givenBy = new RadioButtonGroup<>();
    private final Select<GiverReason> reason = new Select<>();
    private final Checkbox notTold = new Checkbox();
    private final RadioButtonGroup<Assent> assent = new RadioButtonGroup<>();
    private final RadioButtonGroup<Answer> permits = new RadioButtonGroup<>();

    /**
     * @param adult whether the client is grown up, null where it is not known
     * @param day on which the consent is given, until another is chosen
     */
    GiverPart(
            AssentCalendar calendar,
            LocalDate day,
            @Nullable Boolean adult,
            FieldProblems problems) {
        super("consent.part.giver");
        this.calendar = calendar;
        this.term = calendar.on(day);
        age.setLabel(getTranslation("consent.field.age"));
        age.setItems(
                Stream.concat(
                                Stream.of(AssentAges.ADULT),
                                IntStream.range(0, AssentAges.ADULT).boxed())
                        .toList());
        age.setItemLabelGenerator(this::textOf);
        rule.addClassName("sub");
        givenBy.setLabel(getTranslation("consent.field.given_by"));
        givenBy.setItems(
                Arrays.stream(GivenBy.values()).filter(who -> who != GivenBy.NOBODY).toList());
        givenBy.setItemLabelGenerator(texts());
        reason.setLabel(getTranslation("consent.field.giver_reason"));
        reason.setItems(GiverReason.values());
        reason.setItemLabelGenerator(texts());
        notTold.setLabel(getTranslation("consent.field.not_told"));
        assent.setLabel(getTranslation("consent.field.assent"));
        assent.setItems(Assent.values());
        assent.setItemLabelGenerator(texts());
        permits.setLabel(getTranslation("consent.field.permits"));
        permits.setItems(Answer.YES, Answer.NO);
        permits.setItemLabelGenerator(answer -> getTranslation("consent.answer." + answer.name()));
        age.addValueChangeListener(change -> follow());
        givenBy.addValueChangeListener(change -> follow());
        reason.addValueChangeListener(
                change -> {
                    if (change.getValue() == GiverReason.CAREGIVER_SUSPECTED) {
                        notTold.setValue(true);
                    }
                });
        problems.at("consent.error.age", age)
                .at("consent.error.adult_decides", givenBy)
                .at("consent.error.giver_reason", reason)
                .at("consent.error.giver_caregiver", givenBy)
                .at("consent.error.giver", givenBy)
                .at("consent.error.assent", assent)
                .at("consent.error.child_refuses", assent)
                .at("consent.error.child_permits", permits);
        if (Boolean.TRUE.equals(adult)) {
            age.setValue(AssentAges.ADULT);
        }
        givenBy.setValue(GivenBy.CLIENT);
        age.setWidthFull();
        reason.setWidthFull();
        add(age, rule, assent, givenBy, permits, reason, notTold);
        follow();
    }

    /** What is asked follows the day on which the consent is given. */
    void on(LocalDate day) {
        term = calendar.on(day);
        follow();
    }

    /** What is asked follows what was answered; what was typed before stays. */
    private void follow() {
        Integer years = ageYears();
        boolean client = givenBy.getValue() == GivenBy.CLIENT;
        rule.setVisible(years != null);
        assent.setVisible(years != null);
        boolean permission = false;
        if (years != null) {
            AssentRule asked = term.ages().rule(years);
            permission = asked.adult() == AssentRule.Adult.WITH_PERMISSION;
            rule.setText(
                    getTranslation(
                            "consent.rule",
                            getTranslation("consent.rule.child." + asked.child()),
                            getTranslation("consent.rule.adult." + asked.adult()),
                            getTranslation(
                                    term.verified()
                                            ? "consent.rule.verified"
                                            : "consent.rule.unverified")));
            assent.setVisible(asked.child() != AssentRule.Child.NONE && !(permission && client));
        }
        permits.setVisible(permission && givenBy.getValue() == GivenBy.CAREGIVER);
        reason.setVisible(!client);
        notTold.setVisible(!client && givenBy.getValue() != GivenBy.CAREGIVER);
    }

    @Override
    boolean isComplete() {
        boolean complete = filled(age, "consent.error.age_missing");
        complete &= filled(reason, "consent.error.giver_reason");
        return complete;
    }

    GivenBy givenBy() {
        return givenBy.getValue();
    }

    @Nullable GiverReason reason() {
        return asked(reason);
    }

    boolean notTold() {
        return notTold.isVisible() && notTold.getValue();
    }

    /** Null for an adult. */
    @Nullable Integer ageYears() {
        Integer years = age.getValue();
        return years == null || years == AssentAges.ADULT ? null : years;
    }

    @Nullable Assent assent() {
        return asked(assent);
    }

    @Nullable Answer permits() {
        return asked(permits);
    }

    private String textOf(@Nullable Integer years) {
        if (years == null) {
            return "";
        }
        return years == AssentAges.ADULT
                ? getTranslation("consent.age.adult")
                : getTranslation("consent.age.years", years);
    }
}
