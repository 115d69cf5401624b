package org.sokong.policy.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.sokong.kernel.DomainException;
import org.sokong.policy.CurationDetail;
import org.sokong.policy.DocumentState;
import org.sokong.policy.DocumentSummary;
import org.sokong.uikit.PageAddress;

/** A document under a curator's hands: the original beside what readers will see of it. */
@Route("policy/curate/:document")
@RolesAllowed("POLICY_CURATE")
@StyleSheet("styles/policy.css")
class CurateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient CurateServices services;
    private final Div about = new Div();
    private transient CurationDetail detail;
    private transient CurateText text;
    private UUID documentId = new UUID(0, 0);
    private String title = "";

    @SuppressWarnings("NullAway.Init")
    CurateView(CurateServices services) {
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            documentId = PageAddress.needed(event, "document");
            text = new CurateText(services, () -> detail, this::showText, Pager.asked(event));
            show();
        } catch (DomainException missing) {
            throw new NotFoundException();
        }
    }

    /** The page from the beginning: what other documents have to do with it is looked for anew. */
    private void show() {
        detail = services.curation().detail(documentId);
        about.removeAll();
        about.add(
                new DescriptionCard(services, () -> detail, this::show),
                new VersionCard(services, () -> detail, this::show),
                new WorkCards(services, detail, this::show));
        arrange();
    }

    /** After a step in the text: nothing else is looked for again. */
    private void showText() {
        detail = services.curation().detail(documentId);
        arrange();
    }

    private void arrange() {
        removeAll();
        DocumentSummary summary = detail.summary();
        title = summary.title();
        add(new CurateHeader(services, detail, text::undo, this::show));
        if (detail.comment() != null) {
            Paragraph comment =
                    new Paragraph(getTranslation("policy.curate.comment", detail.comment()));
            comment.addClassName("held");
            comment.getElement().setAttribute("dir", "auto");
            add(comment);
        }
        if (summary.state() == DocumentState.IN_REVIEW && detail.own()) {
            add(new Paragraph(getTranslation("policy.curate.own")));
        }
        if (detail.begunFrom() != null) {
            add(begunFrom(detail.begunFrom()));
        }
        if (detail.originalMissing()) {
            Paragraph missing = new Paragraph(getTranslation("policy.curate.original_missing"));
            missing.addClassName("held");
            missing.add(
                    new Text(" "),
                    new Anchor("policy/import", getTranslation("policy.import.title")));
            add(missing);
        }
        add(about, text);
        text.show();
    }

    private Paragraph begunFrom(DocumentSummary old) {
        Anchor open = new Anchor(PolicyPaths.document(old.id()), "");
        open.setText(old.code() + " · " + old.title());
        open.getElement().setAttribute("dir", "auto");
        Paragraph begun = new Paragraph(getTranslation("policy.curate.begun"));
        begun.add(new Text(" "), open);
        return begun;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
