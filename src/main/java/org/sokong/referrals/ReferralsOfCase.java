package org.sokong.referrals;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.cases.CaseGuard;
import org.sokong.cases.CaseOfReferral;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.DueSource;
import org.sokong.cases.Missing;
import org.sokong.cases.ReferralsOfFile;
import org.sokong.cases.StepEvidence;
import org.sokong.cases.StepKind;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/**
 * What referrals say about their case: it is neither in follow-up nor does it end while one is open
 * (case_process.md, section 2), an accepted one starts a service, and its next date is the earliest
 * that one of their clocks has.
 */
@Component
class ReferralsOfCase
        implements CaseGuard, StepEvidence, DueSource, CaseOfReferral, ReferralsOfFile {

    private static final Set<CaseStatus> WITHOUT_OPEN_REFERRALS =
            Set.of(
                    CaseStatus.FOLLOW_UP,
                    CaseStatus.CLOSED,
                    CaseStatus.TRANSFERRED,
                    CaseStatus.DUPLICATE);

    private final Referrals referrals;

    ReferralsOfCase(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public List<Missing> missing(UUID caseId, CaseStatus from, CaseStatus to) {
        if (!WITHOUT_OPEN_REFERRALS.contains(to)) {
            return List.of();
        }
        List<String> open = referrals.codes(caseId, ReferralState.OPEN);
        return open.isEmpty()
                ? List.of()
                : List.of(
                        new Missing("referrals.guard.open", open.size(), String.join(", ", open))
                                .at("referrals"));
    }

    /** The answer counts, and not the access it gives: who answers on paper gets none. */
    @Override
    public Set<StepKind> done(UUID caseId, Instant since) {
        return referrals.acceptedSince(caseId, since)
                ? EnumSet.of(StepKind.SERVICE_STARTED)
                : EnumSet.noneOf(StepKind.class);
    }

    @Override
    public Optional<UUID> caseOf(UUID referralId) {
        return referrals.parties(referralId).map(Referrals.Parties::caseId);
    }

    @Override
    public Optional<Instant> nextDue(UUID caseId) {
        return referrals.earliestDue(caseId);
    }

    @Override
    public Map<UUID, String> referralCodes(Collection<UUID> referralIds) {
        return referrals.findAllById(referralIds).stream()
                .collect(Collectors.toMap(Referral::id, Referral::code));
    }

    @Override
    public boolean isDraft(UUID referralId) {
        return referrals
                .parties(referralId)
                .filter(parties -> parties.state() == ReferralState.DRAFT)
                .isPresent();
    }

    @Override
    public List<OpenReferral> openReferrals(UUID caseId) {
        return referrals.findByCaseIdOrderByCreatedAtDesc(caseId).stream()
                .filter(referral -> ReferralState.OPEN.contains(referral.state()))
                .map(
                        referral ->
                                new OpenReferral(
                                        referral.code(),
                                        Translations.key("referrals", referral.state())))
                .sorted(Comparator.comparing(OpenReferral::code))
                .toList();
    }
}
