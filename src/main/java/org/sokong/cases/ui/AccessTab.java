package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.sokong.access.Permission;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.GrantDetail;
import org.sokong.cases.GrantLevel;
import org.sokong.cases.GrantSource;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;
import org.sokong.uikit.Typed;

/** Who can see this case, and why: each live grant in words. */
class AccessTab extends Div {

    private static final long serialVersionUID = 1;

    private final CaseServices services;
    private final CaseDetail detail;
    private final Runnable changed;
    private final boolean mayAssign;

    AccessTab(CaseServices services, CaseDetail detail, Runnable changed) {
        this.services = services;
        this.detail = detail;
        this.changed = changed;
        this.mayAssign =
                detail.mayWork()
                        && !detail.status().isEnded()
                        && services.currentUser().may(Permission.CASE_ASSIGN);
        addClassNames("card", "stacked");
        add(
                new H2(getTranslation("cases.access.title")),
                new Paragraph(getTranslation("cases.access.explain")));
        UnorderedList list = new UnorderedList();
        list.addClassName("grants");
        services.contents().grants(detail.id()).forEach(grant -> list.add(line(grant)));
        add(list);
        if (mayAssign) {
            add(
                    new Button(
                            getTranslation("cases.colleague.title"),
                            click -> new ColleagueDialog(services, detail, changed).open()));
        }
    }

    private ListItem line(GrantDetail grant) {
        Span who =
                new Span(
                        getTranslation(
                                "cases.access.who." + grant.source().name(),
                                Typed.inline(grant.granteeName())));
        who.addClassName("grant-who");
        Span what = new Span(what(grant));
        what.addClassName("why");
        ListItem item = new ListItem(who, what);
        if (mayAssign && grant.source() == GrantSource.ASSIGNMENT) {
            Button end = new Button(getTranslation("cases.colleague.end"), click -> end(grant));
            end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            item.add(end);
        }
        return item;
    }

    private String what(GrantDetail grant) {
        String sections =
                grant.sections().size() == Section.values().length
                        ? getTranslation("cases.access.everything")
                        : EnumLabels.labels("cases", grant.sections().stream().sorted().toList());
        String level =
                getTranslation(
                        grant.level() == GrantLevel.WORK
                                ? "cases.access.works"
                                : "cases.access.reads",
                        sections);
        String since = services.time().date(grant.grantedAt());
        return grant.expiresAt() == null
                ? getTranslation("cases.access.since", level, since)
                : getTranslation(
                        "cases.access.since_until",
                        level,
                        since,
                        services.time().date(grant.expiresAt()));
    }

    private void end(GrantDetail grant) {
        try {
            services.cases().removeColleague(detail.id(), grant.granteeId());
            changed.run();
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }
}
