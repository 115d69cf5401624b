package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.referrals.NotCompletedReason;
import org.sokong.referrals.Outcome;
import org.sokong.referrals.ReceiverOffer;
import org.sokong.referrals.ReferralDetail.Accepted;
import org.sokong.referrals.ReferralDetail.Closed;
import org.sokong.referrals.ReferralDetail.Offered;
import org.sokong.referrals.ReferralService;
import org.sokong.referrals.ReferralState;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.ReasonDialog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The receiver's page: what may be seen, and what can be done next. */
@Component
class ReceiverActions {

    private final ReferralService service;
    private final ReceiverPages pages;
    private final ProposalActions proposals;
    private final DisclosedIdentity identity;
    private final ReferralTexts texts;
    private final ObjectProvider<ReceiverOffer> offers;

    ReceiverActions(
            ReferralService service,
            ReceiverPages pages,
            ProposalActions proposals,
            DisclosedIdentity identity,
            ReferralTexts texts,
            ObjectProvider<ReceiverOffer> offers) {
        this.service = service;
        this.pages = pages;
        this.proposals = proposals;
        this.identity = identity;
        this.texts = texts;
        this.offers = offers;
    }

    Div of(Offered offered, Runnable again) {
        UUID id = offered.id();
        PageHeader header = header(offered.code(), offered.senderOrganisation());
        if (offered.state() == ReferralState.SENT) {
            header.withActions(
                    primary("acknowledge", again, () -> service.acknowledge(id)),
                    proposals.decline(id, again));
        } else {
            header.withActions(
                    primary("accept", again, () -> service.accept(id)),
                    proposals.decline(id, again));
        }
        Div card = pages.offered("referrals.section.asked", offered);
        card.add(ReceiverPages.held(ReferralTexts.text("referrals.held.receiver")));
        return new Div(header, status(offered), card);
    }

    Div of(Accepted accepted, Runnable again) {
        UUID id = accepted.id();
        PageHeader header = header(accepted.code(), accepted.offered().senderOrganisation());
        header.withActions(
                accepted.state() == ReferralState.ACCEPTED
                        ? primary("start", again, () -> service.start(id))
                        : complete(id, again),
                notComplete(id, again));
        offers.stream()
                .flatMap(offer -> offer.of(accepted.code()).stream())
                .forEach(header::withActions);
        Div columns =
                new Div(
                        pages.accepted(
                                "referrals.section.disclosed", accepted, identity.button(accepted)),
                        pages.offered("referrals.section.asked", accepted.offered()));
        columns.addClassName("side-by-side");
        return new Div(header, status(accepted.offered()), columns);
    }

    Div of(Closed closed) {
        return new Div(header(closed.code(), null), pages.closed(closed));
    }

    private Div status(Offered offered) {
        Div line = new Div(ReferralTexts.badge(offered.state()), texts.clocks(offered.times()));
        line.addClassName("status-line");
        return line;
    }

    private static PageHeader header(String code, @Nullable String from) {
        PageHeader header =
                new PageHeader(
                        ReferralTexts.text("referrals.page.title", code),
                        "referrals.page.help.receiver");
        return from == null
                ? header
                : header.withSub(ReferralTexts.text("referrals.page.from", from));
    }

    private static Button primary(String action, Runnable again, Runnable deed) {
        Button button =
                new Button(
                        ReferralTexts.text("referrals.action." + action),
                        click -> attempt(action, again, deed));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }

    /** Whatever the answer, the page shows the state that is now. */
    private static void attempt(String action, Runnable again, Runnable deed) {
        try {
            deed.run();
            Notices.done("referrals.done." + action);
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        }
        again.run();
    }

    private Button complete(UUID id, Runnable again) {
        Button button =
                new Button(
                        ReferralTexts.text("referrals.action.complete"),
                        click ->
                                dialog(
                                                "complete",
                                                Outcome.values(),
                                                again,
                                                (outcome, note) ->
                                                        service.complete(id, outcome, note))
                                        .harmless(
                                                ReferralTexts.text("referrals.field.outcome"),
                                                ReferralTexts.text(
                                                        "referrals.dialog.complete.choose"))
                                        .open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button notComplete(UUID id, Runnable again) {
        return asking(
                "not_complete",
                NotCompletedReason.values(),
                again,
                (reason, note) -> service.notComplete(id, reason, note));
    }

    static <E extends Enum<E>> Button asking(
            String action, E[] choices, Runnable again, BiConsumer<E, String> deed) {
        return new Button(
                ReferralTexts.text("referrals.action." + action),
                click -> dialog(action, choices, again, deed).open());
    }

    private static <E extends Enum<E>> ReasonDialog<E> dialog(
            String action, E[] choices, Runnable again, BiConsumer<E, String> deed) {
        return ReasonDialog.coded(
                ReferralTexts.text("referrals.dialog." + action + ".title"),
                ReferralTexts.text("referrals.dialog." + action + ".text"),
                ReferralTexts.text("referrals.action." + action),
                Arrays.asList(choices),
                ReferralTexts::of,
                false,
                (reason, note) -> {
                    deed.accept(reason, note);
                    Notices.done("referrals.done." + action);
                    again.run();
                });
    }
}
