package org.sokong.cases.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CitedPlace;
import org.sokong.cases.LinkPassage;
import org.sokong.cases.PolicyLinkDetail;
import org.sokong.cases.PolicyLinks;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.policy.PassageCitation;
import org.sokong.policy.cite.CitedCard;
import org.sokong.policy.cite.PassagePicker;
import org.sokong.uikit.Notices;
import org.springframework.stereotype.Component;

/** The passages that a record of a case rests on, such as a decision, for the record's own page. */
@Component
public class CitedPassages {

    private final PolicyLinks links;
    private final PassagePicker.Library library;
    private final CaseAccess access;
    private final CurrentUser user;

    CitedPassages(
            PolicyLinks links, PassagePicker.Library library, CaseAccess access, CurrentUser user) {
        this.links = links;
        this.library = library;
        this.access = access;
        this.user = user;
    }

    /** For a page that shows several records of a case: what they cite is read once for all. */
    public Page on(UUID caseId) {
        return new Page(caseId);
    }

    /** What the records of one case cite. */
    public final class Page {

        private final UUID caseId;
        private final boolean mayRead;
        private final List<PolicyLinkDetail> cited;
        private final Map<UUID, PassageCitation> passages;

        private Page(UUID caseId) {
            this.caseId = caseId;
            mayRead =
                    user.may(Permission.POLICY_READ)
                            && access.sections(caseId).contains(Section.POLICY);
            cited =
                    mayRead
                            ? links.ofCase(caseId).stream()
                                    .filter(link -> link.placeId() != null)
                                    .toList()
                            : List.of();
            passages = mayRead ? citations(cited) : Map.of();
        }

        /**
         * Shows the passages of a record; empty for readers who may read none.
         *
         * @param mayWrite whether the record's page offers changes now
         */
        public Div of(CitedPlace place, UUID recordId, boolean mayWrite) {
            Div box = new Div();
            box.addClassName("cited-passages");
            if (mayRead) {
                fill(
                        box,
                        new About(caseId, place, recordId, mayWrite),
                        cited.stream().filter(link -> recordId.equals(link.placeId())).toList(),
                        passages);
            }
            return box;
        }
    }

    private record About(UUID caseId, CitedPlace place, UUID id, boolean mayWrite) {}

    private Map<UUID, PassageCitation> citations(List<PolicyLinkDetail> cited) {
        return library.citations()
                .of(
                        cited.stream().map(PolicyLinkDetail::passageId).toList(),
                        UI.getCurrent().getLocale());
    }

    private void refill(Div box, About about) {
        List<PolicyLinkDetail> cited = links.ofRecord(about.caseId(), about.id());
        fill(box, about, cited, citations(cited));
    }

    private void fill(
            Div box,
            About about,
            List<PolicyLinkDetail> cited,
            Map<UUID, PassageCitation> passages) {
        box.removeAll();
        boolean mayCite =
                about.mayWrite()
                        && user.may(Permission.POLICY_LINK)
                        && user.may(Permission.CASE_EDIT);
        Runnable again = () -> refill(box, about);
        for (PolicyLinkDetail link : cited) {
            PassageCitation passage = passages.get(link.passageId());
            if (passage != null) {
                box.add(new CitedCard(passage), CitedCard.copy(passage));
            }
            Paragraph why = new Paragraph(link.why());
            why.getElement().setAttribute("dir", "auto");
            box.add(why);
            if (mayCite) {
                Button remove =
                        new Button(
                                box.getTranslation("cases.policy.remove"),
                                click -> remove(link.id(), again));
                remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                box.add(remove);
            }
        }
        if (mayCite) {
            Button cite =
                    new Button(
                            box.getTranslation("cases.policy.cite"),
                            click ->
                                    new PassagePicker(
                                                    library,
                                                    box.getTranslation("cases.policy.cite"),
                                                    box.getTranslation("cases.policy.why"),
                                                    (passage, why) -> {
                                                        links.link(
                                                                new LinkPassage(
                                                                        passage,
                                                                        about.caseId(),
                                                                        null,
                                                                        why,
                                                                        about.place(),
                                                                        about.id()));
                                                        again.run();
                                                    })
                                            .open());
            cite.addThemeVariants(ButtonVariant.SMALL);
            box.add(cite);
        }
    }

    private void remove(UUID linkId, Runnable again) {
        try {
            links.remove(linkId);
            again.run();
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }
}
