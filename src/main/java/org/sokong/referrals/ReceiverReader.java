package org.sokong.referrals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.DisclosedCase;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentCheck;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.referrals.ReferralDetail.Accepted;
import org.sokong.referrals.ReferralDetail.Offered;
import org.sokong.referrals.Referrals.AcceptedRow;
import org.sokong.referrals.Referrals.OfferedRow;
import org.sokong.referrals.Referrals.Parties;
import org.springframework.stereotype.Component;

/** Reads a referral for its receiver: at each point just what may be seen then. */
@Component
class ReceiverReader {

    private final Referrals referrals;
    private final ReferralSides sides;
    private final ReferralClocks clocks;
    private final CaseSharing sharing;
    private final ReferralDisclosure disclosure;
    private final ConsentCheck consent;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    ReceiverReader(
            Referrals referrals,
            ReferralSides sides,
            ReferralClocks clocks,
            CaseSharing sharing,
            ReferralDisclosure disclosure,
            ConsentCheck consent,
            OrganisationDirectory organisations,
            Clock clock) {
        this.referrals = referrals;
        this.sides = sides;
        this.clocks = clocks;
        this.sharing = sharing;
        this.disclosure = disclosure;
        this.consent = consent;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The referral, for somebody on the receiver's side; refuses anybody else. */
    ReferralDetail read(Parties parties) {
        if (!sides.isReceiver(parties)) {
            throw sides.refuse(parties, "referrals.read");
        }
        if (parties.state().isFinal()) {
            return referrals.closed(parties.id());
        }
        OfferedRow row = referrals.offered(parties.id());
        Offered offered =
                offered(
                        row,
                        organisations.names(Set.of(row.senderOrganisationId())),
                        clocks.times(parties.id()));
        if (!ReferralState.DISCLOSING.contains(parties.state())) {
            return offered;
        }
        Set<Section> allowed = disclosure.allowed(parties.id());
        if (allowed.isEmpty()) {
            // The consent has ended, the referral not yet: nothing is left to read.
            return new Accepted(
                    offered, null, null, "", new DisclosedCase(List.of()), clock.instant());
        }
        return accepted(
                offered,
                referrals.accepted(parties.id()),
                sharing.disclosed(parties.caseId(), allowed));
    }

    private static Offered offered(OfferedRow row, Map<UUID, String> names, ReferralTimes times) {
        return new Offered(
                row.id(),
                row.code(),
                row.state(),
                names.getOrDefault(row.senderOrganisationId(), "?"),
                row.services().stream().sorted().toList(),
                row.urgency(),
                row.ageBand(),
                row.languages(),
                row.sentAt(),
                row.dueAt(),
                times);
    }

    private Accepted accepted(Offered offered, AcceptedRow row, DisclosedCase disclosed) {
        return new Accepted(
                offered,
                row.decidedAt(),
                row.startedAt(),
                row.reason() == null ? "" : row.reason(),
                disclosed,
                consent.expiresAt(row.consentId()).orElseThrow());
    }
}
