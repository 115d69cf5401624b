package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.GrantDetail;
import org.sokong.cases.GrantEnd;
import org.sokong.cases.GrantLevel;
import org.sokong.cases.GrantOrigin;
import org.sokong.cases.GrantSource;
import org.sokong.cases.Section;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.Typed;

/** Each live grant in words, with the way to end it for whoever manages it. */
class GrantsCard extends Div {

    private static final long serialVersionUID = 1;

    private final CaseServices services;
    private final CaseDetail detail;
    private final Runnable changed;

    GrantsCard(CaseServices services, CaseDetail detail, Runnable changed) {
        this.services = services;
        this.detail = detail;
        this.changed = changed;
        addClassNames("card", "stacked");
        add(
                new H2(getTranslation("cases.access.title")),
                new Paragraph(getTranslation("cases.access.explain")));
        UnorderedList list = new UnorderedList();
        list.addClassName("grants");
        services.contents().grants(detail.id()).forEach(grant -> list.add(line(grant)));
        add(list);
        if (detail.mayWork()
                && !detail.status().isEnded()
                && services.currentUser().may(Permission.CASE_ASSIGN)) {
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
        GrantOrigin.Origin origin = grant.origin();
        if (origin != null) {
            item.add(because(grant, origin));
        }
        Span seen = new Span(seen(grant));
        seen.addClassName("why");
        item.add(seen);
        Button end = end(grant);
        if (end != null) {
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
                        services.time().lastDay(grant.expiresAt()));
    }

    private Span because(GrantDetail grant, GrantOrigin.Origin origin) {
        Anchor link =
                new Anchor(
                        origin.path(),
                        getTranslation(
                                grant.source() == GrantSource.TRANSFER
                                        ? "cases.access.transfer"
                                        : "cases.access.referral",
                                origin.code()));
        Span why = new Span(link);
        why.addClassName("why");
        if (origin.consentUntil() != null) {
            why.add(
                    new Span(
                            " "
                                    + getTranslation(
                                            "cases.access.consent_until",
                                            services.time().lastDay(origin.consentUntil()))));
        }
        return why;
    }

    private String seen(GrantDetail grant) {
        return grant.lastSeen() == null
                ? getTranslation("cases.access.never_seen")
                : getTranslation(
                        "cases.access.last_seen", services.time().dateTime(grant.lastSeen()));
    }

    private @Nullable Button end(GrantDetail grant) {
        if (grant.end() == GrantEnd.NONE) {
            return null;
        }
        Button end =
                grant.end() == GrantEnd.REASSIGN
                        ? new Button(
                                getTranslation("cases.assign.title"),
                                click -> new AssignDialog(services, detail, changed).open())
                        : new Button(getTranslation("cases.colleague.end"), click -> ask(grant));
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        end.setAriaLabel(
                getTranslation(
                        "cases.access.end.of", end.getText(), Typed.inline(grant.granteeName())));
        return end;
    }

    private void ask(GrantDetail grant) {
        ReasonDialog.text(
                        getTranslation("cases.access.end.title"),
                        getTranslation(
                                grant.origin() == null
                                        ? "cases.access.end.text"
                                        : grant.source() == GrantSource.TRANSFER
                                                ? "cases.access.end.transfer"
                                                : "cases.access.end.referral"),
                        getTranslation("cases.colleague.end"),
                        reason -> {
                            services.grants().end(detail.id(), grant.id(), reason);
                            changed.run();
                        })
                .open();
    }
}
