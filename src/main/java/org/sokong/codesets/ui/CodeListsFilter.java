package org.sokong.codesets.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodeList;
import org.sokong.codesets.CodeListItem;

/** Which scheme and list are shown, and which of its values. */
class CodeListsFilter extends Div {

    private static final long serialVersionUID = 1;

    private final ComboBox<String> scheme = new ComboBox<>();
    private final ComboBox<CodeList> list = new ComboBox<>();
    private final TextField text = new TextField();
    private final Checkbox retired = new Checkbox();
    private transient List<CodeListItem> lists = List.of();
    private boolean showing;

    CodeListsFilter(ListNames names, Consumer<CodeList> open, Runnable narrow) {
        addClassNames("filters", "codesets-filters");
        scheme.setLabel(getTranslation("codesets.scheme"));
        scheme.setItemLabelGenerator(names::scheme);
        list.setLabel(getTranslation("codesets.list"));
        list.setItemLabelGenerator(names::variable);
        text.setLabel(getTranslation("codesets.search"));
        text.setClearButtonVisible(true);
        text.setMaxLength(100);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        retired.setLabel(getTranslation("codesets.showretired"));
        retired.setValue(true);
        scheme.addValueChangeListener(
                event -> {
                    if (!showing && event.getValue() != null) {
                        open.accept(ofScheme(event.getValue()).getFirst());
                    }
                });
        list.addValueChangeListener(
                event -> {
                    if (!showing && event.getValue() != null) {
                        open.accept(event.getValue());
                    }
                });
        text.addValueChangeListener(event -> narrow.run());
        retired.addValueChangeListener(event -> narrow.run());
        add(scheme, list, text, retired);
    }

    void show(List<CodeListItem> all, @Nullable CodeListItem shown) {
        showing = true;
        try {
            lists = all;
            scheme.setItems(all.stream().map(item -> item.list().scheme()).distinct().toList());
            if (shown != null) {
                list.setItems(ofScheme(shown.list().scheme()));
                scheme.setValue(shown.list().scheme());
                list.setValue(shown.list());
            }
        } finally {
            showing = false;
        }
    }

    private List<CodeList> ofScheme(String name) {
        return lists.stream()
                .map(CodeListItem::list)
                .filter(one -> one.scheme().equals(name))
                .toList();
    }

    String text() {
        return text.getValue();
    }

    boolean retired() {
        return retired.getValue();
    }
}
