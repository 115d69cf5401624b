package org.sokong.planning.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.access.UserSummary;
import org.sokong.cases.Section;
import org.sokong.planning.ActionDetail;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ActionParty;
import org.sokong.planning.ActionState;
import org.sokong.planning.GoalDetail;
import org.sokong.uikit.LastRead;

/** Writes an action of a goal. */
class ActionDialog extends PlanDialog {

    private static final long serialVersionUID = 1;

    private final UUID caseId;
    private final transient GoalDetail goal;
    private final transient @Nullable LastRead<ActionDetail> read;
    private final TextArea what;
    private final Select<ActionParty> party;
    private final ComboBox<UserSummary> colleague = new ComboBox<>();
    private final ComboBox<Body> organisation;
    private final TextField partyWords;
    private final DatePicker startsOn;
    private final DatePicker dueOn;
    private final Select<ActionState> state;
    private final TextArea reason;
    private final ComboBox<Body> provider;
    private final TextField providerWords;
    private final TextField cost;
    private final ComboBox<String> currency = new ComboBox<>();
    private final TextArea early;

    ActionDialog(
            PlanServices services,
            UUID caseId,
            GoalDetail goal,
            @Nullable ActionDetail action,
            Runnable after) {
        super(services, action == null ? "planning.action.add" : "planning.action.change", after);
        this.caseId = caseId;
        this.goal = goal;
        what = words("planning.action.what", "planning.action.error.what", ActionForm.LONGEST);
        what.setRequiredIndicatorVisible(true);
        party = select("planning.action.party", "planning", ActionParty.values());
        colleague.setLabel(getTranslation("planning.action.colleague"));
        colleague.setItems(services.people().colleagues(caseId, Permission.CASE_EDIT));
        colleague.setItemLabelGenerator(UserSummary::displayName);
        field("planning.action.error.party_colleague", colleague);
        organisation =
                organisation(
                        "planning.action.organisation", "planning.action.error.party_organisation");
        partyWords =
                line(
                        "planning.action.party_words",
                        "planning.action.error.party_words",
                        ActionForm.LONGEST_NAME);
        startsOn = day("planning.action.starts_on", "planning.action.error.starts_on");
        dueOn = day("planning.action.due_on", "planning.action.error.due_before_start");
        beside(startsOn, dueOn);
        state = needed("planning.action.state", "planning", ActionState.values());
        state.setValue(ActionState.PLANNED);
        reason =
                words("planning.action.reason", "planning.action.error.reason", ActionForm.LONGEST);
        reason.setRequiredIndicatorVisible(true);
        provider = organisation("planning.action.provider", "planning.action.error.provider");
        providerWords =
                line(
                        "planning.action.provider_words",
                        "planning.action.error.provider_words",
                        ActionForm.LONGEST_NAME);
        cost = line("planning.action.cost", "planning.action.error.cost", 20);
        cost.setHelperText(getTranslation("planning.action.cost.hint"));
        cost.getElement().setAttribute("inputmode", "decimal");
        currency.setLabel(getTranslation("planning.action.currency"));
        currency.setItems(
                Currency.getAvailableCurrencies().stream()
                        .map(Currency::getCurrencyCode)
                        .sorted()
                        .toList());
        currency.setItemLabelGenerator(
                code -> code + " · " + Currency.getInstance(code).getDisplayName(getLocale()));
        field("planning.action.error.currency", currency);
        beside(cost, currency);
        early = early("planning.action.error.early");
        party.addValueChangeListener(change -> reveal());
        state.addValueChangeListener(change -> reveal());
        provider.addValueChangeListener(change -> reveal());
        keptBy(
                services.drafts()
                        .of(
                                caseId,
                                Section.PLAN,
                                action == null ? "action-of-goal" : "action",
                                action == null ? goal.id() : action.id()));
        if (action == null) {
            read = null;
        } else {
            show(action);
            read = new LastRead<>(action, () -> present(action), this::texts);
            read.toldBy(this);
        }
        reveal();
    }

    private void reveal() {
        colleague.setVisible(party.getValue() == ActionParty.CASEWORKER);
        organisation.setVisible(party.getValue() == ActionParty.ORGANISATION);
        partyWords.setVisible(party.getValue() == ActionParty.OTHER);
        providerWords.setVisible(provider.getValue() == null);
        reason.setVisible(state.getValue() == ActionState.CANCELLED);
    }

    private void show(ActionDetail shown) {
        ActionForm form = shown.form();
        what.setValue(form.what());
        put(party, form.party());
        if (form.party() == ActionParty.CASEWORKER && form.partyId() != null) {
            UserSummary who =
                    new UserSummary(
                            form.partyId(),
                            Objects.requireNonNullElse(shown.partyName(), ""),
                            java.util.Set.of());
            colleague.setValue(
                    services().people().colleagues(caseId, Permission.CASE_EDIT).stream()
                            .filter(one -> one.id().equals(who.id()))
                            .findFirst()
                            .orElse(who));
        }
        if (form.party() == ActionParty.ORGANISATION) {
            put(organisation, Body.of(form.partyId(), shown.partyName()));
        }
        put(partyWords, form.partyWords());
        put(provider, Body.of(form.providerId(), shown.providerName()));
        put(providerWords, form.providerWords());
        put(startsOn, form.startsOn());
        put(dueOn, form.dueOn());
        put(cost, form.cost() == null ? null : form.cost().toPlainString());
        put(currency, form.currency());
        state.setValue(form.state());
        put(reason, form.reason());
        put(early, form.earlyReason());
    }

    @Override
    void store() {
        ActionForm form =
                new ActionForm(
                        what.getValue(),
                        party.getValue(),
                        partyId(),
                        partyWords.getValue(),
                        idOf(provider.getValue()),
                        providerWords.getValue(),
                        startsOn.getValue(),
                        dueOn.getValue(),
                        number(cost.getValue(), "planning.action.error.cost"),
                        currency.getValue(),
                        state.getValue(),
                        reason.getValue(),
                        early.getValue());
        if (read == null) {
            services().plans().addAction(goal.id(), form);
        } else {
            ActionDetail action = read.record();
            services().plans().changeAction(action.id(), action.version(), form);
        }
    }

    private @Nullable UUID partyId() {
        ActionParty chosen = party.getValue();
        if (chosen == ActionParty.CASEWORKER) {
            return colleague.getValue() == null ? null : colleague.getValue().id();
        }
        return chosen == ActionParty.ORGANISATION ? idOf(organisation.getValue()) : null;
    }

    private ActionDetail present(ActionDetail before) {
        return services().plans().read(caseId).goals().stream()
                .flatMap(one -> one.actions().stream())
                .filter(one -> one.id().equals(before.id()))
                .findFirst()
                .orElse(before);
    }

    private Map<String, String> texts(ActionDetail shown) {
        ActionForm form = shown.form();
        return new Texts()
                .with("planning.action.what", form.what())
                .with("planning.action.party", "planning", form.party())
                .with("planning.action.party_words", shown.partyName())
                .with("planning.action.provider", shown.providerName())
                .with("planning.action.starts_on", form.startsOn())
                .with("planning.action.due_on", form.dueOn())
                .with(
                        "planning.action.cost",
                        form.cost() == null
                                ? null
                                : form.cost().toPlainString() + " " + form.currency())
                .with("planning.action.state", "planning", form.state())
                .with("planning.action.reason", form.reason())
                .all();
    }
}
