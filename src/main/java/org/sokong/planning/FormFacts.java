package org.sokong.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.DisclosedFact.Kind;
import org.sokong.cases.Section;
import org.sokong.cases.SectionFacts;
import org.sokong.forms.FormField;
import org.springframework.stereotype.Component;

/** The newest complete form of each kind, for somebody its section is disclosed to. */
@Component
class FormFacts implements SectionFacts {

    private final CaseFormRows forms;

    FormFacts(CaseFormRows forms) {
        this.forms = forms;
    }

    @Override
    public Set<Section> sections() {
        return Arrays.stream(FormKind.values()).map(FormKind::section).collect(Collectors.toSet());
    }

    @Override
    public List<DisclosedFact> facts(UUID caseId, Section section) {
        List<DisclosedFact> facts = new ArrayList<>();
        for (FormKind kind : FormKind.values()) {
            if (kind.section() == section) {
                forms.lastComplete(caseId, kind)
                        .ifPresent(
                                form ->
                                        kind.shape().fields().stream()
                                                .filter(
                                                        field ->
                                                                !form.content()
                                                                        .all(field.key())
                                                                        .isEmpty())
                                                .map(field -> fact(field, form))
                                                .forEach(facts::add));
            }
        }
        return facts;
    }

    private static DisclosedFact fact(FormField field, CaseForm form) {
        List<String> answers = form.content().all(field.key());
        return switch (field.kind()) {
            case DATE -> new DisclosedFact(field.labelKey(), Kind.DATE, answers);
            case CHOICE, CHOICES ->
                    new DisclosedFact(
                            field.labelKey(),
                            Kind.KEYS,
                            answers.stream().map(code -> field.choiceKey() + "." + code).toList());
            case LINE, TEXT, NUMBER, CODE, CODES, COUNTRY ->
                    new DisclosedFact(field.labelKey(), Kind.TEXT, answers);
        };
    }
}
