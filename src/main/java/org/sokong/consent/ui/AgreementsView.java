package org.sokong.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.consent.AgreementForm;
import org.sokong.consent.AgreementItem;
import org.sokong.consent.AgreementState;
import org.sokong.consent.AssentSettings;
import org.sokong.consent.ConsentSettings;
import org.sokong.consent.SharingAgreements;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** Sharing agreements of the own organisation; of all for a system administrator. */
@Route("administration/sharing-agreements")
@RolesAllowed("ORGANISATION_MANAGE")
class AgreementsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient SharingAgreements agreements;
    private final transient OrganisationDirectory organisations;
    private final transient CurrentUser currentUser;
    private final transient TimeText time;
    private final Div list = new Div();

    AgreementsView(
            SharingAgreements agreements,
            OrganisationDirectory organisations,
            CurrentUser currentUser,
            AssentSettings assent,
            ConsentSettings settings,
            TimeText time) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.time = time;
        Button add = new Button(getTranslation("consent.agreement.add"), click -> record());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        list.addClassName("cards");
        add(
                new PageHeader(getTranslation("consent.agreement.title"), "consent.agreement.help")
                        .withActions(add));
        if (currentUser.get().organisationId() != null) {
            add(rule());
        }
        add(
                list,
                new ConsentRules(
                        assent.inForce(),
                        settings,
                        currentUser.may(Permission.INSTALLATION_MANAGE),
                        time));
        fill();
    }

    private Div rule() {
        Checkbox asks = new Checkbox(getTranslation("consent.agreement.asks"));
        asks.setHelperText(getTranslation("consent.agreement.asks.hint"));
        asks.setValue(agreements.asks());
        asks.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        agreements.setAsks(change.getValue());
                        Notices.done("consent.agreement.saved");
                    }
                });
        Div card = new Div(asks);
        card.addClassName("card");
        return card;
    }

    private void fill() {
        list.removeAll();
        List<AgreementItem> all = agreements.all();
        if (all.isEmpty()) {
            list.add(
                    new EmptyState(
                            getTranslation("consent.agreement.none"),
                            getTranslation("consent.agreement.none.hint")));
            return;
        }
        all.forEach(item -> list.add(card(item)));
    }

    private Div card(AgreementItem item) {
        Div card = new Div();
        card.addClassName("card");
        Div status = new Div(badge(item.state()));
        status.addClassName("status-line");
        card.add(
                new H2(
                        getTranslation(
                                "consent.agreement.between",
                                Typed.inline(item.nameA()),
                                Typed.inline(item.nameB()))),
                status,
                facts(item));
        if (item.state() != AgreementState.ENDED) {
            Button change =
                    new Button(getTranslation("consent.agreement.change"), click -> change(item));
            change.setAriaLabel(of("consent.agreement.change.of", item));
            Button end = new Button(getTranslation("consent.agreement.end"), click -> end(item));
            end.setAriaLabel(of("consent.agreement.end.of", item));
            end.addThemeVariants(ButtonVariant.TERTIARY);
            Div buttons = new Div(change, end);
            buttons.addClassName("buttons");
            card.add(buttons);
        }
        return card;
    }

    private String of(String key, AgreementItem item) {
        return getTranslation(key, Typed.inline(item.nameA()), Typed.inline(item.nameB()));
    }

    private DescriptionList facts(AgreementItem item) {
        AgreementForm form = item.form();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(
                facts,
                "consent.agreement.purposes",
                EnumLabels.labels("consent", form.purposes().stream().sorted().toList()));
        fact(
                facts,
                "consent.agreement.sections",
                EnumLabels.labels("cases", form.sections().stream().sorted().toList()));
        fact(facts, "consent.agreement.from", time.date(form.validFrom()));
        fact(
                facts,
                "consent.agreement.to",
                form.validTo() == null
                        ? getTranslation("consent.agreement.no_end")
                        : time.date(form.validTo()));
        typed(facts, "consent.agreement.contact", form.contact());
        if (form.documentNote() != null) {
            typed(facts, "consent.agreement.document", form.documentNote());
        }
        if (item.endReason() != null) {
            typed(facts, "consent.no_share.reason", item.endReason());
        }
        return facts;
    }

    private DescriptionList.Description fact(DescriptionList facts, String key, String value) {
        DescriptionList.Description description = new DescriptionList.Description(value);
        facts.add(new DescriptionList.Term(getTranslation(key)), description);
        return description;
    }

    private void typed(DescriptionList facts, String key, String value) {
        fact(facts, key, value).getElement().setAttribute("dir", "auto");
    }

    private static Badge badge(AgreementState state) {
        return new Badge(
                EnumLabels.label("consent", state),
                switch (state) {
                    case IN_FORCE -> Badge.Tone.GOOD;
                    case NOT_YET -> Badge.Tone.PLAIN;
                    case EXPIRED, ENDED -> Badge.Tone.WARN;
                });
    }

    private void record() {
        new AgreementDialog(
                        getTranslation("consent.agreement.add"),
                        organisations,
                        own(),
                        time.today(),
                        null,
                        form -> agreements.record(form),
                        this::saved)
                .open();
    }

    private void change(AgreementItem item) {
        new AgreementDialog(
                        getTranslation("consent.agreement.change"),
                        organisations,
                        own(),
                        time.today(),
                        item,
                        form -> agreements.change(item.id(), item.version(), form),
                        this::saved)
                .open();
    }

    private void end(AgreementItem item) {
        ReasonDialog.text(
                        of("consent.agreement.end.of", item),
                        getTranslation("consent.agreement.end.text"),
                        getTranslation("consent.agreement.end"),
                        reason -> {
                            agreements.end(item.id(), reason);
                            saved();
                        })
                .open();
    }

    /** An administrator of one organisation writes its own agreements only. */
    private @Nullable UUID own() {
        return currentUser.may(Permission.INSTALLATION_MANAGE)
                ? null
                : currentUser.get().organisationId();
    }

    private void saved() {
        Notices.done("consent.agreement.saved");
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("consent.agreement.title");
    }
}
