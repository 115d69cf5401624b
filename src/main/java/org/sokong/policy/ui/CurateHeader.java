package org.sokong.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.UUID;
import org.sokong.kernel.DomainException;
import org.sokong.policy.CurationDetail;
import org.sokong.policy.DocumentState;
import org.sokong.policy.DocumentSummary;
import org.sokong.policy.ParagraphAction;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.ReasonDialog;

/** Where a document stands on its way to readers, and its next step on it. */
class CurateHeader extends PageHeader {

    private static final long serialVersionUID = 1;

    private final transient CurateServices services;
    private final transient CurationDetail detail;
    private final transient Runnable changed;
    private final UUID id;

    /**
     * @param undo takes the last step in the text back
     * @param changed shows the page anew
     */
    CurateHeader(CurateServices services, CurationDetail detail, Runnable undo, Runnable changed) {
        super(
                detail.summary().title(),
                detail.begunFrom() == null ? "policy.curate.help" : "policy.curate.help.begun");
        this.services = services;
        this.detail = detail;
        this.changed = changed;
        this.id = detail.summary().id();
        DocumentSummary summary = detail.summary();
        withTitleIn(summary.language());
        withBadges(
                new Badge(
                        EnumLabels.label("policy", summary.state()),
                        summary.state() == DocumentState.PUBLISHED
                                ? Badge.Tone.GOOD
                                : Badge.Tone.WARN));
        withSub(
                getTranslation(
                        "policy.import.counts",
                        count(ParagraphAction.INDEX),
                        count(ParagraphAction.KEEP),
                        count(ParagraphAction.METADATA),
                        count(ParagraphAction.STRIP)));
        if (detail.mayChange()) {
            writing(undo);
        }
        if (detail.mayPublish()) {
            deciding();
        }
        withActions(
                new Anchor(PolicyPaths.document(id), getTranslation("policy.curate.read")),
                new Anchor("policy/curate", getTranslation("policy.curate.list")));
    }

    private void writing(Runnable undo) {
        Button back = new Button(getTranslation("policy.curate.undo"), click -> undo.run());
        back.setEnabled(detail.steps() > 0);
        Button send =
                new Button(
                        getTranslation("policy.curate.send"),
                        click ->
                                change(
                                        "policy.curate.sent",
                                        () -> services.curation().send(id, detail.version())));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        withActions(back, send);
    }

    private void deciding() {
        Button back =
                new Button(getTranslation("policy.curate.back"), click -> sendingBack().open());
        Button publish =
                new Button(
                        getTranslation("policy.curate.publish"),
                        click ->
                                change(
                                        "policy.curate.published",
                                        () -> services.curation().publish(id, detail.version())));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        withActions(back, publish);
    }

    private ReasonDialog<?> sendingBack() {
        return ReasonDialog.text(
                getTranslation("policy.curate.back"),
                getTranslation("policy.curate.back.hint"),
                getTranslation("policy.curate.back"),
                reason -> {
                    try {
                        services.curation().sendBack(id, detail.version(), reason);
                    } finally {
                        changed.run();
                    }
                });
    }

    private long count(ParagraphAction action) {
        return detail.rows().stream().filter(row -> row.action() == action).count();
    }

    private void change(String done, Runnable work) {
        try {
            work.run();
            Notices.done(done);
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        }
        changed.run();
    }
}
