package org.sokong.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All grants. */
interface CaseGrants extends JpaRepository<CaseGrant, UUID> {

    /**
     * Live grants of a case for any of the keys, none where the case is hidden from the reader: the
     * predicate every single-record check uses.
     */
    @Query(
            """
            select g from CaseGrant g
            where g.caseId = :caseId and g.granteeId in :keys and g.endedAt is null
              and (g.expiresAt is null or g.expiresAt > :now)
              and not exists (select 1 from CaseHidden h where h.caseId = g.caseId
                and h.userId = :reader and h.endedAt is null)
            """)
    List<CaseGrant> live(UUID caseId, Collection<UUID> keys, UUID reader, Instant now);

    /** Codes of those of the cases that any of the keys may open as a whole. */
    @Query(
            """
            select distinct new org.sokong.cases.CodeOfCase(c.id, c.code)
            from CaseFile c, CaseGrant g
            where c.id in :caseIds and g.caseId = c.id and g.granteeId in :keys
              and g.level in (org.sokong.cases.GrantLevel.READ, org.sokong.cases.GrantLevel.WORK)
              and g.endedAt is null and (g.expiresAt is null or g.expiresAt > :now)
              and not exists (select 1 from CaseHidden h where h.caseId = c.id
                and h.userId = :reader and h.endedAt is null)
            """)
    List<CodeOfCase> openable(
            Collection<UUID> caseIds, Collection<UUID> keys, UUID reader, Instant now);

    @Query("select g from CaseGrant g where g.caseId = :caseId and g.endedAt is null")
    List<CaseGrant> open(UUID caseId);

    @Query(
            "select g from CaseGrant g where g.source = :source and g.sourceId = :sourceId and"
                    + " g.endedAt is null")
    List<CaseGrant> openFrom(GrantSource source, UUID sourceId);
}
