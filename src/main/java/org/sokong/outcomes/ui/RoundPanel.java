package org.sokong.outcomes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.sokong.forms.FormEditor;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormRefused;
import org.sokong.forms.FormValues;
import org.sokong.kernel.DomainException;
import org.sokong.outcomes.RoundDetail;
import org.sokong.outcomes.RoundState;
import org.sokong.outcomes.RoundText;
import org.sokong.outcomes.Score;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;

/** One round: a draft to be written, or the answers and the score as they were kept. */
class RoundPanel extends Div {

    private static final long serialVersionUID = 1;

    private final OutcomesTab tab;
    private final transient OutcomesServices services;
    private final transient RoundText text;

    RoundPanel(OutcomesTab tab, OutcomesServices services, UUID roundId) {
        this.tab = tab;
        this.services = services;
        addClassNames("card", "tab-stack");
        RoundDetail round = services.rounds().read(roundId);
        text =
                new RoundText(
                        services.translations(), services.time(), services.codes(), round.set());
        Button back = new Button(getTranslation("outcomes.action.back"), click -> tab.showAll());
        Div head = new Div(new H2(EnumLabels.label("outcomes", round.item().kind())));
        head.add(new Badge(EnumLabels.label("outcomes", round.item().state()), tone(round)));
        head.addClassName("status-line");
        add(back, head);
        if (round.set().local()) {
            add(new Paragraph(getTranslation("outcomes.tab.unverified")));
        }
        if (round.mayWrite()) {
            write(round);
        } else {
            read(round);
        }
    }

    private static Badge.Tone tone(RoundDetail round) {
        return round.item().state() == RoundState.DRAFT ? Badge.Tone.WARN : Badge.Tone.PLAIN;
    }

    private void write(RoundDetail round) {
        UUID id = round.item().id();
        FormEditor editor =
                new FormEditor(
                        round.shape(),
                        text,
                        services.time(),
                        new FormEditor.Store() {
                            @Override
                            public long save(long version, FormValues values) {
                                return services.rounds().save(id, version, values);
                            }

                            @Override
                            public FormEditor.Filled load() {
                                RoundDetail now = services.rounds().read(id);
                                return new FormEditor.Filled(now.version(), now.values());
                            }
                        });
        Button complete =
                new Button(
                        getTranslation("outcomes.action.complete"), click -> complete(id, editor));
        complete.addThemeVariants(ButtonVariant.PRIMARY);
        Button discard =
                new Button(getTranslation("outcomes.action.discard"), click -> discard(id, editor));
        Div buttons = new Div(complete, discard);
        buttons.addClassName("ways-out");
        add(editor, new Paragraph(getTranslation("outcomes.complete.hint")), buttons);
    }

    private void complete(UUID id, FormEditor editor) {
        if (!editor.save()) {
            return;
        }
        try {
            services.rounds().complete(id, editor.version());
            Notices.done("outcomes.done.completed");
            tab.showAll();
        } catch (FormRefused refused) {
            editor.show(refused);
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }

    private void discard(UUID id, FormEditor editor) {
        try {
            services.rounds().discard(id, editor.version());
            Notices.done("outcomes.done.discarded");
            tab.showAll();
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }

    private void read(RoundDetail round) {
        Score score = round.item().score();
        if (score != null) {
            add(RoundCard.band(score));
            String why = RoundCard.insufficient(score);
            if (why != null) {
                add(new Paragraph(getTranslation(why)));
            }
            add(new ScoreTable(round.item(), score));
            Paragraph set = new Paragraph(getTranslation("outcomes.score.set", score.weightSet()));
            set.addClassName("sub");
            add(set);
        }
        for (FormPart part : round.shape().parts()) {
            add(new H3(getTranslation(part.labelKey())), answers(round, part));
        }
    }

    private Answered answers(RoundDetail round, FormPart part) {
        Answered list = new Answered();
        for (FormField field : part.fields()) {
            Span answer =
                    new Span(text.answer(field, round.values().all(field.key()), getLocale()));
            answer.getElement().setAttribute("dir", "auto");
            list.with(text.label(field, getLocale()), answer);
        }
        return list;
    }
}
