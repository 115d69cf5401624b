package org.sokong.legal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.codesets.CodeSets;
import org.sokong.codesets.CodedValue;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the orders of a case. How long an order lasts stands in the order; the setting of its
 * kind only proposes the last day, and another one needs a reason.
 */
@Service
@PreAuthorize("hasAuthority('CASE_EDIT')")
@Transactional
@RetriedOnConflict
public class OrderService {

    /** List of what comes of an order. */
    public static final String OUTCOME = "order_outcome";

    /** Scheme of that list. */
    public static final String SCHEME = "SOKONG";

    private final LegalOrderRows orders;
    private final LegalDesk desk;
    private final RuleClocks clocks;
    private final LegalWords words;
    private final CodeSets codes;

    OrderService(
            LegalOrderRows orders,
            LegalDesk desk,
            RuleClocks clocks,
            LegalWords words,
            CodeSets codes) {
        this.orders = orders;
        this.desk = desk;
        this.clocks = clocks;
        this.words = words;
        this.codes = codes;
    }

    /**
     * Records an order.
     *
     * @return its id
     */
    public UUID add(UUID caseId, OrderForm form) {
        Standing standing = desk.forWriting(caseId, "legal.order.add");
        LegalRuleItem rule = desk.rule(form.ruleCode(), RuleKind.ORDER, null);
        return save(standing, form, rule, null, "order_added");
    }

    /**
     * Puts right an order in force.
     *
     * @throws EditConflict when somebody else changed it meanwhile
     */
    public void change(UUID orderId, long version, OrderForm form) {
        LegalOrder order = desk.find(orders, orderId, LegalOrder::caseId, "legal.order.change");
        EditConflict.unless(version, order.version());
        requireIssued(form, desk.forWriting(order.caseId(), "legal.order.change"));
        LocalDate before = order.startsOn();
        order.change(
                form, desk.rule(form.ruleCode(), RuleKind.ORDER, order.ruleCode()), desk.zone());
        orders.saveAndFlush(order);
        desk.changed(order.caseId(), "order_changed", order.id());
        clocks.corrected(
                order.caseId(),
                RuleStart.ORDER_RECORDED,
                order.id(),
                before,
                order.startsOn(),
                words.text("legal.clock.order"));
    }

    /**
     * Records an order that prolongs another one.
     *
     * @return id of the new one
     */
    public UUID extend(UUID orderId, long version, OrderForm form) {
        LegalOrder order = desk.find(orders, orderId, LegalOrder::caseId, "legal.order.extend");
        Standing standing = desk.forWriting(order.caseId(), "legal.order.extend");
        EditConflict.unless(version, order.version());
        LegalRuleItem rule = desk.rule(form.ruleCode(), RuleKind.ORDER, order.ruleCode());
        if (!rule.prolongs(desk.rule(order.ruleCode()))) {
            throw new DomainException("legal.error.rule.prolongs_not");
        }
        order.extendedUntil(form.endsOn());
        UUID extension = save(standing, form, rule, order, "order_extended");
        orders.saveAndFlush(order);
        return extension;
    }

    /**
     * Ends or revokes an order.
     *
     * @param to {@link OrderState#ENDED} or {@link OrderState#REVOKED}
     * @param outcome what came of it, of the list {@link #OUTCOME}; null where nobody says
     */
    public void close(
            UUID orderId,
            long version,
            OrderState to,
            @Nullable LocalDate day,
            String reason,
            @Nullable CodedValue outcome) {
        LegalOrder order = desk.find(orders, orderId, LegalOrder::caseId, "legal.order.close");
        Standing standing = desk.forWriting(order.caseId(), "legal.order.close");
        EditConflict.unless(version, order.version());
        if (to != OrderState.ENDED && to != OrderState.REVOKED) {
            throw new IllegalArgumentException("an order is ended or revoked");
        }
        LocalDate closed = LegalTexts.chosen(day, "legal.error.closed_on");
        if (closed.isAfter(standing.today())) {
            throw new DomainException("legal.error.closed_on.future");
        }
        if (outcome != null && !codes.has(outcome, OUTCOME)) {
            throw new DomainException("legal.error.order_outcome");
        }
        order.close(to, closed, LegalTexts.needed(reason, 1_000, "legal.error.reason"), outcome);
        orders.saveAndFlush(order);
        desk.changed(
                order.caseId(),
                to == OrderState.ENDED ? "order_ended" : "order_revoked",
                order.id());
    }

    private UUID save(
            Standing standing,
            OrderForm form,
            LegalRuleItem rule,
            @Nullable LegalOrder base,
            String step) {
        requireIssued(form, standing);
        LegalOrder order =
                orders.saveAndFlush(
                        new LegalOrder(
                                Ids.next(),
                                standing.id(),
                                form,
                                rule,
                                desk.zone(),
                                base,
                                desk.me(),
                                desk.writing().now()));
        desk.changed(standing.id(), step, order.id());
        clocks.happened(standing.id(), RuleStart.ORDER_RECORDED, order.startsOn(), order.id());
        return order.id();
    }

    private static void requireIssued(OrderForm form, Standing standing) {
        if (form.issuedOn() != null && form.issuedOn().isAfter(standing.today())) {
            throw new DomainException("legal.error.issued_on.future");
        }
        if (form.issuedOn() != null
                && standing.contactOn() != null
                && form.issuedOn().isBefore(standing.contactOn())
                && LegalTexts.clean(form.earlyReason(), 500) == null) {
            throw new DomainException("legal.error.early");
        }
    }
}
