package org.sokong.policy;

import java.util.Set;
import java.util.UUID;

/** Tells where the reader uses a passage; implemented by the modules that cite passages. */
@FunctionalInterface
public interface PassageUsage {

    /** Cases of the person who asks, and nobody else's, that rest on the passage. */
    Set<UUID> cases(UUID passageId);
}
