package org.sokong.consent;

import java.util.UUID;

/**
 * Whom at a receiver the end of a sharing concerns; for the modules that shared, which alone know
 * whom it had reached.
 */
public interface ReturnReach {

    /**
     * Whether the signed-in user, who is of the receiving organisation, could read what was shared.
     *
     * @param sourceId referral or transfer; false for one of another module
     */
    boolean concernsReader(UUID sourceId);
}
