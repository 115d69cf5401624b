package org.sokong.planning.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
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
import org.sokong.uikit.LastRead;

/** Records a service that was given. */
class ServiceDialog extends PlanDialog {

    private static final long serialVersionUID = 1;

    private final transient ServiceLog log;
    private final transient @Nullable LastRead<ServiceDetail> read;
    private final ComboBox<ServiceCategory> category = new ComboBox<>();
    private final DatePicker givenOn;
    private final Select<ServiceMode> mode;
    private final TextField referral;
    private final ComboBox<Body> provider;
    private final TextField providerWords;
    private final TextField place;
    private final TextField units;
    private final Select<ServiceUnit> unit;
    private final TextArea result;
    private final ComboBox<UUID> goal = new ComboBox<>();
    private final TextArea early;

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
        category.setLabel(getTranslation("planning.service.category"));
        category.setItems(ServiceCategory.values());
        category.setItemLabelGenerator(item -> EnumLabels.label("organisations", item));
        category.setRequiredIndicatorVisible(true);
        field("planning.service.error.category", category);
        givenOn = day("planning.service.given_on", "planning.service.error.given_on");
        givenOn.setRequiredIndicatorVisible(true);
        mode = needed("planning.service.mode", "planning", ServiceMode.values());
        mode.setValue(ServiceMode.DIRECT);
        referral =
                line(
                        "planning.service.referral_code",
                        "planning.service.error.referral_code",
                        ServiceForm.LONGEST_CODE);
        provider = organisation("planning.service.provider", "planning.service.error.provider");
        providerWords =
                line(
                        "planning.service.provider_words",
                        "planning.service.error.provider_words",
                        ActionForm.LONGEST_NAME);
        place =
                line(
                        "planning.service.place",
                        "planning.service.error.place",
                        ServiceForm.LONGEST_PLACE);
        units = line("planning.service.units", "planning.service.error.units", 10);
        units.getElement().setAttribute("inputmode", "decimal");
        unit = select("planning.service.unit", "planning", ServiceUnit.values());
        at("planning.service.error.unit", unit);
        beside(units, unit);
        result =
                words(
                        "planning.service.result",
                        "planning.service.error.result",
                        ActionForm.LONGEST);
        goal.setLabel(getTranslation("planning.service.goal"));
        goal.setItems(log.goals().keySet());
        goal.setItemLabelGenerator(id -> log.goals().getOrDefault(id, ""));
        goal.setClearButtonVisible(true);
        goal.setVisible(!log.goals().isEmpty());
        field("planning.service.error.goal", goal);
        early = early("planning.service.error.early");
        mode.addValueChangeListener(change -> reveal());
        provider.addValueChangeListener(change -> reveal());
        keptBy(
                services.drafts()
                        .of(
                                log.caseId(),
                                Section.SERVICES,
                                "service",
                                service == null ? null : service.id()));
        if (service == null) {
            givenOn.setValue(services.time().today());
            read = null;
        } else {
            show(service);
            LastRead<ServiceDetail> last =
                    new LastRead<>(service, () -> present(service), this::texts);
            last.toldBy(this);
            removes(
                    () -> services.log().remove(last.record().id(), last.record().version()),
                    after);
            read = last;
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
        put(early, form.earlyReason());
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
                        early.getValue(),
                        place.getValue());
        if (read == null) {
            services().log().record(log.caseId(), form);
        } else {
            ServiceDetail service = read.record();
            services().log().change(service.id(), service.version(), form);
        }
    }

    /** A goal that the writer may not see stays linked. */
    private @Nullable UUID goalId() {
        return goal.isVisible() || read == null ? goal.getValue() : read.record().form().goalId();
    }

    private ServiceDetail present(ServiceDetail before) {
        return services().log().read(log.caseId()).services().stream()
                .filter(one -> one.id().equals(before.id()))
                .findFirst()
                .orElse(before);
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
