package org.sokong.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.sokong.access.CurrentUser;
import org.sokong.access.Deputies;
import org.sokong.access.Deputy;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.access.UserSummary;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Notices;
import org.sokong.uikit.TimeText;

/** Who stands in while one is away. */
class DeputyCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient Deputies deputies;
    private final transient UserDirectory users;
    private final transient CurrentUser currentUser;
    private final transient TimeText time;

    DeputyCard(Deputies deputies, UserDirectory users, CurrentUser currentUser, TimeText time) {
        this.deputies = deputies;
        this.users = users;
        this.currentUser = currentUser;
        this.time = time;
        addClassNames("card", "form-card");
        fill();
    }

    private void fill() {
        removeAll();
        add(
                new H2(getTranslation("access.deputy.title")),
                new Paragraph(getTranslation("access.deputy.help")));
        deputies.own().ifPresentOrElse(this::show, this::ask);
    }

    private void show(Deputy deputy) {
        add(
                new Paragraph(
                        getTranslation(
                                "access.deputy.is",
                                deputy.name(),
                                time.date(deputy.from()),
                                time.date(deputy.until()))),
                new Button(
                        getTranslation("access.deputy.end"),
                        click -> {
                            deputies.end();
                            Notices.done("access.account.saved");
                            fill();
                        }));
    }

    private void ask() {
        ComboBox<UserSummary> who = new ComboBox<>(getTranslation("access.deputy.who"));
        who.setItems(
                users.colleagues(Permission.REFERRAL_ANSWER).stream()
                        .filter(colleague -> !colleague.id().equals(currentUser.id()))
                        .toList());
        who.setItemLabelGenerator(UserSummary::displayName);
        DatePicker from = ComponentTexts.datePicker(getTranslation("access.deputy.from"));
        from.setValue(time.today());
        DatePicker until = ComponentTexts.datePicker(getTranslation("access.deputy.until"));
        FieldProblems problems =
                new FieldProblems()
                        .at("access.error.deputy", who)
                        .reads(from)
                        .at("access.error.away", until);
        add(
                who,
                from,
                until,
                problems,
                new Button(
                        getTranslation("access.deputy.name"),
                        click -> {
                            if (problems.run(
                                    () ->
                                            deputies.name(
                                                    who.getOptionalValue()
                                                            .map(UserSummary::id)
                                                            .orElse(null),
                                                    from.getValue(),
                                                    until.getValue()))) {
                                Notices.done("access.account.saved");
                                fill();
                            }
                        }));
    }
}
