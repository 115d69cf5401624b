package org.sokong.screening.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.ui.CasesNavigation;
import org.sokong.forms.FormEditor;
import org.sokong.forms.FormValues;
import org.sokong.kernel.DomainException;
import org.sokong.screening.AgeAtEvent;
import org.sokong.screening.EventWarning;
import org.sokong.screening.TraffickingDetail;
import org.sokong.screening.TraffickingEventDetail;
import org.sokong.screening.TraffickingEventForm;
import org.sokong.screening.TraffickingGuidance;
import org.sokong.screening.TraffickingShape;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;

/** The trafficking events, with what each says and what they say together. */
class TraffickingPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient ScreeningServices services;
    private final UUID caseId;

    TraffickingPanel(ScreeningServices services, UUID caseId) {
        this.services = services;
        this.caseId = caseId;
        addClassName("two-columns");
        show();
    }

    private void show() {
        TraffickingDetail found = services.trafficking().ofCase(caseId);
        removeAll();
        add(events(found), together(found));
    }

    private Div events(TraffickingDetail found) {
        Div list =
                new Div(
                        new H2(getTranslation("screening.events.title")),
                        new Paragraph(getTranslation("screening.events.hint")));
        list.addClassNames("card", "stacked");
        if (found.mayWrite()) {
            Button add =
                    new Button(
                            getTranslation("screening.event.add"),
                            click -> edit(null, found.ages()));
            if (found.events().isEmpty()) {
                add.addThemeVariants(ButtonVariant.PRIMARY);
            }
            Div row = new Div(add);
            row.addClassName("button-row");
            list.add(row);
        }
        if (found.events().isEmpty()) {
            list.add(
                    new EmptyState(
                            getTranslation("screening.events.none"),
                            getTranslation("screening.events.none.hint")));
        }
        for (TraffickingEventDetail event : found.events()) {
            EventCard card = new EventCard(services, event);
            if (found.mayWrite()) {
                card.action("screening.row.change", () -> edit(event.id(), found.ages()));
                card.action("screening.row.remove", () -> remove(event));
            }
            list.add(card);
        }
        return list;
    }

    private Div together(TraffickingDetail found) {
        GuidanceCard card = new GuidanceCard("screening.events.together");
        card.show(found.guidance());
        Anchor decisions =
                new Anchor(
                        CasesNavigation.path(caseId) + "?tab=law",
                        getTranslation("screening.events.status"));
        card.below(decisions);
        return card;
    }

    private void edit(@Nullable UUID eventId, AgeAtEvent ages) {
        GuidanceCard guidance = new GuidanceCard("screening.guidance.title");
        EventStore store = new EventStore(eventId, guidance, ages);
        new RowDialog(
                        services,
                        getTranslation("screening.event.title"),
                        TraffickingShape.SHAPE,
                        store,
                        this::show,
                        guidance)
                .open();
    }

    private void remove(TraffickingEventDetail event) {
        ReasonDialog.text(
                        getTranslation(
                                "screening.row.action",
                                getTranslation("screening.row.remove"),
                                EnumLabels.label("screening", event.form().stage())),
                        getTranslation("screening.row.remove.why"),
                        getTranslation("screening.row.remove"),
                        reason -> {
                            services.trafficking().remove(event.id(), event.version(), reason);
                            Notices.done("screening.row.removed");
                            show();
                        })
                .open();
    }

    /** Keeps one event; a new one exists from the first save on. */
    private final class EventStore implements FormEditor.Store {

        private final GuidanceCard guidance;
        private final AgeAtEvent ages;
        private @Nullable UUID eventId;

        EventStore(@Nullable UUID eventId, GuidanceCard guidance, AgeAtEvent ages) {
            this.eventId = eventId;
            this.guidance = guidance;
            this.ages = ages;
            guidance.setVisible(eventId != null);
        }

        @Override
        public long save(long version, FormValues values) {
            TraffickingEventForm form = TraffickingShape.form(values);
            UUID id = eventId;
            long saved = 0;
            if (id == null) {
                eventId = services.trafficking().add(caseId, form);
            } else {
                saved = services.trafficking().change(id, version, form);
            }
            guide(form);
            return saved;
        }

        @Override
        public FormEditor.Filled load() {
            UUID id = eventId;
            if (id == null) {
                return new FormEditor.Filled(0, FormValues.BLANK);
            }
            TraffickingEventDetail event = find(id);
            guide(event.form());
            return new FormEditor.Filled(event.version(), TraffickingShape.values(event.form()));
        }

        private void guide(TraffickingEventForm form) {
            guidance.setVisible(true);
            guidance.show(TraffickingGuidance.of(form, ages));
            guidance.warn(EventWarning.of(form, ages));
        }

        private TraffickingEventDetail find(UUID id) {
            return services.trafficking()
                    .ofCase(caseId)
                    .event(id)
                    .orElseThrow(() -> new DomainException("screening.error.removed"));
        }
    }
}
