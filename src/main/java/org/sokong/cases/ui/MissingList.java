package org.sokong.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sokong.access.Permission;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.Missing;
import org.sokong.cases.StepKind;

/** What is missing for a move: each thing leads to the place where it is done. */
class MissingList extends UnorderedList {

    private static final long serialVersionUID = 1;

    /** Tabs of the case page itself. */
    private static final Set<String> OWN_TABS =
            Set.of("overview", "intake", "trafficking", "notes", "policy", "access");

    /**
     * @param followed told when somebody follows a link, so that a dialog can close
     * @param changed told when a step was recorded in place
     */
    MissingList(
            CaseServices services,
            CaseDetail detail,
            List<Missing> missing,
            Runnable followed,
            Runnable changed) {
        for (Missing one : missing) {
            String sentence = getTranslation(one.key(), one.arguments().toArray());
            Component text =
                    place(services, one)
                            .<Component>map(tab -> link(detail, sentence, tab, followed))
                            .orElseGet(() -> new Span(sentence));
            ListItem item = new ListItem(text);
            step(services, one)
                    .ifPresent(kind -> item.add(button(services, detail, kind, changed)));
            add(item);
        }
    }

    /** The tab of the case page where the missing thing is done, where there is one. */
    static Optional<String> place(CaseServices services, Missing missing) {
        return Optional.ofNullable(missing.tab())
                .filter(
                        tab ->
                                OWN_TABS.contains(tab)
                                        || services.contributedTabs().stream()
                                                .anyMatch(
                                                        found -> found.key().endsWith("." + tab)));
    }

    /** The step that the reader may record in place, where the missing thing is one. */
    static Optional<StepKind> step(CaseServices services, Missing missing) {
        boolean second = services.currentUser().may(Permission.CASE_APPROVE);
        return Stream.of(StepKind.values())
                .filter(kind -> kind.isRecordedAlone() || second && kind.isOfSecondPerson())
                .filter(kind -> missing.key().equals("cases.missing." + kind.name()))
                .findFirst();
    }

    private static RouterLink link(
            CaseDetail detail, String sentence, String tab, Runnable followed) {
        RouterLink link =
                new RouterLink(
                        sentence,
                        CaseView.class,
                        new RouteParameters("id", detail.id().toString()));
        link.setQueryParameters(QueryParameters.of("tab", tab));
        link.getElement().addEventListener("click", click -> followed.run());
        return link;
    }

    private Button button(
            CaseServices services, CaseDetail detail, StepKind kind, Runnable changed) {
        Button button =
                new Button(
                        getTranslation("cases.stepbutton." + kind.name()),
                        click -> new StepDialog(services, detail, kind, changed).open());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
