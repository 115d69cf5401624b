package org.sokong.policy.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.sokong.policy.Curation;
import org.sokong.policy.CurationEntry;
import org.sokong.policy.DocumentState;
import org.sokong.policy.ReindexJobs;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;

/** Documents that readers do not see yet: those that wait for a second person, and drafts. */
@Route("policy/curate")
@RolesAllowed("POLICY_CURATE")
@StyleSheet("styles/policy.css")
class CurateListView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    CurateListView(Curation curation, ReindexJobs reindex, TimeText time) {
        add(
                new PageHeader(getTranslation("policy.curate.list"), "policy.curate.list.help")
                        .withActions(
                                new Anchor("policy/import", getTranslation("policy.import.title")),
                                new Anchor("policy", getTranslation("policy.back"))));
        List<CurationEntry> waiting = curation.waiting();
        if (waiting.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("policy.curate.list.empty"),
                            getTranslation("policy.curate.list.empty.hint")));
        }
        group("policy.curate.list.review", DocumentState.IN_REVIEW, waiting, time);
        group("policy.curate.list.draft", DocumentState.DRAFT, waiting, time);
        add(new IndexCard(reindex, time));
    }

    private void group(
            String heading, DocumentState state, List<CurationEntry> waiting, TimeText time) {
        List<CurationEntry> group =
                waiting.stream().filter(entry -> entry.summary().state() == state).toList();
        if (group.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("card", "policy-list");
        group.forEach(entry -> list.add(item(entry, time)));
        add(new H2(getTranslation(heading)), list);
    }

    private ListItem item(CurationEntry entry, TimeText time) {
        Anchor open = new Anchor(PolicyPaths.curate(entry.summary().id()), "");
        open.setText(entry.summary().title());
        open.getElement().setAttribute("lang", entry.summary().language().tag());
        open.getElement().setAttribute("dir", "auto");
        ListItem item = new ListItem(open);
        item.addClassName("policy-hit");
        item.add(new Div(DocumentFacts.isolated(DocumentFacts.line(entry.summary(), null, time))));
        if (entry.own() && entry.summary().state() == DocumentState.IN_REVIEW) {
            item.add(new Paragraph(getTranslation("policy.curate.own")));
        }
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("policy.curate.list");
    }
}
