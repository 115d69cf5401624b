package org.sokong.cases;

import java.util.UUID;

/** Knows the records of one kind that cite passages; implemented by the module that keeps them. */
public interface CitablePlace {

    /** The kind. */
    CitedPlace place();

    /** Whether there is such a record, and in that case. */
    boolean isOf(UUID caseId, UUID recordId);
}
