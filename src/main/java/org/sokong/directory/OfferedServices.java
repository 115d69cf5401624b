package org.sokong.directory;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All services that are or were offered. */
interface OfferedServices extends JpaRepository<OfferedService, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from OfferedService s where s.id = :id and s.endedAt is null")
    Optional<OfferedService> lock(UUID id);
}
