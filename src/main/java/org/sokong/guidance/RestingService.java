package org.sokong.guidance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.PolicyLinkDetail;
import org.sokong.cases.PolicyLinks;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.kernel.Utc;
import org.sokong.planning.GoalDetail;
import org.sokong.planning.GoalForm;
import org.sokong.planning.PlanService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of a case rests on a passage that was superseded or repealed, until somebody cites the new
 * one or says why the old one still is right for what was decided then.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ') and hasAuthority('POLICY_READ')")
@Transactional
public class RestingService {

    /** Longest reason, in characters. */
    public static final int LONGEST = 1_000;

    private static final int MOST = 100;

    private final RestingRows rows;
    private final CaseAccess access;
    private final CaseWriting writing;
    private final PolicyLinks links;
    private final PlanService plans;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    RestingService(
            RestingRows rows,
            CaseAccess access,
            CaseWriting writing,
            PolicyLinks links,
            PlanService plans,
            CurrentUser currentUser,
            JdbcClient jdbc) {
        this.rows = rows;
        this.access = access;
        this.writing = writing;
        this.links = links;
        this.plans = plans;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    /** What of the case has to be looked at again, as far as the reader may read it. */
    @Transactional(readOnly = true)
    public List<RestingPlace> unsettled(UUID caseId) {
        access.requireSection(caseId, Section.POLICY, "guidance.resting");
        return rows
                .unsettled(
                        "select id from case_file where id = :case", Map.of("case", caseId), MOST)
                .stream()
                .filter(place -> access.sections(caseId).contains(place.kind().section()))
                .toList();
    }

    /**
     * Says that what was decided stays right although the passage no longer holds.
     *
     * @param why a sentence, needed
     */
    @PreAuthorize("hasAuthority('POLICY_LINK') and hasAuthority('CASE_EDIT')")
    @RetriedOnConflict
    public void confirm(UUID caseId, UUID placeId, UUID passageId, String why) {
        RestingPlace place = place(caseId, placeId, passageId, "guidance.confirm");
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new DomainException("guidance.error.why", LONGEST);
        }
        Instant now = writing.now();
        jdbc.sql(
                        """
                        insert into guidance_confirmation
                            (id, case_id, place_id, passage_id, why, confirmed_by, confirmed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        caseId,
                        placeId,
                        passageId,
                        reason,
                        currentUser.id(),
                        Utc.of(now))
                .update();
        writing.changed(
                caseId, place.kind().section(), "guidance.timeline.confirmed", passageId, Map.of());
    }

    /** Cites the passage that replaces the old one, with the same reason. */
    @PreAuthorize("hasAuthority('POLICY_LINK') and hasAuthority('CASE_EDIT')")
    @RetriedOnConflict
    public void citeNewer(UUID caseId, UUID placeId, UUID passageId) {
        RestingPlace place = place(caseId, placeId, passageId, "guidance.recite");
        UUID newer = place.newer();
        if (newer == null) {
            throw new DomainException("guidance.error.no_newer");
        }
        switch (place.kind()) {
            case GOAL -> {
                GoalDetail goal =
                        plans.read(caseId).goals().stream()
                                .filter(one -> one.id().equals(placeId))
                                .findFirst()
                                .orElseThrow();
                plans.changeGoal(placeId, goal.version(), citing(goal.form(), newer));
            }
            case APPROVED_REPORT -> throw new DomainException("guidance.error.approved_report");
            case REPORT, TRANSFER -> throw new DomainException("guidance.error.at_the_place");
            default -> {
                PolicyLinkDetail link =
                        links.ofCase(caseId).stream()
                                .filter(one -> one.id().equals(placeId))
                                .findFirst()
                                .orElseThrow();
                links.remove(placeId);
                links.link(link.instead(newer));
            }
        }
    }

    private RestingPlace place(UUID caseId, UUID placeId, UUID passageId, String operation) {
        writing.forWriting(caseId, Section.POLICY, operation);
        return unsettled(caseId).stream()
                .filter(one -> one.placeId().equals(placeId) && one.passageId().equals(passageId))
                .findFirst()
                .orElseThrow(() -> new DomainException("guidance.error.settled"));
    }

    private static GoalForm citing(GoalForm form, UUID passage) {
        return new GoalForm(
                form.area(),
                form.pillar(),
                form.text(),
                form.targetOn(),
                form.state(),
                form.reason(),
                passage,
                form.earlyReason());
    }
}
