package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.sokong.access.Permission;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.GrantDetail;
import org.sokong.cases.GrantLevel;
import org.sokong.cases.GrantOrigin;
import org.sokong.cases.GrantSource;
import org.sokong.cases.Section;
import org.sokong.uikit.EntryCard;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.Typed;

/** Each live grant in words, with the way to end it for whoever manages it. */
class GrantsCard extends EntryCard {

    private static final long serialVersionUID = 1;

    private final CaseServices services;
    private final CaseDetail detail;
    private final Runnable changed;

    GrantsCard(CaseServices services, CaseDetail detail, Runnable changed) {
        super("cases.access.title", "cases.access.explain");
        this.services = services;
        this.detail = detail;
        this.changed = changed;
        list(services.contents().grants(detail.id()), "cases.access.nobody", this::line);
        if (detail.mayWork()
                && !detail.status().isEnded()
                && services.currentUser().may(Permission.CASE_ASSIGN)) {
            add(
                    new Button(
                            getTranslation("cases.colleague.title"),
                            click -> new ColleagueDialog(services, detail, changed).open()));
        }
    }

    private Line line(GrantDetail grant) {
        Line line =
                new Line(
                                getTranslation(
                                        "cases.access.who." + grant.source().name(),
                                        Typed.inline(grant.granteeName())))
                        .why(what(grant));
        GrantOrigin.Origin origin = grant.origin();
        if (origin != null) {
            line.why(because(grant, origin));
        }
        line.why(seen(grant));
        return switch (grant.end()) {
            case NONE -> line;
            case REASSIGN ->
                    ends(
                            line,
                            grant,
                            "cases.assign.title",
                            () -> new AssignDialog(services, detail, changed).open());
            case WITH_REASON -> ends(line, grant, "cases.colleague.end", () -> ask(grant));
        };
    }

    private Line ends(Line line, GrantDetail grant, String key, Runnable deed) {
        String text = getTranslation(key);
        return line.ends(
                text,
                getTranslation("cases.access.end.of", text, Typed.inline(grant.granteeName())),
                deed);
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
        GrantOrigin.Ground ground = origin.ground();
        if (ground != null) {
            why.add(
                    new Span(
                            " "
                                    + getTranslation(
                                            ground.consented()
                                                    ? "cases.access.consent_until"
                                                    : "cases.access.vital_until",
                                            services.time().lastDay(ground.until()))));
        }
        return why;
    }

    private String seen(GrantDetail grant) {
        return grant.lastSeen() == null
                ? getTranslation("cases.access.never_seen")
                : getTranslation(
                        "cases.access.last_seen", services.time().dateTime(grant.lastSeen()));
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
