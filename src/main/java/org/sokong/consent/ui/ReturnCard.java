package org.sokong.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.sokong.consent.DataReturns;
import org.sokong.consent.ReturnAnswer;
import org.sokong.consent.ReturnDetail;
import org.sokong.uikit.Notices;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;

/**
 * Tells a receiver why the sharing ended, and lets it say that what it had is returned or gone; or
 * tells the sender to ask a receiver that answers on paper.
 */
@StyleSheet("styles/consent.css")
class ReturnCard extends Div {

    private static final long serialVersionUID = 1;

    ReturnCard(ReturnDetail asked, DataReturns returns, TimeText time, Runnable again) {
        addClassNames("card", "consent-card");
        getElement().setAttribute("role", "alert");
        add(
                new H2(
                        asked.onPaper()
                                ? getTranslation("consent.stop.paper.title", asked.organisation())
                                : getTranslation("consent.stop.title")),
                new Paragraph(getTranslation("consent.endedcause." + asked.cause().name())),
                new Paragraph(
                        getTranslation(
                                asked.onPaper()
                                        ? "consent.stop.paper.text"
                                        : "consent.stop.text")));
        if (asked.answer() != null && asked.answeredAt() != null) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "consent.stop.answered",
                                    text(asked.answer()),
                                    time.dateTime(asked.answeredAt()))));
            return;
        }
        RadioButtonGroup<ReturnAnswer> answer = new RadioButtonGroup<>();
        answer.setLabel(getTranslation("consent.stop.question"));
        answer.setItems(ReturnAnswer.values());
        answer.setItemLabelGenerator(this::text);
        answer.setManualValidation(true);
        Button confirm =
                new Button(
                        getTranslation(
                                asked.onPaper()
                                        ? "consent.stop.paper.confirm"
                                        : "consent.stop.confirm"),
                        click -> {
                            answer.setErrorMessage(getTranslation("consent.error.choose"));
                            answer.setInvalid(answer.isEmpty());
                            if (!answer.isEmpty()) {
                                returns.answer(asked.referralId(), answer.getValue());
                                Notices.done(
                                        asked.onPaper()
                                                ? "consent.stop.paper.done"
                                                : "consent.stop.done");
                                again.run();
                            }
                        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        add(answer, confirm);
    }

    private String text(ReturnAnswer answer) {
        return getTranslation(Translations.key("consent", answer));
    }
}
