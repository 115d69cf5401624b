package org.sokong.policy.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.sokong.policy.DocumentSummary;
import org.sokong.policy.Facet;
import org.sokong.policy.PassageQuery;
import org.sokong.policy.TopicSummary;

/** The search box and the filters; every change is a new address. */
class LibraryFilters extends Div {

    private static final long serialVersionUID = 1;

    private final TextField text = new TextField();
    private final ComboBox<TopicSummary> topic = new ComboBox<>();
    private final ComboBox<DocumentSummary> document = new ComboBox<>();
    private final List<TopicSummary> topics;
    private final List<DocumentSummary> documents;
    private LibraryAddress address = LibraryAddress.EMPTY;

    LibraryFilters(
            List<TopicSummary> topics,
            List<DocumentSummary> documents,
            Consumer<LibraryAddress> go) {
        this.topics = topics;
        this.documents = documents;
        addClassName("policy-search");
        getElement().setAttribute("role", "search");
        text.setLabel(getTranslation("policy.search.label"));
        text.setHelperText(getTranslation("policy.search.hint"));
        text.setMaxLength(PassageQuery.MAX_TEXT);
        text.setClearButtonVisible(true);
        text.getElement().setAttribute("dir", "auto");
        text.addClassName("policy-search-text");
        Button search =
                new Button(
                        getTranslation("policy.search.button"),
                        click -> go.accept(address.withText(text.getValue())));
        search.addThemeVariants(ButtonVariant.PRIMARY);
        text.addKeyPressListener(Key.ENTER, press -> go.accept(address.withText(text.getValue())));
        Div first = new Div(text, search);
        first.addClassName("policy-search-line");

        topic.setLabel(getTranslation("policy.filter.topic"));
        topic.setItems(topics);
        topic.setItemLabelGenerator(each -> each.name(getLocale()));
        topic.setClearButtonVisible(true);
        onChange(
                topic,
                value -> go.accept(address.with(Facet.TOPIC, value == null ? null : value.code())));

        document.setLabel(getTranslation("policy.filter.document"));
        document.setItems(documents);
        document.setItemLabelGenerator(each -> each.code() + " · " + each.title());
        document.setClearButtonVisible(true);
        onChange(
                document,
                value -> go.accept(address.withDocument(value == null ? null : value.id())));

        Div second = new Div(topic, document);
        second.addClassName("policy-filters");
        add(first, second);
    }

    void show(LibraryAddress shown) {
        address = shown;
        PassageQuery query = shown.query();
        text.setValue(query.text());
        topic.setValue(
                topics.stream()
                        .filter(each -> each.code().equals(query.topic()))
                        .findFirst()
                        .orElse(null));
        document.setValue(
                documents.stream()
                        .filter(each -> each.id().equals(query.documentId()))
                        .findFirst()
                        .orElse(null));
    }

    private static <C extends AbstractField<C, V>, V> void onChange(C field, Consumer<V> then) {
        field.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        then.accept(event.getValue());
                    }
                });
    }
}
