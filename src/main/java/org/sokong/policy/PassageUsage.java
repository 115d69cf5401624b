package org.sokong.policy;

import java.util.UUID;

/** Tells how often the reader uses a passage; implemented by the module that holds cases. */
@FunctionalInterface
public interface PassageUsage {

    /** Counts the cases of the person who asks, and nobody else's. */
    PassageUse usage(UUID passageId);
}
