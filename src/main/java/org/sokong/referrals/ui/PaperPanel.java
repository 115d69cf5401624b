package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.sokong.kernel.DomainException;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.NotCompletedReason;
import org.sokong.referrals.Outcome;
import org.sokong.referrals.PaperState;
import org.sokong.referrals.ReferralState;
import org.sokong.referrals.ToldAnswer;
import org.sokong.referrals.ToldStep;
import org.sokong.referrals.ToldWay;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Notices;
import org.sokong.uikit.Required;
import org.sokong.uikit.Timeline;
import org.sokong.uikit.Typed;

/**
 * A referral that went on paper: what was recorded on behalf of the receiver, and the next answer.
 */
class PaperPanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_NOTE = 2_000;

    private final transient TalkServices services;
    private final UUID referralId;
    private final transient Runnable again;

    PaperPanel(TalkServices services, UUID referralId, PaperState state, Runnable again) {
        this.services = services;
        this.referralId = referralId;
        this.again = again;
        addClassName("card");
        add(
                new H2(getTranslation("referrals.section.paper")),
                new Paragraph(getTranslation("referrals.paper.hint")));
        Timeline told = new Timeline();
        for (ToldStep step : state.told()) {
            told.step(
                    getTranslation("referrals.step." + step.state().name()),
                    getTranslation(
                            "referrals.paper.told",
                            Typed.inline(step.toldBy()),
                            services.time().date(step.toldOn()),
                            ReferralTexts.of(step.way())),
                    new Badge(getTranslation("referrals.paper.on_behalf"), Badge.Tone.WARN),
                    TalkPieces.note(
                            getTranslation(
                                    "referrals.service.recorded_by",
                                    Typed.inline(step.recordedBy()),
                                    services.time().dateTime(step.recordedAt()))));
        }
        if (!state.told().isEmpty()) {
            add(told);
        }
        if (!state.answers().isEmpty()) {
            Button record =
                    new Button(getTranslation("referrals.paper.record"), click -> record(state));
            record.addThemeVariants(ButtonVariant.PRIMARY);
            add(record);
        }
    }

    private void record(PaperState state) {
        TalkDialog dialog = new TalkDialog("referrals.paper.record", "referrals.paper.code.hint");
        TextField code = new TextField(getTranslation("referrals.paper.code"));
        code.setMaxLength(LONGEST_CODE);
        code.setRequiredIndicatorVisible(true);
        dialog.put("referrals.paper.error.code", code);
        Select<ReferralState> answer =
                choice("referrals.paper.answer", state.answers().toArray(new ReferralState[0]));
        dialog.put("referrals.paper.error.state", answer);
        Select<DeclineReason> declined = choice("uikit.reason.choice", DeclineReason.values());
        Select<NotCompletedReason> ended =
                choice("uikit.reason.choice", NotCompletedReason.values());
        Select<Outcome> outcome = choice("referrals.field.outcome", Outcome.values());
        dialog.put("", declined);
        dialog.put("", ended);
        dialog.put("referrals.dialog.complete.choose", outcome);
        answer.addValueChangeListener(
                change -> {
                    declined.setVisible(change.getValue() == ReferralState.DECLINED);
                    ended.setVisible(change.getValue() == ReferralState.NOT_COMPLETED);
                    outcome.setVisible(change.getValue() == ReferralState.COMPLETED);
                });
        declined.setVisible(false);
        ended.setVisible(false);
        outcome.setVisible(false);
        Select<ToldWay> way = choice("referrals.paper.way", ToldWay.values());
        dialog.put("referrals.paper.error.way", way);
        TextField by = new TextField(getTranslation("referrals.paper.told_by"));
        by.setMaxLength(ToldAnswer.LONGEST_NAME);
        by.setRequiredIndicatorVisible(true);
        dialog.put("referrals.paper.error.told_by", by);
        DatePicker on = dialog.day("referrals.paper.told_on", "referrals.paper.error.told_on");
        on.setValue(services.time().today());
        TextArea note = dialog.words("referrals.field.note", LONGEST_NOTE);
        dialog.stores(
                "referrals.service.save",
                () -> {
                    if (answer.getValue() == null) {
                        throw new DomainException("referrals.paper.error.state");
                    }
                    services.paper()
                            .record(
                                    referralId,
                                    new ToldAnswer(
                                            code.getValue(),
                                            answer.getValue(),
                                            way.getValue(),
                                            by.getValue(),
                                            on.getValue(),
                                            declined.getValue(),
                                            ended.getValue(),
                                            outcome.getValue(),
                                            note.getValue()));
                    Notices.done("referrals.paper.done");
                },
                again);
        dialog.open();
    }

    @SafeVarargs
    private static <E extends Enum<E>> Select<E> choice(String labelKey, E... values) {
        Select<E> select = new Select<>();
        select.setLabel(ReferralTexts.text(labelKey));
        select.setItems(values);
        select.setItemLabelGenerator(
                value ->
                        value == null
                                ? ""
                                : value instanceof ReferralState state
                                        ? ReferralTexts.text("referrals.step." + state.name())
                                        : ReferralTexts.of(value));
        Required.mark(select);
        return select;
    }
}
