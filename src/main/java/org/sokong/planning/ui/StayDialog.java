package org.sokong.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.planning.ServiceLog;
import org.sokong.planning.StayDetail;
import org.sokong.planning.StayForm;
import org.sokong.planning.StayKind;
import org.sokong.uikit.Notices;

/** Records a stay in a shelter. */
class StayDialog extends PlanDialog {

    private static final long serialVersionUID = 1;

    private final transient ServiceLog log;
    private transient @Nullable StayDetail stay;
    private final Select<StayKind> kind =
            needed("planning.stay.kind", "planning", StayKind.values());
    private final DatePicker fromOn = day("planning.stay.from_on");
    private final DatePicker untilOn = day("planning.stay.until_on");
    private final TextField place = line("planning.stay.place", StayForm.LONGEST_PLACE);

    StayDialog(PlanServices services, ServiceLog log, @Nullable StayDetail stay, Runnable after) {
        super(services, stay == null ? "planning.stay.add" : "planning.stay.change", after);
        this.log = log;
        this.stay = stay;
        kind.setValue(StayKind.SHELTER);
        fromOn.setRequiredIndicatorVisible(true);
        place.setRequiredIndicatorVisible(true);
        place.setHelperText(getTranslation("planning.stay.place.hint"));
        untilOn.setHelperText(getTranslation("planning.stay.until_on.hint"));
        problems()
                .at("planning.stay.error.from", fromOn)
                .at("planning.stay.error.until", untilOn)
                .at("planning.stay.error.place", place)
                .at("planning.stay.error.early", early());
        keptBy(
                services.drafts()
                        .of(
                                log.caseId(),
                                Section.SERVICES,
                                "stay",
                                stay == null ? null : stay.id()));
        layOut(kind, place, fromOn, untilOn);
        if (stay == null) {
            fromOn.setValue(services.time().today());
        } else {
            StayForm form = stay.form();
            kind.setValue(form.kind());
            fromOn.setValue(form.fromOn());
            put(untilOn, form.untilOn());
            place.setValue(form.place());
            early(form.earlyReason());
            before(texts(stay));
            Button remove =
                    new Button(getTranslation("planning.service.remove"), click -> remove(after));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            getFooter().add(remove);
        }
    }

    @Override
    void store() {
        if (fromOn.getValue() == null) {
            throw new DomainException("planning.stay.error.from_needed");
        }
        StayForm form =
                new StayForm(
                        kind.getValue(),
                        fromOn.getValue(),
                        untilOn.getValue(),
                        place.getValue(),
                        early().getValue());
        if (stay == null) {
            services().log().recordStay(log.caseId(), form);
        } else {
            services().log().changeStay(stay.id(), stay.version(), form);
        }
    }

    private void remove(Runnable after) {
        StayDetail present = stay;
        if (present != null
                && problems()
                        .run(() -> services().log().removeStay(present.id(), present.version()))) {
            close();
            Notices.done("planning.service.removed");
            after.run();
        }
    }

    @Override
    Map<String, String> reload() {
        StayDetail present = stay;
        if (present == null) {
            return Map.of();
        }
        StayDetail now =
                services().log().read(log.caseId()).stays().stream()
                        .filter(one -> one.id().equals(present.id()))
                        .findFirst()
                        .orElse(present);
        stay = now;
        return texts(now);
    }

    private Map<String, String> texts(StayDetail shown) {
        StayForm form = shown.form();
        return new Texts()
                .with("planning.stay.kind", "planning", form.kind())
                .with("planning.stay.place", form.place())
                .with("planning.stay.from_on", form.fromOn())
                .with("planning.stay.until_on", form.untilOn())
                .all();
    }
}
