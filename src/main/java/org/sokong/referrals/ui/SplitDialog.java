package org.sokong.referrals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.organisations.ServiceCategory;
import org.sokong.referrals.ReferralNotReady;
import org.sokong.referrals.SendGap;

/** Chooses who is asked for each service, and sends one referral to each of them. */
class SplitDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final Map<ServiceCategory, ComboBox<OrganisationSummary>> receivers =
            new EnumMap<>(ServiceCategory.class);
    private final Div problems = new Div();
    private final TextField secondReason = new TextField();
    private final transient Asking asking;

    /** Sends them. */
    interface Sending {
        void send(Map<ServiceCategory, UUID> receivers, String secondReason);
    }

    /** The way to ask a supervisor for those without a sharing agreement. */
    interface Asking {
        Component of(Set<UUID> receivers, Runnable asked);
    }

    SplitDialog(
            Set<ServiceCategory> services,
            List<OrganisationSummary> organisations,
            @Nullable OrganisationSummary usual,
            String reason,
            Sending sending,
            Asking asking) {
        this.asking = asking;
        setHeaderTitle(getTranslation("referrals.dialog.split.title"));
        setWidth("min(34rem, 94vw)");
        add(new Paragraph(getTranslation("referrals.dialog.split.text")));
        for (ServiceCategory service : new TreeSet<>(services)) {
            ComboBox<OrganisationSummary> receiver = new ComboBox<>(ReferralTexts.of(service));
            receiver.setItems(organisations);
            receiver.setItemLabelGenerator(OrganisationSummary::name);
            receiver.setValue(usual);
            receiver.setWidthFull();
            receivers.put(service, receiver);
            add(receiver);
        }
        secondReason.setLabel(getTranslation("referrals.field.second_reason"));
        secondReason.setHelperText(getTranslation("referrals.draft.hint.second_reason"));
        secondReason.setMaxLength(DraftFields.LONGEST_SECOND_REASON);
        secondReason.setWidthFull();
        secondReason.setValue(reason);
        secondReason.setVisible(!reason.isEmpty());
        add(secondReason);
        problems.addClassName("problem");
        problems.getElement().setAttribute("role", "alert");
        add(problems);
        Button send =
                new Button(getTranslation("referrals.action.split_send"), click -> send(sending));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), send);
    }

    private void send(Sending sending) {
        problems.removeAll();
        Map<ServiceCategory, UUID> chosen = new EnumMap<>(ServiceCategory.class);
        receivers.forEach(
                (service, receiver) ->
                        receiver.getOptionalValue()
                                .ifPresent(each -> chosen.put(service, each.id())));
        try {
            sending.send(chosen, secondReason.getValue());
            close();
        } catch (ReferralNotReady notReady) {
            show(notReady, Set.copyOf(chosen.values()));
        } catch (DomainException refusal) {
            problems.add(new Paragraph(getTranslation(refusal.key(), refusal.arguments())));
        }
    }

    private void show(ReferralNotReady notReady, Set<UUID> chosen) {
        UnorderedList list = new UnorderedList();
        notReady.gaps().forEach(gap -> list.add(new ListItem(ReferralTexts.gap(gap))));
        problems.add(new Paragraph(getTranslation(notReady.key(), notReady.arguments())), list);
        if (names(notReady, SendGap.Kind.SECOND_REFERRAL)) {
            secondReason.setVisible(true);
            secondReason.focus();
        }
        if (names(notReady, SendGap.Kind.AGREEMENT)) {
            problems.add(
                    asking.of(
                            chosen,
                            () -> {
                                problems.removeAll();
                                show(notReady, chosen);
                            }));
        }
    }

    private static boolean names(ReferralNotReady notReady, SendGap.Kind kind) {
        return notReady.gaps().stream().anyMatch(gap -> gap.kind() == kind);
    }
}
