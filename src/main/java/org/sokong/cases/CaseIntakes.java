package org.sokong.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All intakes. */
interface CaseIntakes extends JpaRepository<CaseIntake, UUID> {
    /** Day of the first contact, without loading the rest of the intake. */
    @Query("select i.contactOn from CaseIntake i where i.caseId = ?1")
    Optional<LocalDate> contactOn(UUID caseId);
}
