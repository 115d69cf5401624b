package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.policy.cite.PassageField;
import org.sokong.policy.cite.PassagePicker;
import org.sokong.referrals.DeclineBasis;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.referrals.ReferralNotReady;
import org.sokong.referrals.ReferralRedirects;
import org.sokong.referrals.ReferralService;
import org.sokong.referrals.ReferralStory.Proposal;
import org.sokong.referrals.ReferralsNavigation;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;
import org.springframework.stereotype.Component;

/** Declining with a proposal, and what the sender does with one. */
@Component
class ProposalActions {

    private final ReferralService service;
    private final ReferralRedirects redirects;
    private final OrganisationDirectory organisations;
    private final CurrentUser currentUser;
    private final PassagePicker.Library library;

    ProposalActions(
            ReferralService service,
            ReferralRedirects redirects,
            OrganisationDirectory organisations,
            CurrentUser currentUser,
            PassagePicker.Library library) {
        this.service = service;
        this.redirects = redirects;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.library = library;
    }

    /** Says no, and if wished who may help in one's place. */
    Button decline(UUID referralId, Runnable again) {
        return new Button(
                ReferralTexts.text("referrals.action.decline"), click -> ask(referralId, again));
    }

    private void ask(UUID referralId, Runnable again) {
        ComboBox<OrganisationSummary> other =
                new ComboBox<>(ReferralTexts.text("referrals.field.proposed"));
        other.setHelperText(ReferralTexts.text("referrals.proposed.hint"));
        UUID own = currentUser.get().organisationId();
        other.setItems(
                organisations.receivers().stream().filter(each -> !each.id().equals(own)).toList());
        other.setItemLabelGenerator(OrganisationSummary::name);
        other.setClearButtonVisible(true);
        other.setWidthFull();
        PassageField rests =
                new PassageField(
                        library,
                        ReferralTexts.text("referrals.field.decline_passage"),
                        ReferralTexts.text("referrals.field.decline_why"));
        ReasonDialog.coded(
                        ReferralTexts.text("referrals.dialog.decline.title"),
                        ReferralTexts.text("referrals.dialog.decline.text"),
                        ReferralTexts.text("referrals.action.decline"),
                        Arrays.asList(DeclineReason.values()),
                        ReferralTexts::of,
                        false,
                        (reason, note) -> {
                            OrganisationSummary proposed = other.getValue();
                            UUID passage = rests.chosen();
                            if (passage == null) {
                                say(referralId, reason, note, proposed);
                            } else {
                                DeclineBasis basis = new DeclineBasis(passage, rests.why());
                                if (proposed == null) {
                                    service.decline(referralId, reason, note, basis);
                                } else {
                                    service.passOn(referralId, reason, note, proposed.id(), basis);
                                }
                            }
                            Notices.done("referrals.done.decline");
                            again.run();
                        })
                .with(currentUser.may(Permission.POLICY_READ) ? new Div(other, rests) : other)
                .open();
    }

    private void say(
            UUID referralId,
            DeclineReason reason,
            String note,
            @Nullable OrganisationSummary proposed) {
        if (proposed == null) {
            service.decline(referralId, reason, note);
        } else {
            service.passOn(referralId, reason, note, proposed.id());
        }
    }

    /** What was proposed, with what can be done about it. */
    Div of(Sender referral, Proposal proposal, Runnable again) {
        Div card =
                new Div(
                        new H2(ReferralTexts.text("referrals.section.proposal")),
                        new Paragraph(
                                ReferralTexts.text(
                                        "referrals.proposal.text", proposal.receiver())));
        card.addClassName("card");
        if (referral.mayWork()) {
            Div problems = new Div();
            problems.getElement().setAttribute("role", "alert");
            Button confirm =
                    new Button(
                            ReferralTexts.text("referrals.action.pass_on", proposal.receiver()),
                            click -> confirm(referral, again, problems));
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            Button refuse =
                    new Button(
                            ReferralTexts.text("referrals.action.pass_on_not"),
                            click ->
                                    attempt(
                                            again,
                                            () -> {
                                                redirects.refuse(referral.id());
                                                again.run();
                                            }));
            Div buttons = new Div(confirm, refuse);
            buttons.addClassName("buttons");
            card.add(buttons, problems);
        }
        return card;
    }

    private void confirm(Sender referral, Runnable again, Div problems) {
        try {
            UUID next = redirects.confirm(referral.id());
            Notices.done("referrals.done.pass_on");
            ReferralsNavigation.open(next);
        } catch (ReferralNotReady notReady) {
            UnorderedList list = new UnorderedList();
            notReady.gaps().forEach(gap -> list.add(new ListItem(ReferralTexts.gap(gap))));
            problems.removeAll();
            problems.add(
                    new Paragraph(ReferralTexts.text("referrals.proposal.gaps")),
                    list,
                    new Button(
                            ReferralTexts.text("referrals.action.prepare"),
                            click ->
                                    attempt(
                                            again,
                                            () ->
                                                    ReferralsNavigation.open(
                                                            redirects.prepare(referral.id())))));
        } catch (DomainException refusal) {
            Notices.refused(refusal);
            again.run();
        }
    }

    private static void attempt(Runnable again, Runnable deed) {
        try {
            deed.run();
        } catch (DomainException refusal) {
            Notices.refused(refusal);
            again.run();
        }
    }
}
