package org.sokong.referrals;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.Audience;
import org.sokong.access.Deputies;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAudience;
import org.sokong.cases.HiddenCases;
import org.sokong.deadlines.ClockPeople;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a referral concerns on either side; ids only. */
@Component
class ReferralPeople {

    private final Audience audience;
    private final ReferralAddress address;
    private final Deputies deputies;
    private final CaseAudience caseAudience;
    private final HiddenCases hidden;
    private final ObjectProvider<ClockPeople> supervisorsOfCase;
    private final JdbcClient jdbc;

    ReferralPeople(
            Audience audience,
            ReferralAddress address,
            Deputies deputies,
            CaseAudience caseAudience,
            HiddenCases hidden,
            ObjectProvider<ClockPeople> supervisorsOfCase,
            JdbcClient jdbc) {
        this.audience = audience;
        this.address = address;
        this.deputies = deputies;
        this.caseAudience = caseAudience;
        this.hidden = hidden;
        this.supervisorsOfCase = supervisorsOfCase;
        this.jdbc = jdbc;
    }

    /**
     * Who has the case now, and who sent it while they work on it still; where neither can open it,
     * whoever decides about the case.
     */
    Set<UUID> senders(Referral referral) {
        Set<UUID> people = new HashSet<>(caseAudience.owner(referral.caseId()));
        people.add(referral.senderId());
        Set<UUID> acting = caseAudience.acting(referral.caseId(), people);
        return acting.isEmpty() ? supervisorsOfSender(referral) : acting;
    }

    /**
     * Who answered and who stands in for them; while nobody has, or where they may not open it any
     * more, all whom it reaches, and in the end who supervises there.
     */
    Set<UUID> receivers(Referral referral) {
        UUID receiver = referral.receiverOrganisationId();
        if (receiver == null) {
            return Set.of();
        }
        Set<UUID> people = new HashSet<>();
        UUID answeredBy = referral.answeredBy();
        if (answeredBy != null) {
            people.addAll(deputies.with(Set.of(answeredBy)));
            people.retainAll(opening(referral, receiver));
        }
        if (people.isEmpty()) {
            people.addAll(reached(referral, receiver));
        }
        return people.isEmpty() ? supervisors(referral, receiver) : people;
    }

    /**
     * Those of the people who may open the referral now: of the sender's side who works on the
     * case, of the receiver's whom it reaches and who supervises.
     */
    Set<UUID> opening(Referral referral, Collection<UUID> among) {
        Set<UUID> may = new HashSet<>(among);
        Set<UUID> sides =
                new HashSet<>(caseAudience.workers(referral.caseId(), Permission.CASE_READ));
        UUID receiver = referral.receiverOrganisationId();
        if (receiver != null) {
            sides.addAll(opening(referral, receiver));
        }
        may.retainAll(sides);
        return may;
    }

    private Set<UUID> opening(Referral referral, UUID receiver) {
        return address.opening(
                referral.caseId(),
                receiver,
                referral.receiverTeamId(),
                referral.receiverPersonId());
    }

    private Set<UUID> reached(Referral referral, UUID receiver) {
        return address.reached(
                referral.caseId(),
                receiver,
                referral.receiverTeamId(),
                referral.receiverPersonId());
    }

    /**
     * Whom at the receiver the end of the sharing concerns: whom it reaches, and who supervises
     * there and has read of the case.
     */
    Set<UUID> readers(Referral referral) {
        UUID receiver = Objects.requireNonNull(referral.receiverOrganisationId());
        Set<UUID> read =
                new HashSet<>(
                        jdbc.sql(
                                        """
                                        select distinct actor_id from audit_event
                                        where case_id = ? and organisation_id = ?
                                            and action in ('DISCLOSED_READ', 'IDENTITY_REVEALED')
                                            and actor_id is not null
                                        """)
                                .params(referral.caseId(), receiver)
                                .query(UUID.class)
                                .list());
        read.retainAll(audience.holders(receiver, Permission.CASE_APPROVE));
        read.addAll(reached(referral, receiver));
        read.removeAll(hidden.people(referral.caseId()));
        return read.isEmpty() ? supervisors(referral, receiver) : read;
    }

    /** Both sides. */
    Set<UUID> both(Referral referral) {
        Set<UUID> people = new HashSet<>(senders(referral));
        people.addAll(receivers(referral));
        return people;
    }

    /** Who supervises, on both sides. */
    Set<UUID> supervisors(Referral referral) {
        Set<UUID> people = new HashSet<>(supervisorsOfSender(referral));
        UUID receiver = referral.receiverOrganisationId();
        if (receiver != null) {
            people.addAll(supervisors(referral, receiver));
        }
        return people;
    }

    /** Who supervises at the receiver; where nobody does, whoever administers it has to know. */
    Set<UUID> supervisorsOfReceiver(Referral referral) {
        UUID receiver = referral.receiverOrganisationId();
        return receiver == null ? Set.of() : supervisors(referral, receiver);
    }

    private Set<UUID> supervisorsOfSender(Referral referral) {
        Set<UUID> people = new HashSet<>();
        supervisorsOfCase.stream()
                .flatMap(source -> source.of(referral.caseId()).stream())
                .forEach(concerned -> people.addAll(concerned.supervisors()));
        return people.isEmpty() ? supervisors(referral, referral.senderOrganisationId()) : people;
    }

    /**
     * Where nobody supervises from whom the case is not hidden, whoever administers the
     * organisation has to know.
     */
    private Set<UUID> supervisors(Referral referral, UUID organisation) {
        Set<UUID> supervisors =
                new HashSet<>(audience.holders(organisation, Permission.CASE_APPROVE));
        supervisors.removeAll(hidden.people(referral.caseId()));
        return supervisors.isEmpty()
                ? audience.holders(organisation, Permission.ORGANISATION_MANAGE)
                : supervisors;
    }
}
