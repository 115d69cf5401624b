package org.sokong.legal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.UserDirectory;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.Section;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the orders, hearings and deadlines of a case, with how near their days are. */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
public class CaseLawReader {

    private final LegalOrderRows orders;
    private final LegalHearingRows hearings;
    private final LegalDeadlineRows deadlines;
    private final LegalRuleRows rules;
    private final RuleStandings standings;
    private final LegalDesk desk;
    private final UserDirectory users;

    CaseLawReader(
            LegalOrderRows orders,
            LegalHearingRows hearings,
            LegalDeadlineRows deadlines,
            LegalRuleRows rules,
            RuleStandings standings,
            LegalDesk desk,
            UserDirectory users) {
        this.orders = orders;
        this.hearings = hearings;
        this.deadlines = deadlines;
        this.rules = rules;
        this.standings = standings;
        this.desk = desk;
        this.users = users;
    }

    /** All of a case, newest first; the read is recorded. */
    @Transactional
    public CaseLaw ofCase(UUID caseId) {
        Standing standing = desk.writing().forReading(caseId, Section.LEGAL, "legal.read");
        List<LegalOrder> foundOrders = orders.findByCaseIdOrderByStartsOnDescIdDesc(caseId);
        List<LegalHearing> foundHearings = hearings.findByCaseIdOrderByAtDescIdDesc(caseId);
        List<LegalDeadline> foundDeadlines = deadlines.findByCaseIdOrderByDueOnDescIdDesc(caseId);
        Set<UUID> people = new HashSet<>();
        foundOrders.forEach(order -> people.add(order.recordedBy()));
        foundHearings.forEach(hearing -> people.add(hearing.recordedBy()));
        foundDeadlines.forEach(deadline -> people.add(deadline.recordedBy()));
        Map<String, LegalRuleItem> items = new HashMap<>();
        standings
                .of(rules.findAll().stream().map(LegalRule::item).toList())
                .forEach(rule -> items.put(rule.code(), rule));
        Reading reading =
                new Reading(
                        items,
                        users.names(people),
                        standing.today(),
                        desk.writing().now(),
                        desk.zone());
        return new CaseLaw(
                caseId,
                desk.country(caseId).orElse(null),
                foundOrders.stream().map(reading::order).toList(),
                foundHearings.stream().map(reading::hearing).toList(),
                foundDeadlines.stream().map(reading::deadline).toList(),
                desk.mayWrite(standing));
    }

    private record Reading(
            Map<String, LegalRuleItem> rules,
            Map<UUID, String> names,
            LocalDate today,
            Instant now,
            ZoneId zone) {

        OrderDetail order(LegalOrder order) {
            LegalRuleItem rule = rule(order.ruleCode());
            LocalDate last = order.endsOn();
            return new OrderDetail(
                    order.id(),
                    rule,
                    order.issuedBy(),
                    order.reference(),
                    order.place(),
                    order.issuedOn(),
                    order.startsOn(),
                    order.proposedEnd(),
                    last,
                    order.endReason(),
                    order.earlyReason(),
                    order.extendsId(),
                    order.state(),
                    last == null || order.state() != OrderState.IN_FORCE
                            ? Warning.NONE
                            : Warning.on(today, last, rule.warnFirst(), rule.warnLast()),
                    order.closedOn(),
                    order.closedReason(),
                    order.outcome(),
                    names.getOrDefault(order.recordedBy(), ""),
                    order.recordedAt(),
                    order.version());
        }

        HearingDetail hearing(LegalHearing hearing) {
            return new HearingDetail(
                    hearing.id(),
                    hearing.at(),
                    hearing.court(),
                    hearing.purpose(),
                    hearing.state(),
                    warning(hearing),
                    hearing.outcome(),
                    hearing.postponedFrom(),
                    names.getOrDefault(hearing.recordedBy(), ""),
                    hearing.version());
        }

        private Warning warning(LegalHearing hearing) {
            if (hearing.state() != HearingState.PLANNED) {
                return Warning.NONE;
            }
            if (hearing.at().isBefore(now)) {
                return Warning.PASSED;
            }
            LegalRuleItem rule = rule(LegalRule.HEARING);
            return Warning.on(
                    today,
                    LocalDate.ofInstant(hearing.at(), zone),
                    rule.warnFirst(),
                    rule.warnLast());
        }

        DeadlineDetail deadline(LegalDeadline deadline) {
            LegalRuleItem rule = rule(deadline.ruleCode());
            return new DeadlineDetail(
                    deadline.id(),
                    rule,
                    deadline.label(),
                    deadline.startedOn(),
                    deadline.proposedDue(),
                    deadline.dueOn(),
                    deadline.dueReason(),
                    deadline.state(),
                    deadline.state() == DeadlineState.OPEN
                            ? Warning.on(today, deadline.dueOn(), rule.warnFirst(), rule.warnLast())
                            : Warning.NONE,
                    deadline.closedOn(),
                    deadline.closedNote(),
                    names.getOrDefault(deadline.recordedBy(), ""),
                    deadline.version());
        }

        private LegalRuleItem rule(String code) {
            LegalRuleItem rule = rules.get(code);
            if (rule == null) {
                throw new IllegalStateException("no setting " + code);
            }
            return rule;
        }
    }
}
