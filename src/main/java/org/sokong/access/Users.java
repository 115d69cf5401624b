package org.sokong.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All people who work with the application. */
interface Users extends JpaRepository<AppUser, UUID> {

    Optional<AppUser> findByEmail(String email);

    @Query("select u.securityVersion from AppUser u where u.id = :id")
    Optional<Long> securityVersionOf(UUID id);
}
