package org.sokong.screening;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.DisclosedFact.Kind;
import org.sokong.cases.Section;
import org.sokong.cases.SectionFacts;
import org.sokong.forms.FormField;
import org.sokong.forms.FormText;
import org.sokong.forms.FormValues;
import org.sokong.forms.FormValuesConverter;
import org.sokong.uikit.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a receiver reads: the answers of the screening by section, the children with the client, and
 * the trafficking events.
 */
@Component
class ScreeningFacts implements SectionFacts {

    private static final FormValuesConverter STORED = new FormValuesConverter();

    private final JdbcClient jdbc;
    private final CaseChildren children;
    private final TraffickingEvents events;
    private final FormText text;

    ScreeningFacts(
            JdbcClient jdbc, CaseChildren children, TraffickingEvents events, FormText text) {
        this.jdbc = jdbc;
        this.children = children;
        this.events = events;
        this.text = text;
    }

    @Override
    public Set<Section> sections() {
        return Set.of(Section.INTAKE, Section.SAFETY, Section.HEALTH, Section.TRAFFICKING);
    }

    @Override
    public List<DisclosedFact> facts(UUID caseId, Section section) {
        List<DisclosedFact> facts = new ArrayList<>();
        if (section == Section.TRAFFICKING) {
            events.present(caseId).stream()
                    .map(TraffickingEvent::form)
                    .sorted(TraffickingService.ORDER)
                    .forEach(
                            event ->
                                    add(
                                            facts,
                                            TraffickingShape.SHAPE.fields(),
                                            TraffickingShape.values(event)));
            return facts;
        }
        FormValues answers = answers(caseId, section);
        add(facts, ScreeningShape.disclosed(section), answers);
        if (section == Section.INTAKE) {
            children.present(caseId)
                    .forEach(
                            child ->
                                    add(
                                            facts,
                                            ChildShape.SHAPE.fields(),
                                            ChildShape.values(child.form())));
        }
        return facts;
    }

    /** Only the column of the section is selected. */
    private FormValues answers(UUID caseId, Section section) {
        return jdbc.sql(
                        "select "
                                + section.name().toLowerCase(Locale.ROOT)
                                + "_answers from case_screening where case_id = ?")
                .param(caseId)
                .query(String.class)
                .optional()
                .map(STORED::convertToEntityAttribute)
                .orElse(FormValues.BLANK);
    }

    private void add(List<DisclosedFact> facts, List<FormField> fields, FormValues values) {
        for (FormField field : fields) {
            List<String> answers = values.all(field.key());
            if (!answers.isEmpty()) {
                facts.add(fact(field, answers));
            }
        }
    }

    private DisclosedFact fact(FormField field, List<String> answers) {
        return switch (field.kind()) {
            case DATE -> new DisclosedFact(field.labelKey(), Kind.DATE, answers);
            case CHOICE, CHOICES ->
                    new DisclosedFact(
                            field.labelKey(),
                            Kind.KEYS,
                            answers.stream().map(code -> field.choiceKey() + "." + code).toList());
            case CODE, CODES, COUNTRY ->
                    new DisclosedFact(
                            field.labelKey(),
                            Kind.TEXT,
                            answers.stream()
                                    .map(code -> text.answer(field, List.of(code), locale()))
                                    .toList());
            case LINE, TEXT, NUMBER -> new DisclosedFact(field.labelKey(), Kind.TEXT, answers);
        };
    }

    /** Names of a list are in the language of the page. */
    private static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Language.ENGLISH.locale() : ui.getLocale();
    }
}
