package org.sokong.policy;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All writings of the index. */
interface ReindexRuns extends JpaRepository<ReindexRun, UUID> {

    Optional<ReindexRun> findFirstByOrderByAtDescIdDesc();
}
