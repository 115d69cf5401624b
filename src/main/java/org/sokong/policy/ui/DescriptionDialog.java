package org.sokong.policy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.Authority;
import org.sokong.policy.CurationDetail;
import org.sokong.policy.DocumentForm;
import org.sokong.policy.DocumentKind;
import org.sokong.policy.DocumentSummary;
import org.sokong.policy.FoundFact;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.EnumLabels;

/** Describes a document; what its text says of itself is offered below the field. */
class DescriptionDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    private final TextField title;
    private final TextField titleEnglish;
    private final Select<DocumentKind> kind = new Select<>();
    private final TextField issuer;
    private final TextField issuerEnglish;
    private final MultiSelectComboBox<String> countries = ComponentTexts.multiSelect();
    private final DatePicker date;
    private final DatePicker from;
    private final DatePicker to;
    private final DatePicker review;
    private final Select<Authority> authority = new Select<>();
    private final TextField address;

    DescriptionDialog(CurateServices services, CurationDetail detail, Runnable changed) {
        super(UI.getCurrent().getTranslation("policy.describe.heading"));
        DocumentSummary now = detail.summary();
        title = line("policy.describe.title", "policy.error.title", 1_000);
        title.setValue(now.title());
        titleEnglish = line("policy.describe.title_english", "policy.error.title_english", 1_000);
        titleEnglish.setValue(text(now.titleEnglish()));
        kind.setLabel(getTranslation("policy.fact.kind"));
        kind.setItems(DocumentKind.values());
        kind.setItemLabelGenerator(each -> EnumLabels.label("policy", each));
        kind.setValue(now.kind());
        field("policy.error.documentkind", kind);
        issuer = line("policy.fact.issuer", "policy.error.issuer", 500);
        issuer.setValue(text(now.issuer()));
        services.curation().issuers(now.id()).stream()
                .limit(3)
                .forEach(
                        fact ->
                                plain(
                                        offer(
                                                fact,
                                                fact.value(),
                                                () -> issuer.setValue(fact.value()))));
        issuerEnglish = line("policy.fact.issuer_english", "policy.error.issuer_english", 500);
        issuerEnglish.setValue(text(now.issuerEnglish()));
        countries.setLabel(getTranslation("policy.describe.countries"));
        countries.setItems(
                List.of(Locale.getISOCountries()).stream()
                        .sorted(Comparator.comparing(DocumentFacts::country))
                        .toList());
        countries.setItemLabelGenerator(DocumentFacts::country);
        countries.setValue(now.countries());
        field("policy.error.countries", countries);
        date = day("policy.fact.date", "policy.error.date");
        date.setValue(now.publishedOn());
        services.curation().dates(now.id()).stream()
                .limit(3)
                .forEach(
                        fact ->
                                plain(
                                        offer(
                                                fact,
                                                services.time().date(fact.value()),
                                                () -> date.setValue(fact.value()))));
        from = day("policy.describe.from", "policy.error.effectiveFrom");
        from.setValue(now.effectiveFrom());
        to = day("policy.describe.to", "policy.error.effectiveTo");
        to.setValue(now.effectiveTo());
        review = day("policy.describe.review", "policy.error.reviewOn");
        review.setValue(now.reviewOn());
        authority.setLabel(getTranslation("policy.fact.authority"));
        authority.setItems(Authority.values());
        authority.setItemLabelGenerator(each -> EnumLabels.label("policy", each));
        authority.setValue(now.authority());
        field("policy.error.authority", authority);
        address = line("policy.fact.address", "policy.error.address", 2_000);
        address.setValue(text(now.address()));
        saves(
                getTranslation("uikit.save"),
                () -> services.curation().describe(now.id(), detail.version(), form(now)),
                changed);
    }

    private Div offer(FoundFact<?> fact, String value, Runnable take) {
        Button use =
                new Button(
                        getTranslation(
                                "policy.describe.found", value, fact.paragraph(), fact.words()),
                        click -> take.run());
        use.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        use.addClassName("policy-offer");
        Div line = new Div(use);
        line.getElement().setAttribute("dir", "auto");
        return line;
    }

    /** Countries that were there stay in their order: the first is the main one. */
    private DocumentForm form(DocumentSummary before) {
        List<String> ordered = new ArrayList<>(before.countries());
        ordered.retainAll(countries.getValue());
        countries.getValue().stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
        return new DocumentForm(
                title.getValue(),
                orNull(titleEnglish),
                kind.getValue(),
                orNull(issuer),
                orNull(issuerEnglish),
                ordered,
                date.getValue(),
                from.getValue(),
                to.getValue(),
                review.getValue(),
                authority.getValue(),
                orNull(address));
    }

    private static @Nullable String orNull(TextField field) {
        String value = field.getValue().strip();
        return value.isEmpty() ? null : value;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
