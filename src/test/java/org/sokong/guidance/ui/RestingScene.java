package org.sokong.guidance.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Role;
import org.sokong.cases.CitedPlace;
import org.sokong.cases.LinkPassage;
import org.sokong.cases.PolicyLinks;
import org.sokong.narratives.NarrativeService;
import org.sokong.narratives.ReportBlock;
import org.sokong.narratives.ReportDetail;
import org.sokong.narratives.ReportKind;
import org.sokong.narratives.ReportText;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.GoalState;
import org.sokong.planning.PlanService;
import org.sokong.referrals.ReferralService;
import org.sokong.referrals.Urgency;
import org.sokong.transfers.OfferTransfer;
import org.sokong.transfers.TransferFixture;
import org.sokong.transfers.TransferReason;
import org.sokong.transfers.TransferService;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything of a case that can rest on one passage. */
abstract class RestingScene extends CitingScene {

    @Autowired PolicyLinks links;
    @Autowired PlanService plans;
    @Autowired ReferralService referrals;
    @Autowired NarrativeService reports;
    @Autowired TransferFixture transferFixture;
    @Autowired TransferService transfers;

    UUID passage;

    /** The link of the passage with the case, or with a record in it. */
    UUID link(@Nullable CitedPlace place, @Nullable UUID record) {
        return world.as(
                worker,
                () -> links.link(new LinkPassage(passage, caseId, null, "decides", place, record)));
    }

    UUID goal(GoalState state) {
        return world.as(
                worker,
                () ->
                        plans.addGoal(
                                caseId,
                                new GoalForm(
                                        GoalArea.SAFETY,
                                        null,
                                        "a safe room",
                                        null,
                                        state,
                                        state == GoalState.DROPPED ? "she moved" : null,
                                        passage)));
    }

    /** A referral that was sent and is linked with the passage. */
    UUID referral() {
        UUID referral = referralFixture.sent(worker, caseId, clinic);
        world.as(worker, () -> referrals.linkPassage(referral, passage, "says who helps"));
        return referral;
    }

    /** A report that is being written and quotes the passage. */
    UUID report() {
        return world.as(
                worker,
                () -> {
                    UUID id = reports.start(caseId, ReportKind.PROGRESS, Language.ENGLISH);
                    ReportDetail begun = reports.read(id);
                    List<ReportBlock> blocks = new ArrayList<>(begun.text().blocks());
                    blocks.add(reports.quote(passage, Language.ENGLISH));
                    ReportText text = new ReportText(begun.text().title(), blocks);
                    reports.save(id, begun.version(), text, false);
                    return id;
                });
    }

    UUID approve(UUID report) {
        world.as(worker, () -> reports.submit(report, reports.read(report).version()));
        world.as(
                supervisor,
                () -> reports.approve(report, reports.read(report).version(), false, null));
        return report;
    }

    /** An offer to an organisation that can answer. */
    UUID transfer() {
        world.user(clinic, world.team(clinic), Role.SUPERVISOR);
        UUID consent = transferFixture.consent(supervisor, caseId, clinic);
        return world.as(
                supervisor,
                () ->
                        transfers.offer(
                                new OfferTransfer(
                                        caseId,
                                        clinic,
                                        TransferReason.CLIENT_MOVES,
                                        Urgency.URGENT,
                                        "her sister lives there",
                                        consent,
                                        passage,
                                        "says how")));
    }
}
