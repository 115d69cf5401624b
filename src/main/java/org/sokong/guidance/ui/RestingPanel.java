package org.sokong.guidance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.guidance.PlaceKind;
import org.sokong.guidance.RestingPlace;
import org.sokong.guidance.RestingService;
import org.sokong.kernel.DomainException;
import org.sokong.policy.cite.CitedMark;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;

/** What of a case rests on passages that no longer hold, and what to do about each. */
class RestingPanel extends Div {

    private static final long serialVersionUID = 1;

    /** What is put right where it stands, if at all. */
    private static final Set<PlaceKind> ELSEWHERE =
            EnumSet.of(PlaceKind.REPORT, PlaceKind.APPROVED_REPORT, PlaceKind.TRANSFER);

    private final transient RestingService service;
    private final UUID caseId;
    private final transient Runnable changed;
    private final boolean needed;

    RestingPanel(RestingService service, UUID caseId, boolean mayLink, Runnable changed) {
        this.service = service;
        this.caseId = caseId;
        this.changed = changed;
        List<RestingPlace> places = service.unsettled(caseId);
        this.needed = !places.isEmpty();
        addClassName("stacked");
        add(
                new H2(getTranslation("guidance.resting.title")),
                new Paragraph(getTranslation("guidance.resting.hint")));
        places.forEach(place -> add(card(place, mayLink)));
    }

    boolean isNeeded() {
        return needed;
    }

    private Div card(RestingPlace place, boolean mayLink) {
        Span what = new Span(getTranslation("guidance.place." + place.kind()));
        what.addClassName("guidance-place");
        Div head =
                new Div(what, new Anchor("policy/passages/" + place.passageId(), place.citation()));
        CitedMark.of(place.standing()).ifPresent(head::add);
        head.addClassName("cited-head");
        Div card = new Div(head);
        card.addClassName("card");
        Div actions = new Div();
        actions.addClassName("actions");
        boolean elsewhere = ELSEWHERE.contains(place.kind());
        if (place.kind() == PlaceKind.APPROVED_REPORT) {
            card.add(new Paragraph(getTranslation("guidance.resting.approved")));
        }
        if (elsewhere || place.kind() == PlaceKind.GOAL) {
            actions.add(new Anchor(place.path(), getTranslation("guidance.resting.open")));
        }
        if (mayLink) {
            if (place.newer() != null && !elsewhere) {
                Button recite =
                        new Button(
                                getTranslation("guidance.resting.recite"),
                                click ->
                                        run(
                                                () ->
                                                        service.citeNewer(
                                                                caseId,
                                                                place.placeId(),
                                                                place.passageId()),
                                                "guidance.done.recited"));
                recite.addThemeVariants(ButtonVariant.SMALL);
                actions.add(recite);
            }
            Button confirm =
                    new Button(getTranslation("guidance.resting.confirm"), click -> confirm(place));
            confirm.addThemeVariants(ButtonVariant.SMALL);
            actions.add(confirm);
        }
        card.add(actions);
        return card;
    }

    private void confirm(RestingPlace place) {
        ReasonDialog.text(
                        getTranslation("guidance.resting.confirm"),
                        getTranslation("guidance.resting.confirm.hint"),
                        getTranslation("guidance.resting.confirm"),
                        why -> {
                            service.confirm(caseId, place.placeId(), place.passageId(), why);
                            Notices.done("guidance.done.confirmed");
                            changed.run();
                        })
                .open();
    }

    private void run(Runnable deed, String done) {
        try {
            deed.run();
            Notices.done(done);
            changed.run();
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }
}
