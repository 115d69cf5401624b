package org.sokong.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Says who is told nothing of a case. Stands here so that the inbox can ask without knowing cases;
 * implemented by the module of cases for those from whom a case is hidden.
 */
public interface NoticeBar {

    /** Those of the people who hear nothing of the case. */
    Set<UUID> barred(UUID caseId, Collection<UUID> people);
}
