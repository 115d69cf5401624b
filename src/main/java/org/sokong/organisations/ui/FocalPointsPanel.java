package org.sokong.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.sokong.organisations.FocalPoint;
import org.sokong.organisations.FocalPoints;
import org.sokong.organisations.ServiceCategory;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;

/** The focal points of an organisation; its administrator publishes and removes them here. */
class FocalPointsPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient FocalPoints focalPoints;
    private final UUID organisationId;
    private final boolean own;

    FocalPointsPanel(FocalPoints focalPoints, UUID organisationId, boolean own) {
        this.focalPoints = focalPoints;
        this.organisationId = organisationId;
        this.own = own;
        addClassName("card");
        fill();
    }

    private void fill() {
        removeAll();
        add(new H2(getTranslation("organisations.focal.title")));
        List<FocalPoint> points = focalPoints.published(organisationId);
        if (points.isEmpty()) {
            add(new Paragraph(getTranslation("organisations.focal.none")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        points.forEach(point -> list.add(line(point)));
        add(list);
        if (own) {
            add(
                    new Paragraph(getTranslation("organisations.focal.hint")),
                    new Button(
                            getTranslation("organisations.focal.add"),
                            click ->
                                    new FocalPointDialog(
                                                    getTranslation("organisations.focal.add"),
                                                    focalPoints,
                                                    this::fill)
                                            .open()));
        }
    }

    private ListItem line(FocalPoint point) {
        Span name = new Span(point.name());
        name.addClassName("list-name");
        name.getElement().setAttribute("dir", "auto");
        ListItem line = new ListItem(name, new Span(category(point)));
        if (own) {
            Button remove =
                    new Button(
                            getTranslation("organisations.focal.remove"),
                            click -> {
                                focalPoints.remove(point.id());
                                Notices.done("organisations.saved");
                                fill();
                            });
            remove.setAriaLabel(
                    getTranslation(
                            "organisations.focal.remove.label", point.name(), category(point)));
            line.add(remove);
        }
        return line;
    }

    private String category(FocalPoint point) {
        ServiceCategory category = point.category();
        return category == null
                ? getTranslation("organisations.focal.every")
                : EnumLabels.label("organisations", category);
    }
}
