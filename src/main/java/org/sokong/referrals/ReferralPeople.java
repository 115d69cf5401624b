package org.sokong.referrals;

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
     * Who sent it, and who has the case now; where they cannot sign in any more, whoever decides
     * about the case.
     */
    Set<UUID> senders(Referral referral) {
        Set<UUID> people = new HashSet<>(caseAudience.owner(referral.caseId()));
        people.add(referral.senderId());
        boolean anybody =
                audience.holders(referral.senderOrganisationId(), Permission.CASE_READ).stream()
                        .anyMatch(people::contains);
        if (!anybody) {
            people.addAll(caseAudience.workers(referral.caseId(), Permission.CASE_APPROVE));
        }
        return people;
    }

    /**
     * Who answered and who stands in for them; while nobody has, or where they have left or must
     * not see the case any more, all whom it reaches, and in the end who supervises there.
     */
    Set<UUID> receivers(Referral referral) {
        UUID receiver = referral.receiverOrganisationId();
        if (receiver == null) {
            return Set.of();
        }
        Set<UUID> able = new HashSet<>(audience.holders(receiver, Permission.REFERRAL_ANSWER));
        able.removeAll(hidden.people(referral.caseId()));
        Set<UUID> people = new HashSet<>();
        UUID answeredBy = referral.answeredBy();
        if (answeredBy != null) {
            people.addAll(deputies.with(Set.of(answeredBy)));
            people.retainAll(able);
        }
        if (people.isEmpty()) {
            people.addAll(
                    address.reached(
                            referral.caseId(),
                            receiver,
                            referral.receiverTeamId(),
                            referral.receiverPersonId()));
            people.retainAll(able);
        }
        return people.isEmpty() ? supervisors(receiver) : people;
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
        read.addAll(
                address.reached(
                        referral.caseId(),
                        receiver,
                        referral.receiverTeamId(),
                        referral.receiverPersonId()));
        read.removeAll(hidden.people(referral.caseId()));
        return read.isEmpty() ? supervisors(receiver) : read;
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

    /**
     * Who has to see that somebody answers at the receiver where nobody supervises; they may not
     * open the referral.
     */
    Set<UUID> administrators(Referral referral) {
        Set<UUID> people =
                new HashSet<>(
                        audience.holders(
                                Objects.requireNonNull(referral.receiverOrganisationId()),
                                Permission.ORGANISATION_MANAGE));
        people.removeAll(hidden.people(referral.caseId()));
        return people;
    }

    boolean isSupervised(UUID organisation) {
        return !audience.holders(organisation, Permission.CASE_APPROVE).isEmpty();
    }

    /** Where nobody supervises, whoever administers the organisation has to know. */
    Set<UUID> supervisors(UUID organisation) {
        Set<UUID> supervisors = audience.holders(organisation, Permission.CASE_APPROVE);
        return supervisors.isEmpty()
                ? audience.holders(organisation, Permission.ORGANISATION_MANAGE)
                : supervisors;
    }
}
