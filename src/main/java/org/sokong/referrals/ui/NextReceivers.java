package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.sokong.organisations.OrganisationSummary;

/** Organisations that are asked next, in the order in which they were added. */
class NextReceivers extends Div {

    private static final long serialVersionUID = 1;

    private final ComboBox<OrganisationSummary> add = new ComboBox<>();
    private final OrderedList order = new OrderedList();
    private final transient List<OrganisationSummary> receivers;
    private final transient Function<Set<UUID>, Map<UUID, String>> names;
    private final transient List<UUID> chosen = new ArrayList<>();
    private transient Runnable changed = () -> {};

    /**
     * The list.
     *
     * @param receivers those that can be chosen
     * @param names names of others too, that were chosen before and cannot be any more
     */
    NextReceivers(
            List<OrganisationSummary> receivers, Function<Set<UUID>, Map<UUID, String>> names) {
        this.receivers = receivers;
        this.names = names;
        add.setLabel(getTranslation("referrals.field.next"));
        add.setHelperText(getTranslation("referrals.draft.hint.next"));
        add.setItemLabelGenerator(OrganisationSummary::name);
        add.setWidthFull();
        add.addValueChangeListener(
                change -> {
                    if (change.isFromClient() && change.getValue() != null) {
                        chosen.add(change.getValue().id());
                        fill();
                        changed.run();
                    }
                });
        add(add, order);
        fill();
    }

    /** Where one more is chosen. */
    ComboBox<OrganisationSummary> choice() {
        return add;
    }

    void whenChanged(Runnable deed) {
        changed = deed;
    }

    List<UUID> chosen() {
        return List.copyOf(chosen);
    }

    void show(List<UUID> ids) {
        chosen.clear();
        chosen.addAll(ids);
        fill();
    }

    private void fill() {
        add.clear();
        add.setItems(receivers.stream().filter(each -> !chosen.contains(each.id())).toList());
        order.removeAll();
        order.setVisible(!chosen.isEmpty());
        Map<UUID, String> shown = chosen.isEmpty() ? Map.of() : names.apply(Set.copyOf(chosen));
        for (UUID id : chosen) {
            String known = shown.getOrDefault(id, "?");
            String name =
                    receivers.stream().anyMatch(each -> each.id().equals(id))
                            ? known
                            : getTranslation("referrals.draft.no_longer", known);
            Button remove =
                    new Button(
                            getTranslation("referrals.action.remove_next"),
                            click -> {
                                chosen.remove(id);
                                fill();
                                changed.run();
                            });
            remove.setAriaLabel(getTranslation("referrals.action.remove_next.label", name));
            order.add(new ListItem(new Span(name + " "), remove));
        }
    }
}
