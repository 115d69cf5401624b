package org.sokong.consent.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.consent.AssentAges;
import org.sokong.consent.AssentGroup;
import org.sokong.consent.AssentRule.Adult;
import org.sokong.consent.AssentRule.Child;
import org.sokong.uikit.ComponentTexts;

/** Groups of ages, from the youngest to the oldest: each reaches to where the next one begins. */
class AssentGroups extends Div implements HasValidation {

    private static final long serialVersionUID = 1;

    private final boolean fixed;
    private final List<Row> rows = new ArrayList<>();
    private final Div lines = new Div();
    private final Paragraph problem = new Paragraph();

    /**
     * @param fixed whether they can only be read
     */
    AssentGroups(List<AssentGroup> before, boolean fixed) {
        this.fixed = fixed;
        addClassName("assent-groups");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(lines);
        if (!fixed) {
            Button more =
                    new Button(
                            getTranslation("consent.assent.group.add"),
                            click -> {
                                line(new AssentGroup(null, null, null));
                                rows.getLast().from.focus();
                            });
            more.addThemeVariants(ButtonVariant.TERTIARY);
            add(more);
        }
        add(problem);
        before.forEach(this::line);
    }

    private void line(AssentGroup group) {
        Row row = new Row(this);
        row.from.setValue(group.from());
        row.child.setValue(group.child());
        row.adult.setValue(group.adult());
        row.remove.addClickListener(
                click -> {
                    rows.remove(row);
                    lines.remove(row);
                    number();
                });
        rows.add(row);
        lines.add(row);
        number();
    }

    private void number() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).number(i + 1, fixed);
        }
    }

    List<AssentGroup> groups() {
        return rows.stream()
                .map(
                        row ->
                                new AssentGroup(
                                        row.from.getValue(),
                                        row.child.getValue(),
                                        row.adult.getValue()))
                .toList();
    }

    @Override
    public void setErrorMessage(@Nullable String text) {
        problem.setText(text);
    }

    @Override
    public String getErrorMessage() {
        return problem.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        problem.setVisible(invalid);
    }

    @Override
    public void setManualValidation(boolean manual) {
        // Nothing is checked before it is saved.
    }

    @Override
    public boolean isInvalid() {
        return problem.isVisible();
    }

    /** A group, under a heading with its number, so that each field has a name of its own. */
    private static final class Row extends Div {

        private static final long serialVersionUID = 1;

        private final H3 heading = new H3();
        private final IntegerField from = ComponentTexts.wholeNumber("");
        private final Select<Child> child = new Select<>();
        private final Select<Adult> adult = new Select<>();
        private final Button remove = new Button();

        Row(AssentGroups all) {
            addClassName("assent-group");
            getElement().setAttribute("role", "group");
            from.setLabel(getTranslation("consent.assent.group.from"));
            from.setMin(0);
            from.setMax(AssentAges.ADULT - 1);
            from.setManualValidation(true);
            child.setLabel(getTranslation("consent.assent.group.child"));
            child.setItems(Child.values());
            child.setItemLabelGenerator(
                    what -> what == null ? "" : getTranslation("consent.rule.child." + what));
            adult.setLabel(getTranslation("consent.assent.group.adult"));
            adult.setItems(Adult.values());
            adult.setItemLabelGenerator(
                    who -> who == null ? "" : getTranslation("consent.rule.adult." + who));
            child.setWidthFull();
            adult.setWidthFull();
            from.setReadOnly(all.fixed);
            child.setReadOnly(all.fixed);
            adult.setReadOnly(all.fixed);
            remove.setText(getTranslation("consent.assent.group.remove"));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            add(heading, from, child, adult, remove);
        }

        void number(int number, boolean fixed) {
            String name = getTranslation("consent.assent.group", number);
            heading.setText(name);
            getElement().setAttribute("aria-label", name);
            remove.setVisible(!fixed && number > 1);
            remove.setAriaLabel(getTranslation("consent.assent.group.remove.of", number));
        }
    }
}
