package org.sokong.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.cases.Section;
import org.sokong.cases.SeenByReceivers.Ground;
import org.sokong.cases.SeenByReceivers.Page;
import org.sokong.cases.SeenByReceivers.Seen;
import org.sokong.consent.ConsentSummary;
import org.sokong.uikit.Translations;
import org.sokong.uikit.Typed;

/** What each receiver under a consent has already seen: that cannot be taken back. */
class SeenList extends Div {

    private static final long serialVersionUID = 1;

    private final transient ConsentServices services;
    private final transient ConsentSummary consent;
    private final UnorderedList list = new UnorderedList();
    private final Button further = new Button();
    private int shown;

    /** In a dialog its heading stands right below the title, on a card below that of the card. */
    SeenList(ConsentServices services, ConsentSummary consent, boolean inDialog) {
        this.services = services;
        this.consent = consent;
        addClassName("seen");
        String title = getTranslation("consent.seen.title");
        add(inDialog ? new H3(title) : new H4(title));
        further.setText(getTranslation("consent.seen.more"));
        further.addThemeVariants(ButtonVariant.TERTIARY);
        further.addClickListener(click -> show());
        add(list, further);
        show();
        if (shown == 0) {
            list.setVisible(false);
            add(new Paragraph(getTranslation("consent.seen.nothing")));
        }
    }

    private void show() {
        Page page = services.seen().under(consent.caseId(), ground(), shown);
        page.lines().forEach(one -> list.add(line(one)));
        shown += page.lines().size();
        further.setVisible(page.more());
    }

    private Ground ground() {
        Set<UUID> recipients =
                consent.recipients().stream()
                        .map(ConsentSummary.Recipient::organisationId)
                        .collect(Collectors.toSet());
        Instant withdrawn = consent.withdrawnAt();
        Set<Section> sections = EnumSet.noneOf(Section.class);
        sections.addAll(consent.sections());
        return new Ground(
                consent.id(),
                recipients,
                sections,
                consent.recordedAt(),
                withdrawn == null ? consent.expiresAt() : withdrawn);
    }

    private ListItem line(Seen one) {
        return new ListItem(
                getTranslation(
                        "consent.seen.line",
                        Typed.inline(one.organisation()),
                        Typed.inline(one.person()),
                        one.sections().stream()
                                .sorted()
                                .map(s -> getTranslation(Translations.key("cases", s)))
                                .collect(
                                        Collectors.joining(getTranslation("uikit.list.separator"))),
                        services.time().dateTime(one.first()),
                        services.time().dateTime(one.last())));
    }
}
