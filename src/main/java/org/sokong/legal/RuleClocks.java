package org.sokong.legal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.sokong.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts the clocks that rules of passages set when something happens in a case. The deadline keeps
 * the version of the rule under which it began, and is met, moved or cancelled like any other.
 */
@Component
public class RuleClocks {

    private final LegalRuleRows rules;
    private final LegalDeadlineRows deadlines;
    private final LegalDesk desk;

    RuleClocks(LegalRuleRows rules, LegalDeadlineRows deadlines, LegalDesk desk) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.desk = desk;
    }

    /**
     * Something happened in a case that the caller may write in; asked again about the same record
     * and day, it does nothing.
     *
     * @param cause id of the record to which it happened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(UUID caseId, RuleStart start, LocalDate day, UUID cause) {
        happened(caseId, start, day, desk.zone(), cause);
    }

    /**
     * The same where the caller may be a job, which lives nowhere.
     *
     * @param zone where the day is that day, and where the last one ends
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(UUID caseId, RuleStart start, LocalDate day, ZoneId zone, UUID cause) {
        List<LegalRuleItem> starting =
                rules.startedBy(start.name(), day).stream().map(LegalRule::item).toList();
        if (starting.isEmpty()) {
            return;
        }
        String country = desk.country(caseId).orElse("");
        for (LegalRuleItem rule : starting) {
            boolean holds = rule.country() == null || rule.country().equals(country);
            if (holds && !deadlines.isStarted(caseId, rule.code(), day, cause)) {
                start(caseId, rule, day, zone, cause);
            }
        }
    }

    /**
     * The record that started clocks was corrected to another day: each open clock goes on from the
     * right day, under the rule with which it began, and the one from the wrong day is closed with
     * the reason. One that was met or cancelled stays as it is.
     *
     * @param cause id of the record that started them
     * @param wrong the day from which they run
     * @param why what is said where the old clock ends
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void corrected(
            UUID caseId,
            RuleStart start,
            UUID cause,
            LocalDate wrong,
            LocalDate right,
            String why) {
        if (wrong.equals(right)) {
            return;
        }
        for (LegalDeadline clock : deadlines.findByCaseIdAndState(caseId, DeadlineState.OPEN)) {
            LegalRuleItem rule = desk.rule(clock.ruleCode());
            // Of older clocks no cause is known.
            boolean ofIt =
                    rule.startsBy() == start
                            && wrong.equals(clock.startedOn())
                            && (clock.causeId() == null || cause.equals(clock.causeId()));
            if (!ofIt) {
                continue;
            }
            if (!deadlines.isStarted(caseId, rule.code(), right, cause)) {
                start(caseId, rule, right, desk.zone(), cause);
            }
            clock.close(
                    DeadlineState.CANCELLED,
                    LocalDate.ofInstant(desk.writing().now(), desk.zone()),
                    why);
            deadlines.saveAndFlush(clock);
            desk.changed(caseId, "deadline_cancelled", clock.id());
        }
    }

    private void start(UUID caseId, LegalRuleItem rule, LocalDate day, ZoneId zone, UUID cause) {
        LegalDeadline deadline =
                deadlines.saveAndFlush(
                        new LegalDeadline(
                                        Ids.next(),
                                        caseId,
                                        new DeadlineForm(
                                                rule.code(),
                                                null,
                                                day,
                                                rule.proposedEnd(day).orElseThrow(),
                                                null),
                                        rule,
                                        zone,
                                        desk.me(),
                                        desk.writing().now())
                                .startedBy(cause));
        desk.changed(caseId, "deadline_by_rule", deadline.id());
    }
}
