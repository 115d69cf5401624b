package org.sokong.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseMatter;
import org.sokong.cases.Section;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Answer;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** Needs of the last complete assessment, else of the newest draft; an urgent one weighs more. */
@Component
class NeedsMatter implements CaseMatter {

    private final CaseFormRows forms;
    private final Translations translations;

    NeedsMatter(CaseFormRows forms, Translations translations) {
        this.forms = forms;
        this.translations = translations;
    }

    @Override
    public Section section() {
        return Section.ASSESSMENT;
    }

    @Override
    public List<Matter> of(UUID caseId, Locale locale) {
        List<CaseForm> all = forms.ofCase(caseId, FormKind.NEEDS_ASSESSMENT);
        return all.stream()
                .filter(form -> form.state() == FormState.COMPLETE)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(form -> needs(form.content(), locale))
                .orElse(List.of());
    }

    private List<Matter> needs(FormValues answers, Locale locale) {
        return NeedsAssessment.AREAS.stream()
                .map(
                        area ->
                                new Matter(
                                        Kind.NEED,
                                        area,
                                        translations.getTranslation(
                                                "planning.need." + area, locale),
                                        weight(
                                                answers.get(area + ".level"),
                                                answers.get(area + ".urgent"))))
                .filter(need -> need.weight() > 0)
                .sorted(Comparator.comparingDouble(Matter::weight).reversed())
                .toList();
    }

    private static double weight(@Nullable String level, @Nullable String urgent) {
        double base =
                switch (level == null ? "" : level) {
                    case "LOW" -> 0.5;
                    case "MEDIUM" -> 1;
                    case "HIGH" -> 1.5;
                    default -> 0;
                };
        return base > 0 && Answer.YES.name().equals(urgent) ? base + 0.5 : base;
    }
}
