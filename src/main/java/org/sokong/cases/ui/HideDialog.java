package org.sokong.cases.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.StaffMember;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.CaseService;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.OrganisationSummary;

/** Hides the case from a person: of one's own organisation, or of one that receives referrals. */
class HideDialog extends CaseDialog {

    private static final long serialVersionUID = 1;

    private final ComboBox<Body> organisation = new ComboBox<>();
    private final ComboBox<StaffMember> person = new ComboBox<>();
    private final TextArea reason = new TextArea();

    HideDialog(CaseServices services, CaseDetail detail, Runnable changed) {
        super(services, detail, "cases.hidden.add", "cases.hidden.confirm", changed);
        organisation.setLabel(getTranslation("cases.hidden.organisation"));
        organisation.setItemLabelGenerator(Body::name);
        organisation.setWidthFull();
        person.setLabel(getTranslation("cases.hidden.person"));
        person.setItemLabelGenerator(StaffMember::displayName);
        person.setRequiredIndicatorVisible(true);
        person.setWidthFull();
        reason.setLabel(getTranslation("cases.hidden.reason"));
        reason.setHelperText(getTranslation("cases.hidden.reason.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(CaseService.LONGEST_REASON);
        reason.setWidthFull();
        organisation.addValueChangeListener(change -> offer(change.getValue()));
        List<Body> bodies = bodies();
        organisation.setItems(bodies);
        if (!bodies.isEmpty()) {
            organisation.setValue(bodies.getFirst());
        }
        addFields(new Paragraph(getTranslation("cases.hidden.hint")), organisation, person, reason);
    }

    /** The own organisation first. */
    private List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        UUID own = services().currentUser().get().organisationId();
        if (own != null) {
            Map<UUID, String> names = services().organisations().names(Set.of(own));
            bodies.add(new Body(own, names.getOrDefault(own, "")));
        }
        for (OrganisationSummary other : services().organisations().receivers()) {
            if (!other.id().equals(own)) {
                bodies.add(new Body(other.id(), other.name()));
            }
        }
        return bodies;
    }

    private void offer(Body body) {
        person.clear();
        person.setItems(
                body == null ? List.of() : services().hiding().choices(detail().id(), body.id()));
    }

    @Override
    void apply(CaseDetail present) {
        if (person.getValue() == null) {
            throw new DomainException("cases.hidden.error.choose");
        }
        services().hiding().hide(present.id(), person.getValue().id(), reason.getValue());
    }

    private record Body(UUID id, String name) {}
}
