package org.sokong.policy.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.policy.CuratorNote;
import org.sokong.policy.DocumentDetail;
import org.sokong.policy.DocumentSummary;
import org.sokong.policy.ParagraphAction;
import org.sokong.policy.PolicyLibrary;
import org.sokong.uikit.Language;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;

/** A document as clean text with paragraph numbers, notes, and its translation beside it. */
@Route("policy/documents/:id")
@RolesAllowed("POLICY_READ")
@StyleSheet("styles/policy.css")
class DocumentView extends ReadingPage {

    private static final long serialVersionUID = 1;

    private final transient CurrentUser currentUser;

    DocumentView(PolicyLibrary library, CurrentUser currentUser, TimeText time) {
        super(library, time);
        this.currentUser = currentUser;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DocumentDetail document =
                read(event, id -> library().document(id, Language.of(getLocale())));
        boolean side = event.getLocation().getQueryParameters().getParameters().containsKey("side");
        DocumentSummary summary = document.summary();
        PageHeader header =
                begin(summary.title(), "policy.document.help").withTitleIn(summary.language());
        if (summary.titleEnglish() != null && !summary.titleEnglish().equals(summary.title())) {
            header.withSub(summary.titleEnglish());
        }
        if (currentUser.may(Permission.POLICY_CURATE)) {
            header.withActions(
                    new Anchor(
                            PolicyPaths.curate(summary.id()),
                            getTranslation("policy.curate.document")));
        }
        StandingMark.of(document, time()).ifPresent(this::add);
        add(new FactList(summary, time()));
        counterpart(document, side);
        if (!summary.textImported()) {
            Paragraph missing = new Paragraph(getTranslation("policy.text.missing"));
            missing.addClassName("held");
            add(missing);
        }
        List<DocumentDetail.Line> shown =
                document.paragraphs().stream()
                        .filter(
                                line ->
                                        line.action() == ParagraphAction.INDEX
                                                || line.action() == ParagraphAction.KEEP)
                        .toList();
        notesAbove(document.notes(), shown);
        H2 heading = new H2(getTranslation("policy.document.text"));
        add(heading);
        Div text = new Div();
        text.addClassNames("card", "policy-text");
        if (side && document.counterpart().isPresent()) {
            text.addClassName("policy-text-side");
        }
        Set<CuratorNote> told = new HashSet<>();
        for (DocumentDetail.Line line : shown) {
            text.add(
                    new TextRow(
                            line,
                            side ? document.counterpart() : java.util.Optional.empty(),
                            document.notes().stream()
                                    .filter(note -> note.paragraphs().contains(line.number()))
                                    .filter(told::add)
                                    .toList()));
        }
        add(text);
    }

    private void counterpart(DocumentDetail document, boolean side) {
        document.counterpart()
                .ifPresent(
                        other -> {
                            UUID id = document.summary().id();
                            Anchor open = leading(document.summary(), other);
                            Anchor toggle =
                                    side
                                            ? new Anchor(
                                                    PolicyPaths.document(id),
                                                    getTranslation("policy.side.off"))
                                            : new Anchor(
                                                    PolicyPaths.sideBySide(id),
                                                    getTranslation("policy.side.on"));
                            Div line = new Div(open, toggle);
                            line.addClassName("policy-counterpart");
                            document.others().stream()
                                    .skip(1)
                                    .map(more -> leading(document.summary(), more))
                                    .forEach(line::add);
                            add(line);
                        });
    }

    private Anchor leading(DocumentSummary from, DocumentSummary other) {
        return new Anchor(
                PolicyPaths.document(other.id()),
                getTranslation(
                        other.id().equals(from.translationOf())
                                ? "policy.translation.of"
                                : "policy.translation.is",
                        other.code(),
                        other.language().ownName()));
    }

    /** Notes about the whole document, and about lines that are not part of its clean text. */
    private void notesAbove(List<CuratorNote> notes, List<DocumentDetail.Line> shown) {
        List<Integer> numbers = shown.stream().map(DocumentDetail.Line::number).toList();
        List<CuratorNote> above =
                notes.stream()
                        .filter(note -> note.paragraphs().stream().noneMatch(numbers::contains))
                        .toList();
        if (!above.isEmpty()) {
            add(new H2(getTranslation("policy.notes")));
            above.forEach(note -> add(new NoteCard(note)));
        }
    }
}
