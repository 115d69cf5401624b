package org.sokong.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.ServiceCategory;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ServiceDetail;
import org.sokong.planning.ServiceForm;
import org.sokong.planning.ServiceLog;
import org.sokong.planning.ServiceMode;
import org.sokong.planning.ServiceUnit;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;

/** Records a service that was given. */
class ServiceDialog extends PlanDialog {

    private static final long serialVersionUID = 1;

    private final transient ServiceLog log;
    private transient @Nullable ServiceDetail service;
    private final ComboBox<ServiceCategory> category = new ComboBox<>();
    private final Select<ServiceMode> mode =
            needed("planning.service.mode", "planning", ServiceMode.values());
    private final TextField referral =
            line("planning.service.referral_code", ServiceForm.LONGEST_CODE);
    private final ComboBox<Body> provider = organisation("planning.service.provider");
    private final TextField providerWords =
            line("planning.service.provider_words", ActionForm.LONGEST_NAME);
    private final TextField place = line("planning.service.place", ServiceForm.LONGEST_PLACE);
    private final DatePicker givenOn = day("planning.service.given_on");
    private final TextField units = line("planning.service.units", 10);
    private final Select<ServiceUnit> unit =
            select("planning.service.unit", "planning", ServiceUnit.values());
    private final TextArea result = words("planning.service.result");
    private final ComboBox<UUID> goal = new ComboBox<>();

    ServiceDialog(
            PlanServices services,
            ServiceLog log,
            @Nullable ServiceDetail service,
            Runnable after) {
        super(
                services,
                service == null ? "planning.service.add" : "planning.service.change",
                after);
        this.log = log;
        this.service = service;
        category.setLabel(getTranslation("planning.service.category"));
        category.setItems(ServiceCategory.values());
        category.setItemLabelGenerator(item -> EnumLabels.label("organisations", item));
        category.setRequiredIndicatorVisible(true);
        givenOn.setRequiredIndicatorVisible(true);
        mode.setValue(ServiceMode.DIRECT);
        units.getElement().setAttribute("inputmode", "decimal");
        goal.setLabel(getTranslation("planning.service.goal"));
        goal.setItems(log.goals().keySet());
        goal.setItemLabelGenerator(id -> log.goals().getOrDefault(id, ""));
        goal.setClearButtonVisible(true);
        goal.setVisible(!log.goals().isEmpty());
        mode.addValueChangeListener(change -> reveal());
        provider.addValueChangeListener(change -> reveal());
        problems()
                .at("planning.service.error.category", category)
                .at("planning.service.error.given_on", givenOn)
                .at("planning.service.error.units", units)
                .at("planning.service.error.unit", unit)
                .at("planning.service.error.provider", provider)
                .at("planning.service.error.goal", goal)
                .at("planning.service.error.early", early());
        Div quantity = new Div(units, unit);
        quantity.addClassName("plan-pair");
        keptBy(
                services.drafts()
                        .of(
                                log.caseId(),
                                Section.SERVICES,
                                "service",
                                service == null ? null : service.id()));
        layOut(
                category,
                givenOn,
                mode,
                referral,
                provider,
                providerWords,
                place,
                quantity,
                result,
                goal);
        if (service == null) {
            givenOn.setValue(services.time().today());
        } else {
            show(service);
            before(texts(service));
            Button remove =
                    new Button(getTranslation("planning.service.remove"), click -> remove(after));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            getFooter().add(remove);
        }
        reveal();
    }

    private void reveal() {
        referral.setVisible(mode.getValue() == ServiceMode.REFERRAL);
        providerWords.setVisible(provider.getValue() == null);
    }

    private void show(ServiceDetail shown) {
        ServiceForm form = shown.form();
        category.setValue(form.category());
        mode.setValue(form.mode());
        put(referral, form.referralCode());
        put(provider, Body.of(form.providerId(), shown.providerName()));
        put(providerWords, form.providerWords());
        givenOn.setValue(form.givenOn());
        put(units, form.units() == null ? null : form.units().toPlainString());
        put(unit, form.unit());
        put(result, form.result());
        put(place, form.place());
        if (form.goalId() != null && log.goals().containsKey(form.goalId())) {
            goal.setValue(form.goalId());
        }
        early(form.earlyReason());
    }

    @Override
    void store() {
        if (category.getValue() == null) {
            throw new DomainException("planning.service.error.category");
        }
        if (givenOn.getValue() == null) {
            throw new DomainException("planning.service.error.given_on");
        }
        ServiceForm form =
                new ServiceForm(
                        category.getValue(),
                        mode.getValue(),
                        referral.getValue(),
                        idOf(provider.getValue()),
                        providerWords.getValue(),
                        givenOn.getValue(),
                        number(units.getValue(), "planning.service.error.units"),
                        unit.getValue(),
                        result.getValue(),
                        goalId(),
                        early().getValue(),
                        place.getValue());
        if (service == null) {
            services().log().record(log.caseId(), form);
        } else {
            services().log().change(service.id(), service.version(), form);
        }
    }

    /** A goal that the writer may not see stays linked. */
    private @Nullable UUID goalId() {
        return goal.isVisible() || service == null ? goal.getValue() : service.form().goalId();
    }

    private void remove(Runnable after) {
        ServiceDetail present = service;
        if (present != null
                && problems().run(() -> services().log().remove(present.id(), present.version()))) {
            close();
            Notices.done("planning.service.removed");
            after.run();
        }
    }

    @Override
    Map<String, String> reload() {
        ServiceDetail present = service;
        if (present == null) {
            return Map.of();
        }
        ServiceDetail now =
                services().log().read(log.caseId()).services().stream()
                        .filter(one -> one.id().equals(present.id()))
                        .findFirst()
                        .orElse(present);
        service = now;
        return texts(now);
    }

    private Map<String, String> texts(ServiceDetail shown) {
        ServiceForm form = shown.form();
        return new Texts()
                .with("planning.service.category", "organisations", form.category())
                .with("planning.service.given_on", form.givenOn())
                .with("planning.service.mode", "planning", form.mode())
                .with("planning.service.referral_code", form.referralCode())
                .with("planning.service.provider", shown.providerName())
                .with(
                        "planning.service.units",
                        form.units() == null ? null : form.units().toPlainString())
                .with("planning.service.unit", "planning", form.unit())
                .with("planning.service.place", form.place())
                .with("planning.service.result", form.result())
                .with("planning.service.goal", shown.goal())
                .all();
    }
}
