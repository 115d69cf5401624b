package org.sokong.policy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.policy.DocumentSummary;
import org.sokong.policy.PassagePage;
import org.sokong.policy.PolicyLibrary;
import org.sokong.policy.TopicSummary;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;

/** Search in the policy library; without a query, its topics and documents. */
@Route("policy")
@RolesAllowed("POLICY_READ")
@StyleSheet("styles/policy.css")
class LibraryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient PolicyLibrary library;
    private final transient TimeText time;
    private final transient List<TopicSummary> topics;
    private final transient List<DocumentSummary> documents;
    private final LibraryFilters filters;
    private final Paragraph number = new Paragraph();
    private final Div results = new Div();

    LibraryView(PolicyLibrary library, CurrentUser currentUser, TimeText time) {
        this.library = library;
        this.time = time;
        this.topics = library.topics();
        this.documents = library.documents();
        filters =
                new LibraryFilters(
                        topics,
                        documents,
                        next -> UI.getCurrent().navigate("policy", next.parameters()));
        number.addClassName("sub");
        number.getElement().setAttribute("role", "status");
        PageHeader header =
                new PageHeader(getTranslation("policy.library.title"), "policy.library.help");
        if (currentUser.may(Permission.POLICY_CURATE)) {
            header.withActions(
                    new Anchor("policy/topics", getTranslation("policy.topics.title")),
                    new Anchor("policy/curate", getTranslation("policy.curate.list")),
                    new Anchor("policy/import", getTranslation("policy.import.title")));
        }
        add(header, filters, number, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LibraryAddress address = LibraryAddress.of(event.getLocation().getQueryParameters());
        filters.show(address);
        results.removeAll();
        if (address.isEmpty()) {
            number.setText("");
            results.add(
                    documents.isEmpty()
                            ? new EmptyState(
                                    getTranslation("policy.library.empty"),
                                    getTranslation("policy.library.empty.hint"))
                            : new Browse(topics, documents, time));
            return;
        }
        PassagePage page = library.search(address.query());
        Map<String, String> names = library.topicNames(getLocale());
        String found = getTranslation("policy.found", page.total(), page.documents());
        number.setText(page.more() ? found + ". " + getTranslation("policy.found.more") : found);
        Div hits = hits(address, page, names);
        FacetLinks facets = new FacetLinks(address, page, names);
        Div both = new Div(hits);
        if (!facets.isEmpty()) {
            both.addClassName("policy-results");
            hits.addComponentAsFirst(facets.leading());
            both.add(facets);
        }
        results.add(both);
    }

    /** What was found comes first; what it can be narrowed by stands beside it or after it. */
    private Div hits(LibraryAddress address, PassagePage page, Map<String, String> names) {
        if (page.total() == 0) {
            return new Div(
                    new EmptyState(
                            getTranslation("policy.none"),
                            getTranslation("policy.none.hint"),
                            new Anchor("policy", getTranslation("policy.none.clear"))));
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("card", "policy-list");
        page.hits().forEach(hit -> list.add(new HitCard(hit, names, time)));
        H2 heading = new H2(getTranslation("policy.results"));
        heading.addClassName("for-readers");
        Div hits = new Div(heading, list);
        if (page.pages() > 1) {
            hits.add(
                    new Pager(
                            getTranslation("policy.pages"),
                            number -> address.withPage(number).href(),
                            page.page(),
                            page.pages()));
        }
        return hits;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("policy.library.title");
    }
}
