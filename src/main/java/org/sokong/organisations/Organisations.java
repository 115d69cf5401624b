package org.sokong.organisations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All organisations. */
interface Organisations extends JpaRepository<Organisation, UUID> {

    Optional<Organisation> findByCode(String code);

    List<Organisation> findByReceivesReferralsTrueOrderByName();
}
