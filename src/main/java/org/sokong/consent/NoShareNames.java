package org.sokong.consent;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.sokong.kernel.InstallationKey;
import org.springframework.stereotype.Component;

/**
 * Encrypts names on do-not-share lists under the installation's key, with the entry's id as
 * associated data: a copy of the database alone does not tell of whom a client is afraid.
 */
@Component
class NoShareNames {

    private final InstallationKey key;

    NoShareNames(InstallationKey key) {
        this.key = key;
    }

    byte[] seal(UUID entryId, String name) {
        return key.wrap(name.getBytes(StandardCharsets.UTF_8), bytes(entryId));
    }

    String open(UUID entryId, byte[] sealed) {
        return new String(key.unwrap(sealed, bytes(entryId)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
