package org.sokong.organisations.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.organisations.FocalPoints;
import org.sokong.organisations.ServiceCategory;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;

/** Publishes a team or a person as a focal point. */
class FocalPointDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    private final ComboBox<Choice> who = new ComboBox<>();
    private final ComboBox<ServiceCategory> category = new ComboBox<>();

    /** A team or a person. */
    private record Choice(@Nullable UUID teamId, @Nullable UUID personId, String name) {}

    FocalPointDialog(String title, FocalPoints focalPoints, Runnable done) {
        super(title);
        List<Choice> choices = new ArrayList<>();
        focalPoints
                .teams()
                .forEach(
                        team ->
                                choices.add(
                                        new Choice(
                                                team.id(),
                                                null,
                                                getTranslation(
                                                        "organisations.focal.team", team.name()))));
        focalPoints
                .people()
                .forEach(
                        person -> choices.add(new Choice(null, person.id(), person.displayName())));
        who.setLabel(getTranslation("organisations.focal.who"));
        who.setHelperText(getTranslation("organisations.focal.who.hint"));
        who.setItems(choices);
        who.setItemLabelGenerator(Choice::name);
        who.setRequiredIndicatorVisible(true);
        field("organisations.error.focal", who);
        category.setLabel(getTranslation("organisations.focal.category"));
        category.setHelperText(getTranslation("organisations.focal.category.hint"));
        category.setItems(ServiceCategory.values());
        category.setItemLabelGenerator(EnumLabels.of("organisations"));
        category.setClearButtonVisible(true);
        field("organisations.error.category", category);
        saves(
                getTranslation("organisations.focal.publish"),
                () -> {
                    Choice choice = who.getValue();
                    focalPoints.publish(
                            category.getValue(),
                            choice == null ? null : choice.teamId(),
                            choice == null ? null : choice.personId());
                    Notices.done("organisations.saved");
                },
                done);
    }
}
