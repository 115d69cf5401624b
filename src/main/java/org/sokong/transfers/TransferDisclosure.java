package org.sokong.transfers;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.cases.DisclosureLimit;
import org.sokong.cases.GrantSource;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentCheck;
import org.sokong.consent.Purpose;
import org.springframework.stereotype.Component;

/**
 * What an accepted transfer leaves the organisation that gave the case away: the parts of the
 * consent, where the client named that organisation too. Never who the client is: for that there is
 * no reason once somebody else answers for the case. At that organisation it is for those who
 * decide and those who worked on the case, and for no other colleague.
 */
@Component
class TransferDisclosure implements DisclosureLimit {

    private final CaseTransfers transfers;
    private final TransferSides sides;
    private final ConsentCheck consent;

    TransferDisclosure(CaseTransfers transfers, TransferSides sides, ConsentCheck consent) {
        this.transfers = transfers;
        this.sides = sides;
        this.consent = consent;
    }

    @Override
    public boolean speaksFor(GrantSource source) {
        return source == GrantSource.TRANSFER;
    }

    @Override
    public Set<Section> allowed(UUID transferId) {
        return transfers
                .parties(transferId)
                .filter(parties -> !sides.isKeptFromReader(parties))
                .flatMap(parties -> transfers.terms(transferId))
                .filter(terms -> terms.state() == TransferState.ACCEPTED)
                .filter(terms -> terms.consentId() != null)
                .map(terms -> covered(terms.consentId(), terms.fromOrganisationId()))
                .orElse(EnumSet.noneOf(Section.class));
    }

    @Override
    public Map<UUID, Set<Section>> allowed(Collection<UUID> transferIds) {
        Map<UUID, ConsentCheck.Sharing> sharings = new HashMap<>();
        for (CaseTransfers.Kept kept : transfers.kept(transferIds)) {
            if (!sides.isKeptFromReader(kept.parties())) {
                sharings.put(
                        kept.id(),
                        new ConsentCheck.Sharing(
                                kept.consentId(), kept.fromOrganisationId(), Purpose.TRANSFER));
            }
        }
        Map<UUID, Set<Section>> allowed = consent.allowed(sharings);
        allowed.values().forEach(sections -> sections.remove(Section.IDENTITY));
        return allowed;
    }

    @Override
    public Set<UUID> consents(UUID transferId) {
        return transfers.terms(transferId).map(CaseTransfers.Terms::consentId).stream()
                .collect(Collectors.toSet());
    }

    /** Parts that the consent lets the former organisation read now. */
    Set<Section> covered(UUID consentId, UUID former) {
        Set<Section> covered = EnumSet.noneOf(Section.class);
        covered.addAll(consent.allowed(consentId, former, Purpose.TRANSFER));
        covered.remove(Section.IDENTITY);
        return covered;
    }
}
