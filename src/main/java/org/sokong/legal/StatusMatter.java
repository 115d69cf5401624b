package org.sokong.legal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sokong.cases.CaseMatter;
import org.sokong.cases.Section;
import org.sokong.codesets.CodeSets;
import org.sokong.uikit.Language;
import org.springframework.stereotype.Component;

/** What was last decided about the status as a victim. */
@Component
class StatusMatter implements CaseMatter {

    private final StatusDecisionRows decisions;
    private final CodeSets codes;

    StatusMatter(StatusDecisionRows decisions, CodeSets codes) {
        this.decisions = decisions;
        this.codes = codes;
    }

    @Override
    public Section section() {
        return Section.TRAFFICKING;
    }

    @Override
    public List<Matter> of(UUID caseId, Locale locale) {
        return decisions.current(caseId).stream()
                .map(
                        decision ->
                                new Matter(
                                        Kind.DECISION,
                                        decision.status().code(),
                                        codes.label(
                                                decision.status(),
                                                StatusDecisionService.STATUS,
                                                Language.of(locale)),
                                        1))
                .toList();
    }
}
