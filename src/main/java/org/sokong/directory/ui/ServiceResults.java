package org.sokong.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.sokong.directory.ServiceDirectory;
import org.sokong.directory.ServiceMatch;
import org.sokong.directory.ServiceQuery;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.TimeText;

/** What a search found, a page at a time. */
@StyleSheet("styles/directory.css")
class ServiceResults extends Div {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 20;

    private final transient ServiceDirectory directory;
    private final transient DirectoryTexts texts;
    private final transient TimeText time;
    private final transient Function<ServiceMatch, List<Component>> actions;
    private final Span found = new Span();
    private final Div cards = new Div();
    private final Button more = new Button();
    private transient ServiceQuery query = ServiceQuery.ALL;
    private int shown;
    private int all;

    ServiceResults(
            ServiceDirectory directory,
            DirectoryTexts texts,
            TimeText time,
            Function<ServiceMatch, List<Component>> actions) {
        this.directory = directory;
        this.texts = texts;
        this.time = time;
        this.actions = actions;
        addClassName("tab-stack");
        found.addClassName("sub");
        found.getElement().setAttribute("role", "status");
        cards.addClassName("cards");
        more.setText(getTranslation("directory.more.results"));
        more.addClickListener(click -> next());
        add(found, cards, more);
    }

    /** Searches and shows the first page. */
    void show(ServiceQuery asked) {
        query = asked;
        shown = 0;
        all = directory.count(asked);
        found.setText(getTranslation("directory.found", all));
        cards.removeAll();
        if (all == 0) {
            cards.add(
                    new EmptyState(
                            getTranslation("directory.none"),
                            getTranslation("directory.none.hint")));
        }
        next();
    }

    private void next() {
        List<ServiceMatch> page = directory.search(query, shown, PAGE);
        page.forEach(
                match ->
                        cards.add(
                                ServiceCard.found(
                                        texts,
                                        time,
                                        match,
                                        query,
                                        actions.apply(match).toArray(Component[]::new))));
        shown += page.size();
        more.setVisible(!page.isEmpty() && shown < all);
    }
}
