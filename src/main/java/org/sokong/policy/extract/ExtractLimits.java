package org.sokong.policy.extract;

import java.time.Duration;

/**
 * How much a file may cost before it is given up.
 *
 * @param wall how long it may take on the clock, also on a machine that is busy
 * @param cpu how much of one processor it may use, where the system tells
 * @param heapMegabytes the largest heap of the other process
 * @param characters how much text may come out
 * @param blocks how many pieces may come out
 */
public record ExtractLimits(
        Duration wall, Duration cpu, int heapMegabytes, int characters, int blocks) {

    /** Nesting of elements beyond which a page or document was not written by a person. */
    static final int DEPTH = 200;

    /** Parts of an office file. */
    static final int ENTRIES = 3_000;

    /** What an office file may unpack to, in bytes. */
    static final long UNPACKED = 150L * 1024 * 1024;

    /** What the XML parts of an office file may unpack to, in bytes: they are held in memory. */
    static final long UNPACKED_XML = 40L * 1024 * 1024;

    /** Limits for documents of the library; docs/decisions/0044 says where they come from. */
    public static ExtractLimits usual() {
        return new ExtractLimits(
                Duration.ofMinutes(8), Duration.ofMinutes(3), 192, 8_000_000, 20_000);
    }
}
