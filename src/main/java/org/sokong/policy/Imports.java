package org.sokong.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All imports. */
interface Imports extends JpaRepository<PolicyImport, UUID> {

    List<PolicyImport> findTop20ByOrderByAtDescIdDesc();

    List<PolicyImport> findByStateInAndBeatAtBefore(Collection<ImportState> states, Instant before);

    @Modifying
    @Query(
            "update PolicyImport i set i.pagesDone = :done, i.pagesAll = :all, i.beatAt = :now"
                    + " where i.id = :id")
    void progress(UUID id, int done, int all, Instant now);

    @Modifying
    @Query("update PolicyImport i set i.beatAt = :now where i.id in :ids")
    void beat(Collection<UUID> ids, Instant now);

    @Modifying
    @Query("update PolicyImport i set i.cancelAsked = true where i.id = :id")
    void askToCancel(UUID id);

    @Query("select i.cancelAsked from PolicyImport i where i.id = :id")
    boolean isCancelAsked(UUID id);
}
