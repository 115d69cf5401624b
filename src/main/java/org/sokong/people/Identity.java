package org.sokong.people;

import org.jspecify.annotations.Nullable;

/**
 * Who a client is and how to reach them safely. Every part may be missing: people are helped before
 * they say their name. Lives in memory only while it is shown; stored encrypted.
 *
 * @param fullName name as the client gives it
 * @param otherNames other names, spellings, scripts
 * @param birthDate day or year of birth as known, ISO order
 * @param citizenships as the client gives them
 * @param documents documents and their numbers
 * @param safePhone a number that is safe to call
 * @param safeHours when and how it is safe, such as a code word
 * @param address where the client stays
 * @param contacts people to reach, and people who must not be told
 */
public record Identity(
        @Nullable String fullName,
        @Nullable String otherNames,
        @Nullable String birthDate,
        @Nullable String citizenships,
        @Nullable String documents,
        @Nullable String safePhone,
        @Nullable String safeHours,
        @Nullable String address,
        @Nullable String contacts) {

    /** Longest text of one part, in characters. */
    public static final int LONGEST = 500;

    /** Nothing known yet. */
    public static final Identity UNKNOWN =
            new Identity(null, null, null, null, null, null, null, null, null);

    /** No name or number: what is printed into a log by mistake. */
    @Override
    public String toString() {
        return "Identity[withheld]";
    }
}
