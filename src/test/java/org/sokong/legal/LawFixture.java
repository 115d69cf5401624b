package org.sokong.legal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.World;
import org.sokong.access.UserPrincipal;
import org.sokong.codesets.CodeSets;
import org.sokong.codesets.CodedValue;
import org.springframework.stereotype.Component;

/** Decisions and orders for a test, recorded through the services as people do. */
@Component
public class LawFixture {

    private final World world;
    private final StatusDecisionService decisions;
    private final OrderService orders;
    private final CodeSets codes;

    LawFixture(World world, StatusDecisionService decisions, OrderService orders, CodeSets codes) {
        this.world = world;
        this.decisions = decisions;
        this.orders = orders;
        this.codes = codes;
    }

    /**
     * A decision of the police that the client is a victim.
     *
     * @param corrects the decision in whose place it stands, null for none
     */
    public UUID decide(UserPrincipal who, UUID caseId, LocalDate on, @Nullable UUID corrects) {
        return decide(who, caseId, "ActualVictimOfTrafficking", on, corrects);
    }

    /** A decision of the police with a status of the list. */
    public UUID decide(
            UserPrincipal who, UUID caseId, String status, LocalDate on, @Nullable UUID corrects) {
        return world.as(
                who,
                () ->
                        decisions.record(
                                caseId,
                                new StatusDecisionForm(
                                        coded(StatusDecisionService.STATUS, status),
                                        coded(StatusDecisionService.BODY, "Police"),
                                        null,
                                        on,
                                        null,
                                        corrects,
                                        corrects == null ? null : "written wrongly")));
    }

    private CodedValue coded(String list, String code) {
        return codes.coded(StatusDecisionService.SCHEME, list, code).orElseThrow();
    }

    /** An order of a court, in force from the day on which it was issued. */
    public UUID order(UserPrincipal who, UUID caseId, LocalDate on) {
        return world.as(
                who,
                () ->
                        orders.add(
                                caseId,
                                new OrderForm(
                                        "OTHER_ORDER", "Court", null, null, on, on, null, null)));
    }
}
