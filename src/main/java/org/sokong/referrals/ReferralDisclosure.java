package org.sokong.referrals;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
 * What an accepted referral discloses at this moment: its sections as far as its consent still
 * allows, asked at every reading; nothing to those of the receiver whom it does not reach.
 */
@Component
class ReferralDisclosure implements DisclosureLimit {

    private final Referrals referrals;
    private final ConsentCheck consent;
    private final ReferralAddress address;

    ReferralDisclosure(Referrals referrals, ConsentCheck consent, ReferralAddress address) {
        this.referrals = referrals;
        this.consent = consent;
        this.address = address;
    }

    @Override
    public boolean speaksFor(GrantSource source) {
        return source == GrantSource.REFERRAL;
    }

    @Override
    public Set<Section> allowed(UUID referralId) {
        return referrals.terms(referralId).map(this::allowed).orElse(EnumSet.noneOf(Section.class));
    }

    @Override
    public Map<UUID, Set<Section>> allowed(Collection<UUID> referralIds) {
        Map<UUID, Referral> asked = new HashMap<>();
        Map<UUID, ConsentCheck.Sharing> sharings = new HashMap<>();
        for (Referral referral : referrals.findAllById(referralIds)) {
            asked.put(referral.id(), referral);
            UUID receiver = referral.receiverOrganisationId();
            UUID consentId = referral.consentId();
            Purpose purpose = referral.purpose();
            if (ReferralState.DISCLOSING.contains(referral.state())
                    && consentId != null
                    && receiver != null
                    && purpose != null
                    && !address.isKeptFromReader(
                            referral.caseId(),
                            receiver,
                            referral.receiverTeamId(),
                            referral.receiverPersonId())) {
                sharings.put(referral.id(), new ConsentCheck.Sharing(consentId, receiver, purpose));
            }
        }
        Map<UUID, Set<Section>> allowed = consent.allowed(sharings);
        allowed.forEach(
                (id, sections) ->
                        sections.retainAll(Objects.requireNonNull(asked.get(id)).sections()));
        return allowed;
    }

    @Override
    public Set<UUID> consents(UUID referralId) {
        return referrals.terms(referralId).map(Referrals.Terms::consentId).stream()
                .collect(Collectors.toSet());
    }

    private Set<Section> allowed(Referrals.Terms terms) {
        Set<Section> allowed = EnumSet.noneOf(Section.class);
        if (ReferralState.DISCLOSING.contains(terms.state())
                && terms.consentId() != null
                && terms.receiverOrganisationId() != null
                && terms.purpose() != null
                && !address.isKeptFromReader(
                        terms.caseId(),
                        terms.receiverOrganisationId(),
                        terms.receiverTeamId(),
                        terms.receiverPersonId())) {
            allowed.addAll(
                    consent.allowed(
                            terms.consentId(), terms.receiverOrganisationId(), terms.purpose()));
            allowed.retainAll(terms.sections());
        }
        return allowed;
    }
}
