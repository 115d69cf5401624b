package org.sokong.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes identifiers: UUID version 7 (RFC 9562), so that rows created together lie together in the
 * index. MariaDB before 11.7 cannot make them, therefore they are made here.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier; the first 48 bits are the present time in milliseconds since 1970. */
    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /**
     * A new identifier for something that happened at another moment, such as demonstration data.
     *
     * @param epochMillis milliseconds since 1970, not negative
     */
    public static UUID at(long epochMillis) {
        long high = (epochMillis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
