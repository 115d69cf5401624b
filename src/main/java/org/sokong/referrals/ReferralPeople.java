package org.sokong.referrals;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.Audience;
import org.sokong.access.Deputies;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAudience;
import org.sokong.deadlines.ClockPeople;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom a referral concerns on either side; ids only. */
@Component
class ReferralPeople {

    private final Audience audience;
    private final ReferralAddress address;
    private final Deputies deputies;
    private final CaseAudience caseAudience;
    private final ObjectProvider<ClockPeople> supervisorsOfCase;

    ReferralPeople(
            Audience audience,
            ReferralAddress address,
            Deputies deputies,
            CaseAudience caseAudience,
            ObjectProvider<ClockPeople> supervisorsOfCase) {
        this.audience = audience;
        this.address = address;
        this.deputies = deputies;
        this.caseAudience = caseAudience;
        this.supervisorsOfCase = supervisorsOfCase;
    }

    /** Who sent it, and who has the case now. */
    Set<UUID> senders(Referral referral) {
        Set<UUID> people = new HashSet<>(caseAudience.owner(referral.caseId()));
        people.add(referral.senderId());
        return people;
    }

    /** Who answered and who stands in for them; while nobody has, all whom it reaches. */
    Set<UUID> receivers(Referral referral) {
        UUID answeredBy = referral.answeredBy();
        if (answeredBy != null) {
            return deputies.with(Set.of(answeredBy));
        }
        UUID receiver = referral.receiverOrganisationId();
        return receiver == null
                ? Set.of()
                : address.reached(receiver, referral.receiverTeamId(), referral.receiverPersonId());
    }

    /** Both sides. */
    Set<UUID> both(Referral referral) {
        Set<UUID> people = new HashSet<>(senders(referral));
        people.addAll(receivers(referral));
        return people;
    }

    /** Who supervises, on both sides. */
    Set<UUID> supervisors(Referral referral) {
        Set<UUID> people = new HashSet<>();
        supervisorsOfCase.stream()
                .flatMap(source -> source.of(referral.caseId()).stream())
                .forEach(concerned -> people.addAll(concerned.supervisors()));
        if (people.isEmpty()) {
            people.addAll(supervisors(referral.senderOrganisationId()));
        }
        UUID receiver = referral.receiverOrganisationId();
        if (receiver != null) {
            people.addAll(supervisors(receiver));
        }
        return people;
    }

    /** Where nobody supervises, whoever administers the organisation has to know. */
    private Set<UUID> supervisors(UUID organisation) {
        Set<UUID> supervisors = audience.holders(organisation, Permission.CASE_APPROVE);
        return supervisors.isEmpty()
                ? audience.holders(organisation, Permission.ORGANISATION_MANAGE)
                : supervisors;
    }
}
