package org.sokong.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All ages of assent. */
interface AssentTerms extends JpaRepository<AssentTerm, UUID> {

    /** Every other country first, then by country; the newest first. */
    @Query("select t from AssentTerm t order by t.country, t.validFrom desc")
    List<AssentTerm> inOrder();

    List<AssentTerm> findByCountryIn(Collection<String> countries);

    Optional<AssentTerm> findByCountryAndValidFrom(String country, LocalDate validFrom);
}
