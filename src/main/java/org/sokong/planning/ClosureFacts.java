package org.sokong.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.LastScore;
import org.sokong.cases.LastScore.Scored;
import org.sokong.cases.ReferralsOfFile;
import org.sokong.cases.ReferralsOfFile.OpenReferral;
import org.sokong.cases.Retention;
import org.sokong.cases.Section;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the records of a case say to its closure, as far as the reader may see them. */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
public class ClosureFacts {

    private final GoalRows goals;
    private final ObjectProvider<LastScore> scores;
    private final ObjectProvider<ReferralsOfFile> referrals;
    private final Retention retention;
    private final CaseAccess access;
    private final CaseWriting writing;

    ClosureFacts(
            GoalRows goals,
            ObjectProvider<LastScore> scores,
            ObjectProvider<ReferralsOfFile> referrals,
            Retention retention,
            CaseAccess access,
            CaseWriting writing) {
        this.goals = goals;
        this.scores = scores;
        this.referrals = referrals;
        this.retention = retention;
        this.access = access;
        this.writing = writing;
    }

    /** What they say today; the read is recorded. */
    public ClosureKnown known(UUID caseId) {
        Standing standing = writing.forReading(caseId, Section.CLOSURE, "planning.closure.known");
        return of(caseId, standing.today());
    }

    ClosureKnown of(UUID caseId, LocalDate endsOn) {
        Set<Section> readable = access.sections(caseId);
        return new ClosureKnown(
                readable.contains(Section.PLAN) ? goals(caseId) : List.of(),
                readable.contains(Section.OUTCOMES) ? score(caseId) : null,
                readable.contains(Section.REFERRALS) ? open(caseId) : List.of(),
                retention.proposed(caseId, endsOn),
                retention.years());
    }

    private List<ClosureKnown.GoalLine> goals(UUID caseId) {
        return goals.findByCaseIdOrderByCreatedAtAscIdAsc(caseId).stream()
                .map(Goal::form)
                .filter(goal -> goal.state() != GoalState.DROPPED)
                .map(goal -> new ClosureKnown.GoalLine(goal.text(), goal.state()))
                .toList();
    }

    private @Nullable Scored score(UUID caseId) {
        return scores.stream()
                .map(source -> source.lastScore(caseId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private List<OpenReferral> open(UUID caseId) {
        return referrals.stream().flatMap(one -> one.openReferrals(caseId).stream()).toList();
    }
}
