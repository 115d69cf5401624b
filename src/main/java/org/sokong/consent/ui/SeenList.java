package org.sokong.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.cases.SeenByReceivers.Seen;
import org.sokong.consent.ConsentSummary;
import org.sokong.uikit.Translations;
import org.sokong.uikit.Typed;

/** What each receiver under a consent has already seen: that cannot be taken back. */
class SeenList extends Div {

    private static final long serialVersionUID = 1;

    /** In a dialog its heading stands right below the title, on a card below that of the card. */
    SeenList(ConsentServices services, ConsentSummary consent, boolean inDialog) {
        addClassName("seen");
        Set<UUID> recipients =
                consent.recipients().stream()
                        .map(ConsentSummary.Recipient::organisationId)
                        .collect(Collectors.toSet());
        List<Seen> seen =
                services.seen().ofCase(consent.caseId(), consent.recordedAt()).stream()
                        .filter(one -> recipients.contains(one.organisationId()))
                        .toList();
        String title = getTranslation("consent.seen.title");
        add(inDialog ? new H3(title) : new H4(title));
        if (seen.isEmpty()) {
            add(new Paragraph(getTranslation("consent.seen.nothing")));
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Seen one : seen) {
            list.add(
                    new ListItem(
                            getTranslation(
                                    "consent.seen.line",
                                    Typed.inline(one.organisation()),
                                    Typed.inline(one.person()),
                                    one.sections().stream()
                                            .sorted()
                                            .map(s -> getTranslation(Translations.key("cases", s)))
                                            .collect(
                                                    Collectors.joining(
                                                            getTranslation(
                                                                    "uikit.list.separator"))),
                                    services.time().dateTime(one.first()),
                                    services.time().dateTime(one.last()))));
        }
        add(list);
    }
}
