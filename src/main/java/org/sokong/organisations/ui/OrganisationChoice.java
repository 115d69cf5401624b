package org.sokong.organisations.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.organisations.OrganisationDirectory;

/** The choice of one organisation, by its name, among those that take referrals. */
public class OrganisationChoice extends ComboBox<OrganisationChoice.Body> {

    private static final long serialVersionUID = 1;

    /** An organisation that can be chosen. */
    public record Body(UUID id, String name) {}

    public OrganisationChoice(String label) {
        setLabel(label);
        setItemLabelGenerator(Body::name);
        setWidthFull();
    }

    /**
     * Offers all that take referrals.
     *
     * @param but one that is left out, null for none
     */
    public void offer(OrganisationDirectory organisations, @Nullable UUID but) {
        setItems(receivers(organisations, but).toList());
    }

    /**
     * Offers one first, whether it takes referrals or not, and then all others that do.
     *
     * @param first null for none
     */
    public void offerFirst(OrganisationDirectory organisations, @Nullable UUID first) {
        Stream<Body> others = receivers(organisations, first);
        setItems(
                first == null
                        ? others.toList()
                        : Stream.concat(Stream.of(body(organisations, first)), others).toList());
    }

    /** Chooses the first of what is offered, where there is one. */
    public void chooseFirst() {
        getListDataView().getItems().findFirst().ifPresent(this::setValue);
    }

    /** Leaves no choice. */
    public void fix(UUID id, String name) {
        Body only = new Body(id, name);
        setItems(List.of(only));
        setValue(only);
        setReadOnly(true);
    }

    /** The same, by the name that it has now. */
    public void fix(OrganisationDirectory organisations, UUID id) {
        fix(id, body(organisations, id).name());
    }

    /** What was chosen; empty while nothing is. */
    public Optional<UUID> chosen() {
        return getOptionalValue().map(Body::id);
    }

    private static Stream<Body> receivers(OrganisationDirectory organisations, @Nullable UUID but) {
        return organisations.receivers().stream()
                .filter(each -> !each.id().equals(but))
                .map(each -> new Body(each.id(), each.name()));
    }

    private static Body body(OrganisationDirectory organisations, UUID id) {
        Map<UUID, String> names = organisations.names(Set.of(id));
        return new Body(id, names.getOrDefault(id, ""));
    }
}
