package org.sokong.matrix;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt is aimed at.
 *
 * @param referralId null when no referral is involved
 * @param secrets by name, what nobody may read who is refused
 */
record Target(@Nullable UUID caseId, @Nullable UUID referralId, Map<String, String> secrets) {

    /** Something outside every case. */
    static final Target NONE = new Target(null, null, Map.of());

    UUID requireCase() {
        return java.util.Objects.requireNonNull(caseId);
    }

    UUID requireReferral() {
        return java.util.Objects.requireNonNull(referralId);
    }

    String secret(String name) {
        String value = secrets.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no secret called " + name);
        }
        return value;
    }
}
