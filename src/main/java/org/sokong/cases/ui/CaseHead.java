package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.sokong.access.Permission;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.Section;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.Typed;

/** Head of the case page: code, status, risk, who answers for it, and what one can do with it. */
class CaseHead extends Div {

    private static final long serialVersionUID = 1;

    private final CaseServices services;
    private final CaseDetail detail;
    private final Runnable changed;

    CaseHead(CaseServices services, CaseDetail detail, Runnable changed) {
        this.services = services;
        this.detail = detail;
        this.changed = changed;
        List<Badge> badges = new ArrayList<>();
        badges.add(CaseBadges.status(detail.status()));
        if (detail.risk() != null) {
            badges.add(CaseBadges.risk(detail.risk()));
        }
        PageHeader header =
                new PageHeader(detail.code(), "cases.case.help")
                        .withSub(sub())
                        .withBadges(badges.toArray(Badge[]::new));
        header.addClassName("case-head");
        addActions(header);
        add(header);
        if (detail.shows(Section.OVERVIEW)) {
            boolean mayClear = detail.mayWork() && services.currentUser().may(Permission.CASE_EDIT);
            add(new FlagStrip(services, services.flags().ofCase(detail.id()), mayClear, changed));
        }
    }

    private String sub() {
        List<String> parts = new ArrayList<>();
        parts.add(
                detail.ownerName() == null
                        ? getTranslation("cases.case.no_owner")
                        : getTranslation("cases.case.owner", Typed.inline(detail.ownerName())));
        if (detail.openedOn() != null) {
            parts.add(getTranslation("cases.case.opened", services.time().date(detail.openedOn())));
        } else {
            parts.add(
                    getTranslation("cases.case.started", services.time().date(detail.createdAt())));
        }
        if (detail.sex() != null) {
            parts.add(EnumLabels.label("cases", detail.sex()));
        }
        if (detail.ageBand() != null) {
            parts.add(EnumLabels.label("cases", detail.ageBand()));
        }
        return String.join(" · ", parts);
    }

    private void addActions(PageHeader header) {
        if (detail.shows(Section.IDENTITY)
                && services.currentUser().may(Permission.IDENTITY_REVEAL)
                && (detail.hasIdentity() || mayWrite())) {
            header.withActions(
                    action(
                            "cases.identity.show",
                            () -> new IdentityDialog(services, detail, changed).open()));
        }
        if (mayWrite()) {
            header.withActions(
                    action(
                            "cases.risk.set",
                            () -> new RiskDialog(services, detail, changed).open()));
        }
        if (mayWrite() && detail.shows(Section.OVERVIEW)) {
            header.withActions(
                    action(
                            "cases.flag.raise",
                            () -> new FlagDialog(services, detail, changed).open()));
        }
        if (mayWrite() && services.currentUser().may(Permission.CASE_ASSIGN)) {
            header.withActions(
                    action(
                            "cases.assign.title",
                            () -> new AssignDialog(services, detail, changed).open()));
        }
        if (detail.mayWork() && !detail.status().next().isEmpty()) {
            header.withActions(
                    action(
                            "cases.move.title",
                            () -> new MoveDialog(services, detail, null, changed).open()));
        }
    }

    private boolean mayWrite() {
        return detail.mayWork() && !detail.status().isEnded();
    }

    private Button action(String key, Runnable run) {
        Button button = new Button(getTranslation(key), click -> run.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
