package org.sokong.legal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.DisclosedFact.Kind;
import org.sokong.cases.Section;
import org.sokong.cases.SectionFacts;
import org.sokong.codesets.CodeSets;
import org.springframework.stereotype.Component;

/**
 * What a receiver reads of the law: orders in force, hearings planned, deadlines open; and of the
 * trafficking the status that was decided last.
 */
@Component
class LegalFacts implements SectionFacts {

    private final LegalOrderRows orders;
    private final LegalHearingRows hearings;
    private final LegalDeadlineRows deadlines;
    private final StatusDecisionRows decisions;
    private final LegalRuleRows rules;
    private final CodeSets codes;
    private final LegalWords words;

    LegalFacts(
            LegalOrderRows orders,
            LegalHearingRows hearings,
            LegalDeadlineRows deadlines,
            StatusDecisionRows decisions,
            LegalRuleRows rules,
            CodeSets codes,
            LegalWords words) {
        this.orders = orders;
        this.hearings = hearings;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.rules = rules;
        this.codes = codes;
        this.words = words;
    }

    @Override
    public Set<Section> sections() {
        return Set.of(Section.LEGAL, Section.TRAFFICKING);
    }

    @Override
    public List<DisclosedFact> facts(UUID caseId, Section section) {
        return section == Section.LEGAL ? law(caseId) : status(caseId);
    }

    private List<DisclosedFact> law(UUID caseId) {
        List<DisclosedFact> facts = new ArrayList<>();
        for (LegalOrder order : orders.findByCaseIdAndState(caseId, OrderState.IN_FORCE)) {
            add(facts, "legal.order.rule", Kind.TEXT, name(order.ruleCode()));
            add(facts, "legal.order.issued_by", Kind.TEXT, order.issuedBy());
            add(facts, "legal.order.reference", Kind.TEXT, order.reference());
            add(facts, "legal.order.starts_on", Kind.DATE, order.startsOn());
            add(facts, "legal.order.ends_on", Kind.DATE, order.endsOn());
        }
        for (LegalHearing hearing : hearings.findByCaseIdAndState(caseId, HearingState.PLANNED)) {
            add(facts, "legal.hearing.at", Kind.MOMENT, hearing.at());
            add(facts, "legal.hearing.court", Kind.TEXT, hearing.court());
            add(facts, "legal.hearing.purpose", Kind.TEXT, hearing.purpose());
        }
        for (LegalDeadline deadline : deadlines.findByCaseIdAndState(caseId, DeadlineState.OPEN)) {
            add(
                    facts,
                    "legal.deadline.what",
                    Kind.TEXT,
                    deadline.label() == null ? name(deadline.ruleCode()) : deadline.label());
            add(facts, "legal.deadline.due_on", Kind.DATE, deadline.dueOn());
        }
        return facts;
    }

    private List<DisclosedFact> status(UUID caseId) {
        List<DisclosedFact> facts = new ArrayList<>();
        decisions
                .current(caseId)
                .ifPresent(
                        decision -> {
                            add(
                                    facts,
                                    "legal.status.value",
                                    Kind.TEXT,
                                    codes.label(
                                            decision.status(),
                                            StatusDecisionService.STATUS,
                                            words.language()));
                            add(
                                    facts,
                                    "legal.status.body",
                                    Kind.TEXT,
                                    codes.label(
                                            decision.body(),
                                            StatusDecisionService.BODY,
                                            words.language()));
                            add(facts, "legal.status.decided_on", Kind.DATE, decision.decidedOn());
                        });
        return facts;
    }

    private String name(String ruleCode) {
        return rules.findById(ruleCode)
                .map(rule -> rule.item().name(words.language()))
                .orElse(ruleCode);
    }

    private static void add(
            List<DisclosedFact> facts, String label, Kind kind, @Nullable Object value) {
        if (value != null) {
            facts.add(new DisclosedFact(label, kind, List.of(value.toString())));
        }
    }
}
