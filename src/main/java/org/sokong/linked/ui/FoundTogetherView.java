package org.sokong.linked.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.UUID;
import org.sokong.cases.IntakeField;
import org.sokong.cases.SourceOfContact;
import org.sokong.cases.ui.CasesNavigation;
import org.sokong.kernel.DomainException;
import org.sokong.linked.FoundTogether;
import org.sokong.linked.GroupIntakeService;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.DayBounds;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;

/** Starts the intakes of several people found together; opening the page creates nothing. */
@Route("cases/together")
@RolesAllowed("CASE_LINKS")
class FoundTogetherView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient GroupIntakeService groups;
    private final TextField number = new TextField();
    private final DatePicker contactOn;
    private final TextField place = new TextField();
    private final Select<SourceOfContact> source = new Select<>();
    private final Paragraph problem = new Paragraph();
    private final Div result = new Div();
    private final Div form = new Div();

    FoundTogetherView(GroupIntakeService groups, TimeText time) {
        this.groups = groups;
        number.setLabel(getTranslation("linked.group.number"));
        number.setHelperText(
                getTranslation("linked.group.number.hint", 2, GroupIntakeService.MOST));
        number.setAllowedCharPattern("[0-9]");
        number.setMaxLength(2);
        number.getElement().setAttribute("inputmode", "numeric");
        number.setRequiredIndicatorVisible(true);
        contactOn =
                ComponentTexts.datePicker(
                        getTranslation("cases.intakefield." + IntakeField.CONTACT_ON));
        DayBounds.until(contactOn, time.today());
        place.setLabel(getTranslation("cases.intakefield." + IntakeField.PLACE));
        place.setMaxLength(IntakeField.PLACE.longest());
        source.setLabel(getTranslation("cases.intakefield." + IntakeField.SOURCE_OF_CONTACT));
        source.setItems(SourceOfContact.values());
        source.setItemLabelGenerator(EnumLabels.of("cases"));
        source.setEmptySelectionAllowed(true);
        source.setEmptySelectionCaption(getTranslation("uikit.notrecorded"));
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        result.getElement().setAttribute("role", "status");
        Button start = new Button(getTranslation("linked.group.start"), click -> start());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(number, contactOn, place, source, problem, start);
        form.addClassNames("card", "tab-stack");
        add(
                new PageHeader(getTranslation("linked.group.title"), "linked.group.help"),
                new Paragraph(getTranslation("linked.group.explain")),
                form,
                result);
    }

    private void start() {
        problem.setVisible(false);
        if (ComponentTexts.problem(contactOn) != null) {
            contactOn.focus();
            return;
        }
        try {
            show(
                    groups.start(
                            new FoundTogether(
                                    number.getValue().isEmpty()
                                            ? 0
                                            : Integer.parseInt(number.getValue()),
                                    contactOn.getValue(),
                                    place.getValue(),
                                    source.getValue())));
        } catch (DomainException refused) {
            problem.setText(getTranslation(refused.key(), refused.arguments()));
            problem.setVisible(true);
        }
    }

    private void show(Map<UUID, String> started) {
        form.setVisible(false);
        UnorderedList list = new UnorderedList();
        started.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(
                        entry -> {
                            Anchor open =
                                    new Anchor(
                                            CasesNavigation.path(entry.getKey()), entry.getValue());
                            open.addClassName("code");
                            list.add(new ListItem(open));
                        });
        H2 title = new H2(getTranslation("linked.group.done", started.size()));
        result.add(title, new Paragraph(getTranslation("linked.group.done.hint")), list);
        result.addClassNames("card", "tab-stack");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("linked.group.title");
    }
}
