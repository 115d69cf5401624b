package org.sokong.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.MoveRefused;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Typed;

/**
 * A dialog that changes a case. A refusal is shown in it and what was chosen stays. When somebody
 * else changed the case meanwhile, it says what changed and takes up the new version, so that the
 * same button applies on purpose what was chosen.
 */
abstract class CaseDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final CaseServices services;
    private final Runnable changed;
    private final VerticalLayout body = new VerticalLayout();
    private final Div problem = new Div();
    private CaseDetail detail;

    CaseDialog(
            CaseServices services,
            CaseDetail detail,
            String titleKey,
            String confirmKey,
            Runnable changed) {
        this.services = services;
        this.detail = detail;
        this.changed = changed;
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(34rem, 94vw)");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        body.setPadding(false);
        add(body, problem);
        Button yes = new Button(getTranslation(confirmKey), click -> confirm());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        Button no = new Button(getTranslation("uikit.cancel"), click -> close());
        getFooter().add(no, yes);
    }

    /** Does it; may refuse. */
    abstract void apply(CaseDetail present);

    CaseServices services() {
        return services;
    }

    CaseDetail detail() {
        return detail;
    }

    void addFields(Component... fields) {
        body.add(fields);
    }

    private void confirm() {
        problem.setVisible(false);
        problem.removeAll();
        try {
            apply(detail);
            close();
            changed.run();
        } catch (EditConflict conflict) {
            CaseDetail now = services.cases().detail(detail.id());
            tell(getTranslation("cases.conflict.case"), differences(detail, now));
            detail = now;
            changed.run();
        } catch (MoveRefused refused) {
            tell(getTranslation(refused.key(), refused.arguments()), List.of());
            problem.add(new MissingList(services, detail, refused.missing(), this::close, changed));
        } catch (DomainException refused) {
            tell(getTranslation(refused.key(), refused.arguments()), List.of());
        }
    }

    private void tell(String sentence, List<String> points) {
        problem.add(new Paragraph(sentence));
        if (!points.isEmpty()) {
            UnorderedList list = new UnorderedList();
            points.forEach(point -> list.add(new ListItem(point)));
            problem.add(list);
        }
        problem.setVisible(true);
    }

    private List<String> differences(CaseDetail before, CaseDetail now) {
        List<String> found = new ArrayList<>();
        if (before.status() != now.status()) {
            found.add(difference("cases.list.status", EnumLabels.label("cases", now.status())));
        }
        if (before.risk() != now.risk()) {
            found.add(difference("cases.list.risk", EnumLabels.label("cases", now.risk())));
        }
        if (!Objects.equals(before.ownerId(), now.ownerId())) {
            found.add(
                    difference(
                            "cases.list.owner",
                            now.ownerName() == null ? "–" : Typed.inline(now.ownerName())));
        }
        return found;
    }

    private String difference(String labelKey, String value) {
        return getTranslation("cases.conflict.now", getTranslation(labelKey), value);
    }
}
