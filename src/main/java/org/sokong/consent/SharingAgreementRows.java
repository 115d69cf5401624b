package org.sokong.consent;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All sharing agreements. */
interface SharingAgreementRows extends JpaRepository<SharingAgreement, UUID> {

    @Query(
            "select a from SharingAgreement a where a.endedAt is null and"
                    + " (a.organisationA = :one and a.organisationB = :other"
                    + " or a.organisationA = :other and a.organisationB = :one)")
    List<SharingAgreement> between(UUID one, UUID other);

    @Query(
            "select a from SharingAgreement a where a.organisationA = :organisation or"
                    + " a.organisationB = :organisation order by a.recordedAt desc, a.id")
    List<SharingAgreement> of(UUID organisation);

    @Query("select a from SharingAgreement a order by a.recordedAt desc, a.id")
    List<SharingAgreement> newestFirst();
}
