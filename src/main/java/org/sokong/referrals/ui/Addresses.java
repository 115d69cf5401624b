package org.sokong.referrals.ui;

import java.util.Optional;
import java.util.UUID;

/** Reads what somebody may have typed into an address. */
final class Addresses {

    private Addresses() {}

    /** The id, empty when it is none. */
    static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
