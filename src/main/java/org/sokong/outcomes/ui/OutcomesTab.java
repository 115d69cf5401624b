package org.sokong.outcomes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.UUID;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.ui.KeepsTyping;
import org.sokong.kernel.DomainException;
import org.sokong.outcomes.NextRound;
import org.sokong.outcomes.OutcomesDetail;
import org.sokong.outcomes.RoundKind;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;

/** The rounds of a case: all of them with how they changed, or one that is written or read. */
class OutcomesTab extends Div implements KeepsTyping {

    private static final long serialVersionUID = 1;

    private final transient OutcomesServices services;
    private final UUID caseId;
    private boolean inRound;

    OutcomesTab(OutcomesServices services, UUID caseId) {
        this.services = services;
        this.caseId = caseId;
        addClassName("tab-stack");
        showAll();
    }

    /** A round that is open stays as it is: somebody may be scoring it. */
    @Override
    public void refresh(CaseDetail now) {
        if (!inRound) {
            showAll();
        }
    }

    void showAll() {
        inRound = false;
        removeAll();
        OutcomesDetail outcomes = services.rounds().ofCase(caseId);
        add(
                new Paragraph(getTranslation("outcomes.tab.hint")),
                new Paragraph(getTranslation("outcomes.tab.unverified")));
        if (outcomes.child()) {
            Paragraph child = new Paragraph(getTranslation("outcomes.tab.child"));
            child.addClassName("held");
            add(child);
        }
        NextRound next = outcomes.next();
        if (next != null) {
            add(next(next));
        }
        if (outcomes.mayWrite()) {
            add(starts(outcomes));
        }
        if (outcomes.rounds().isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("outcomes.tab.empty"),
                            getTranslation("outcomes.tab.empty.hint")));
            return;
        }
        add(new ChangePicture(services.time(), outcomes.counting()));
        add(new H2(getTranslation("outcomes.tab.rounds")));
        outcomes.rounds()
                .forEach(round -> add(new RoundCard(this, services, round, outcomes.mayWrite())));
    }

    void show(UUID roundId) {
        inRound = true;
        removeAll();
        add(new RoundPanel(this, services, roundId));
        scrollIntoView();
    }

    private Component next(NextRound next) {
        return new Paragraph(
                getTranslation(
                        "outcomes.tab.next",
                        EnumLabels.label("outcomes", next.kind()),
                        services.time().date(next.dueOn()),
                        services.time().left(next.dueOn())));
    }

    private Component starts(OutcomesDetail outcomes) {
        Div row = new Div();
        row.addClassName("ways-out");
        Arrays.stream(RoundKind.values())
                .filter(outcomes.open()::contains)
                .forEach(kind -> row.add(start(kind, row.getComponentCount() == 0)));
        return row;
    }

    private Button start(RoundKind kind, boolean first) {
        Button start =
                new Button(
                        getTranslation("outcomes.action.start", EnumLabels.label("outcomes", kind)),
                        click -> {
                            try {
                                show(services.rounds().start(caseId, kind));
                            } catch (DomainException refused) {
                                Notices.refused(refused);
                            }
                        });
        if (first) {
            start.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return start;
    }
}
