package org.sokong.consent.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.sokong.consent.AssentForm;
import org.sokong.consent.AssentSettings;
import org.sokong.consent.Countries;
import org.sokong.uikit.DayBounds;
import org.sokong.uikit.EntryDialog;

/** Country, first day, groups and source of ages of assent. */
class AssentDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    private final ComboBox<String> country = new ComboBox<>();
    private final DatePicker from;
    private final AssentGroups groups;
    private final TextArea source;
    private final Checkbox verified = new Checkbox();

    /**
     * @param present what it begins with
     * @param isNew whether it is to be added; the country of the others stays
     * @param fixed whether only the source can still change
     * @param today first day there can be
     */
    AssentDialog(
            String title,
            AssentForm present,
            boolean isNew,
            boolean fixed,
            LocalDate today,
            Consumer<AssentForm> save,
            Runnable done) {
        super(title);
        hint(getTranslation(fixed ? "consent.assent.fixed" : "consent.assent.dialog.hint"));
        country.setLabel(getTranslation("consent.assent.country"));
        country.setHelperText(getTranslation("consent.assent.country.hint"));
        List<String> all =
                Arrays.stream(Locale.getISOCountries())
                        .sorted(Comparator.comparing(this::named))
                        .toList();
        country.setItems(all);
        country.setItemLabelGenerator(this::named);
        country.setClearButtonVisible(isNew);
        country.setReadOnly(!isNew);
        field("consent.assent.error.country", country);
        from = day("consent.assent.from", "consent.assent.error.day");
        from.setHelperText(getTranslation("consent.assent.from.hint"));
        from.setReadOnly(fixed);
        from.setRequiredIndicatorVisible(true);
        if (!fixed) {
            DayBounds.from(from, today);
        }
        groups = field("consent.assent.error.groups", new AssentGroups(present.groups(), fixed));
        source =
                words(
                        "consent.assent.source",
                        "consent.assent.error.source",
                        AssentSettings.LONGEST_SOURCE);
        source.setRequiredIndicatorVisible(true);
        verified.setLabel(getTranslation("consent.assent.verified"));
        plain(verified);
        country.setValue(present.country());
        from.setValue(present.validFrom());
        source.setValue(present.source());
        verified.setValue(present.verified());
        saves(getTranslation("uikit.save"), () -> save.accept(form()), done);
    }

    private String named(String code) {
        return Countries.name(code, getLocale());
    }

    private AssentForm form() {
        return new AssentForm(
                country.getValue(),
                from.getValue(),
                groups.groups(),
                source.getValue(),
                verified.getValue());
    }
}
