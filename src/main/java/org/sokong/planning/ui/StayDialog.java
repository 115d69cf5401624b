package org.sokong.planning.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.planning.ServiceLog;
import org.sokong.planning.StayDetail;
import org.sokong.planning.StayForm;
import org.sokong.planning.StayKind;
import org.sokong.uikit.LastRead;

/** Records a stay in a shelter. */
class StayDialog extends PlanDialog {

    private static final long serialVersionUID = 1;

    private final transient ServiceLog log;
    private final transient @Nullable LastRead<StayDetail> read;
    private final Select<StayKind> kind;
    private final TextField place;
    private final DatePicker fromOn;
    private final DatePicker untilOn;
    private final TextArea early;

    StayDialog(PlanServices services, ServiceLog log, @Nullable StayDetail stay, Runnable after) {
        super(services, stay == null ? "planning.stay.add" : "planning.stay.change", after);
        this.log = log;
        kind = needed("planning.stay.kind", "planning", StayKind.values());
        kind.setValue(StayKind.SHELTER);
        place = line("planning.stay.place", "planning.stay.error.place", StayForm.LONGEST_PLACE);
        place.setRequiredIndicatorVisible(true);
        place.setHelperText(getTranslation("planning.stay.place.hint"));
        fromOn = day("planning.stay.from_on", "planning.stay.error.from");
        fromOn.setRequiredIndicatorVisible(true);
        untilOn = day("planning.stay.until_on", "planning.stay.error.until");
        untilOn.setHelperText(getTranslation("planning.stay.until_on.hint"));
        early = early("planning.stay.error.early");
        keptBy(
                services.drafts()
                        .of(
                                log.caseId(),
                                Section.SERVICES,
                                "stay",
                                stay == null ? null : stay.id()));
        if (stay == null) {
            fromOn.setValue(services.time().today());
            read = null;
        } else {
            show(stay);
            LastRead<StayDetail> last = new LastRead<>(stay, () -> present(stay), this::texts);
            last.toldBy(this);
            removes(
                    () -> services.log().removeStay(last.record().id(), last.record().version()),
                    after);
            read = last;
        }
    }

    private void show(StayDetail shown) {
        StayForm form = shown.form();
        kind.setValue(form.kind());
        fromOn.setValue(form.fromOn());
        put(untilOn, form.untilOn());
        place.setValue(form.place());
        put(early, form.earlyReason());
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
                        early.getValue());
        if (read == null) {
            services().log().recordStay(log.caseId(), form);
        } else {
            StayDetail stay = read.record();
            services().log().changeStay(stay.id(), stay.version(), form);
        }
    }

    private StayDetail present(StayDetail before) {
        return services().log().read(log.caseId()).stays().stream()
                .filter(one -> one.id().equals(before.id()))
                .findFirst()
                .orElse(before);
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
