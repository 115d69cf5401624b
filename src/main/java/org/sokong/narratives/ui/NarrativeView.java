package org.sokong.narratives.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.ui.CasesNavigation;
import org.sokong.narratives.ReportBlock;
import org.sokong.narratives.ReportComment;
import org.sokong.narratives.ReportDetail;
import org.sokong.narratives.ReportState;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageAddress;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.SureDialog;
import org.sokong.uikit.Typed;

/** A report beside the facts of its case: written, reviewed or read. */
@Route("cases/:id/reports/:report")
@RolesAllowed("CASE_READ")
@StyleSheet("styles/narratives.css")
class NarrativeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient NarrativeServices services;
    private transient @Nullable ReportDetail shown;
    private boolean joining;

    NarrativeView(NarrativeServices services) {
        this.services = services;
        addClassName("narrative-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID caseId = PageAddress.needed(event, "id");
        ReportDetail report = services.reports().read(PageAddress.needed(event, "report"));
        if (!report.caseId().equals(caseId)) {
            throw new NotFoundException();
        }
        joining = false;
        show(report);
    }

    private void refresh() {
        show(services.reports().read(Objects.requireNonNull(shown).id()));
    }

    private void show(ReportDetail report) {
        shown = report;
        removeAll();
        String number = report.number();
        PageHeader header =
                new PageHeader(EnumLabels.label("narratives", report.kind()), "narratives.help")
                        .withBadges(ReportBadges.of(report.state()))
                        .withSub(
                                number == null
                                        ? getTranslation(
                                                "narratives.sub",
                                                Typed.inline(report.caseCode()),
                                                Typed.inline(report.authorName()))
                                        : getTranslation(
                                                "narratives.sub.number",
                                                Typed.inline(number),
                                                Typed.inline(report.caseCode()),
                                                Typed.inline(report.authorName())));
        add(header);
        Section text = new Section();
        text.addClassNames("card", "narrative-text");
        text.setAriaLabel(getTranslation("narratives.report"));
        Component content;
        // Whoever writes a word of it cannot review it: nobody begins by mistake.
        if (report.mayWrite() && (report.isMine() || joining)) {
            ReportWriting writing = new ReportWriting(services, report, this::remarks);
            header.withActions(back(report), writing.discardButton(), writing.submitButton());
            writing.setDone(this::refresh);
            content = writing;
        } else {
            header.withActions(actions(report));
            content = reading(report);
        }
        text.add(content);
        removedComments(report).forEach(text::add);
        Div columns =
                new Div(
                        text,
                        new FactsBeside(services.reports().facts(report.id()), services.facts()));
        columns.addClassName("narrative-columns");
        add(columns);
        if (!report.rounds().isEmpty()) {
            add(new RoundsHistory(report, services.time()));
        }
    }

    private Anchor back(ReportDetail report) {
        return new Anchor(
                CasesNavigation.path(report.caseId()) + "?tab=reports",
                getTranslation("narratives.back"));
    }

    private Component[] actions(ReportDetail report) {
        List<Component> actions = new ArrayList<>();
        actions.add(back(report));
        if (report.mayReview()) {
            Button approve =
                    new Button(getTranslation("narratives.approve"), click -> approve(report));
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(new Button(getTranslation("narratives.return"), click -> sendBack(report)));
            actions.add(approve);
        }
        if (report.mayWrite()) {
            actions.add(new Button(getTranslation("narratives.join"), click -> join(report)));
        }
        if (report.state() == ReportState.APPROVED) {
            UUID id = report.id();
            Anchor print =
                    new Anchor(
                            (DownloadHandler) event -> services.download().send(event, id),
                            AttachmentType.DOWNLOAD,
                            getTranslation("narratives.print"));
            print.addClassName("way-out");
            actions.add(print);
        }
        return actions.toArray(Component[]::new);
    }

    private void join(ReportDetail report) {
        new SureDialog(
                        "narratives.join",
                        "narratives.join.sure",
                        () -> {
                            joining = true;
                            show(services.reports().read(report.id()));
                        })
                .open();
    }

    private Component reading(ReportDetail report) {
        H2 title = new H2(report.text().title());
        title.getElement().setAttribute("lang", report.language().tag());
        title.getElement().setAttribute("dir", report.language().rightToLeft() ? "rtl" : "ltr");
        Div reading = new Div(title);
        if (report.identityConfirmed()) {
            Paragraph named = new Paragraph(getTranslation("narratives.print.with_identity"));
            named.addClassName("held");
            reading.add(named);
        }
        reading.add(
                new ReportReading(
                        report.text(),
                        report.language(),
                        report.ended(),
                        block -> remarks(report, block)));
        return reading;
    }

    /** Comments on a piece, and the way to add one for whoever reviews. */
    private @Nullable Component remarks(ReportDetail report, ReportBlock block) {
        Map<UUID, String> names = ReportNames.of(this, report.text().blocks());
        String name = names.getOrDefault(block.id(), "");
        List<ReportComment> said =
                report.comments().stream()
                        .filter(comment -> comment.blockId().equals(block.id()))
                        .toList();
        if (said.isEmpty() && !report.mayReview()) {
            return null;
        }
        Div below = new Div();
        below.addClassName("remarks");
        if (!said.isEmpty()) {
            below.add(
                    new CommentList(
                            said, getTranslation("narratives.comments", name), services.time()));
        }
        if (report.mayReview()) {
            Button comment =
                    new Button(
                            getTranslation("narratives.comment"),
                            click -> comment(report, block, name));
            comment.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            comment.setAriaLabel(getTranslation("narratives.comment.on", name));
            below.add(comment);
        }
        return below;
    }

    private List<Component> removedComments(ReportDetail report) {
        List<UUID> present = report.text().blocks().stream().map(ReportBlock::id).toList();
        List<ReportComment> left =
                report.comments().stream()
                        .filter(comment -> !present.contains(comment.blockId()))
                        .toList();
        if (left.isEmpty()) {
            return List.of();
        }
        String label = getTranslation("narratives.comments.removed");
        return List.of(new Paragraph(label), new CommentList(left, label, services.time()));
    }

    private void comment(ReportDetail report, ReportBlock block, String name) {
        new WordsDialog(
                        getTranslation("narratives.comment.on", name),
                        "",
                        "narratives.comment.words",
                        "narratives.comment",
                        true,
                        words -> {
                            services.reports().comment(report.id(), block.id(), words);
                            refresh();
                        })
                .open();
    }

    private void sendBack(ReportDetail report) {
        new WordsDialog(
                        getTranslation("narratives.return"),
                        getTranslation("narratives.return.explain"),
                        "narratives.return.words",
                        "narratives.return",
                        true,
                        words -> {
                            services.reports().sendBack(report.id(), report.version(), words);
                            Notices.done("narratives.returned");
                            refresh();
                        })
                .open();
    }

    private void approve(ReportDetail report) {
        Checkbox identity = new Checkbox(getTranslation("narratives.approve.identity"));
        identity.setHelperText(getTranslation("narratives.approve.identity.hint"));
        identity.setVisible(report.identityNeeded());
        new WordsDialog(
                        getTranslation("narratives.approve"),
                        getTranslation("narratives.approve.explain"),
                        "narratives.approve.words",
                        "narratives.approve",
                        false,
                        words -> {
                            services.reports()
                                    .approve(
                                            report.id(),
                                            report.version(),
                                            identity.getValue(),
                                            words);
                            Notices.done("narratives.approved");
                            refresh();
                        })
                .with(identity)
                .open();
    }

    @Override
    public String getPageTitle() {
        ReportDetail report = shown;
        return report == null
                ? getTranslation("narratives.tab.reports")
                : EnumLabels.label("narratives", report.kind()) + " · " + report.caseCode();
    }
}
