package org.sokong.referrals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All appointments. */
interface AppointmentRows extends JpaRepository<ReferralAppointment, UUID> {

    /** In the order of their time. */
    List<ReferralAppointment> findByReferralIdOrderByMeetsAtAscIdAsc(UUID referralId);

    /** Agreed ones in a span of time, of referrals that are open; ids alone, for a job. */
    @Query(
            """
            select a.id from ReferralAppointment a, Referral r
            where r.id = a.referralId and a.state = org.sokong.referrals.AppointmentState.AGREED
                and a.meetsAt > :from and a.meetsAt <= :until
                and r.state in (org.sokong.referrals.ReferralState.ACCEPTED,
                    org.sokong.referrals.ReferralState.IN_SERVICE)
            order by a.meetsAt, a.id
            """)
    List<UUID> agreedBetween(Instant from, Instant until);

    /** The next agreed one of a case. */
    @Query(
            """
            select min(a.meetsAt) from ReferralAppointment a, Referral r
            where r.id = a.referralId and r.caseId = :caseId and a.meetsAt > :now
                and a.state = org.sokong.referrals.AppointmentState.AGREED
                and r.state in (org.sokong.referrals.ReferralState.ACCEPTED,
                    org.sokong.referrals.ReferralState.IN_SERVICE)
            """)
    Optional<Instant> nextOfCase(UUID caseId, Instant now);
}
