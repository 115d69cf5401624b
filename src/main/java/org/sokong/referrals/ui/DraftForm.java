package org.sokong.referrals.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.kernel.DomainException;
import org.sokong.referrals.ReferralBox;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.referrals.ReferralNotReady;
import org.sokong.referrals.ReferralsNavigation;
import org.sokong.referrals.SendGap;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.SureDialog;

/** A referral that is being written: saves itself at every change, says what is still missing. */
class DraftForm extends Div {

    private static final long serialVersionUID = 1;

    private final transient DraftForms tools;
    private final UUID caseId;
    private final transient Runnable sent;
    private final transient Runnable discarded;
    private final DraftFields fields;
    private final Button split = new Button();
    private final Span saved = new Span();
    private final Paragraph problem = new Paragraph();
    private final Div missing = new Div();
    private @Nullable UUID referralId;
    private long version;

    /** Whether sending was refused; from then on each field says what it lacks. */
    private boolean refused;

    DraftForm(
            DraftForms tools,
            UUID caseId,
            @Nullable Sender draft,
            @Nullable Runnable sent,
            @Nullable Runnable discarded) {
        this.tools = tools;
        this.caseId = caseId;
        this.sent = sent == null ? () -> after("referrals.done.send") : sent;
        this.discarded = discarded == null ? () -> after("referrals.done.discard") : discarded;
        addClassName("draft-form");
        if (draft != null) {
            referralId = draft.id();
            version = draft.version();
        }
        fields = new DraftFields(tools, caseId, draft, this::save);
        if (draft == null) {
            saved.setText(getTranslation("referrals.draft.unsaved"));
        } else if (draft.savedAt() != null) {
            sayWhenSaved(draft.savedAt());
        }
        saved.addClassName("sub");
        saved.getElement().setAttribute("role", "status");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        layOut(draft);
        showMissing();
    }

    private void layOut(@Nullable Sender draft) {
        missing.addClassName("card");
        missing.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("referrals.draft.missing"))
                .setAttribute("tabindex", "-1");
        Button preview = new Button(getTranslation("referrals.action.preview"), e -> preview());
        Button send = new Button(getTranslation("referrals.action.send"), e -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Button discard = new Button(getTranslation("referrals.action.discard"), e -> discard());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        split.setText(getTranslation("referrals.action.split"));
        split.addClickListener(click -> split());
        Div buttons = new Div(send, preview, split, discard, saved);
        buttons.addClassName("buttons");
        Div columns = new Div(new Div(fields, problem), missing);
        columns.addClassName("side-by-side");
        add(
                new PageHeader(
                                draft == null
                                        ? getTranslation("referrals.draft.title")
                                        : getTranslation("referrals.page.title", draft.code()),
                                "referrals.draft.help")
                        .withSub(
                                getTranslation(
                                        "referrals.draft.case",
                                        tools.sharing().envelope(caseId).code())),
                columns,
                buttons);
    }

    /** Saves all fields; the first time it becomes a draft with an address of its own. */
    private boolean save() {
        problem.setVisible(false);
        try {
            if (referralId == null) {
                referralId = tools.service().draft(caseId, fields.written());
                version = 0;
                UI.getCurrent()
                        .getPage()
                        .getHistory()
                        .replaceState(null, ReferralsNavigation.path(referralId));
            } else {
                version = tools.service().saveDraft(referralId, version, fields.written());
            }
            UUID service = fields.takeService();
            if (service != null) {
                version = tools.asked().choose(referralId, version, service);
            }
        } catch (DomainException refusal) {
            problem.setText(getTranslation(refusal.key(), refusal.arguments()));
            problem.setVisible(true);
            return false;
        }
        sayWhenSaved(tools.clock().instant());
        showMissing();
        return true;
    }

    private void sayWhenSaved(Instant moment) {
        saved.setText(getTranslation("referrals.draft.saved", tools.time().dateTime(moment)));
    }

    private void showMissing() {
        missing.removeAll();
        missing.add(new H2(getTranslation("referrals.draft.missing")));
        List<SendGap> gaps = referralId == null ? List.of() : tools.service().missing(referralId);
        fields.ask(gaps);
        if (refused) {
            fields.mark(gaps);
        }
        fields.showService(
                referralId == null ? Optional.empty() : tools.asked().of(referralId),
                gaps.stream().anyMatch(gap -> gap.kind() == SendGap.Kind.SERVICE_ENDED));
        split.setVisible(fields.asksForSeveral());
        if (gaps.isEmpty() && referralId != null) {
            missing.add(new Paragraph(getTranslation("referrals.draft.ready")));
            return;
        }
        missing.add(
                referralId == null
                        ? ReceiverPages.held(saved.getText())
                        : new GapList(gaps, fields::place));
        if (gaps.stream().anyMatch(gap -> gap.kind().isOfConsent())
                && tools.currentUser().may(Permission.CONSENT_RECORD)) {
            missing.add(
                    new Button(
                            getTranslation("consent.vital.open"),
                            click -> fields.recordVitalInterest(this::save)));
        }
        if (gaps.stream().anyMatch(gap -> gap.kind() == SendGap.Kind.AGREEMENT)) {
            missing.add(
                    new AgreementAsk(
                            tools.sharingRequests(),
                            Objects.requireNonNull(referralId),
                            Set.of(),
                            this::showMissing));
        }
    }

    private void preview() {
        if (save()) {
            try {
                new PreviewDialog(
                                tools.reader().preview(Objects.requireNonNull(referralId)),
                                tools.pages(),
                                this::send)
                        .open();
            } catch (DomainException refusal) {
                Notices.refused(refusal);
            }
        }
    }

    private void send() {
        if (!save()) {
            return;
        }
        try {
            tools.service().send(Objects.requireNonNull(referralId), version);
        } catch (ReferralNotReady refusal) {
            refused(refusal);
            return;
        } catch (DomainException refusal) {
            problem.setText(getTranslation(refusal.key(), refusal.arguments()));
            problem.setVisible(true);
            showMissing();
            return;
        }
        sent.run();
    }

    /** Goes to what keeps it from being sent, which stands far from the button. */
    private void refused(ReferralNotReady refusal) {
        refused = true;
        showMissing();
        Paragraph why = new Paragraph(getTranslation(refusal.key(), refusal.arguments()));
        why.addClassName("problem");
        why.getElement().setAttribute("role", "alert");
        missing.addComponentAtIndex(1, why);
        missing.getElement().executeJs("this.scrollIntoView({block: 'nearest'}); this.focus();");
    }

    private void split() {
        if (save()) {
            UUID draft = Objects.requireNonNull(referralId);
            fields.split(
                            (receivers, secondReason) -> {
                                tools.splits().send(draft, version, receivers, secondReason);
                                Notices.done("referrals.done.split");
                                ReferralsNavigation.openList(ReferralBox.SENT);
                            },
                            (others, asked) ->
                                    new AgreementAsk(tools.sharingRequests(), draft, others, asked))
                    .open();
        }
    }

    private void discard() {
        if (referralId == null) {
            UI.getCurrent().getPage().getHistory().back();
            return;
        }
        UUID draft = referralId;
        new SureDialog(
                        "referrals.dialog.discard.title",
                        "referrals.dialog.discard.text",
                        () -> discard(draft))
                .open();
    }

    /** Nothing is saved before: a draft that cannot be saved any more goes all the same. */
    private void discard(UUID draft) {
        tools.service().discard(draft, version);
        discarded.run();
    }

    private void after(String key) {
        DraftForms.open(Objects.requireNonNull(referralId), key).run();
    }
}
