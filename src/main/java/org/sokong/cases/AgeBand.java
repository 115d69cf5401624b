package org.sokong.cases;

import java.util.Arrays;
import java.util.Optional;

/** Age bands of the Counter-Trafficking Data Collaborative (CTDC). */
public enum AgeBand {
    AGE_0_8("0-8"),
    AGE_9_17("9-17"),
    AGE_18_20("18-20"),
    AGE_21_23("21-23"),
    AGE_24_26("24-26"),
    AGE_27_29("27-29"),
    AGE_30_38("30-38"),
    AGE_39_47("39-47"),
    AGE_48_PLUS("48+"),
    UNKNOWN("UNKNOWN");

    private final String code;

    AgeBand(String code) {
        this.code = code;
    }

    /** Code in the code list {@code age_band}. */
    public String code() {
        return code;
    }

    /** Youngest age in the band in years. */
    public int youngest() {
        return this == UNKNOWN ? 0 : Integer.parseInt(code.split("[-+]")[0]);
    }

    /** Oldest age in the band in years; no limit where the band has none. */
    public int oldest() {
        String[] ends = code.split("-");
        return ends.length == 2 ? Integer.parseInt(ends[1]) : Integer.MAX_VALUE;
    }

    /** Whether everybody in this band is under 18. */
    public boolean isUnder18() {
        return this == AGE_0_8 || this == AGE_9_17;
    }

    /** The band of a code. */
    public static Optional<AgeBand> ofCode(String code) {
        return Arrays.stream(values()).filter(band -> band.code.equals(code)).findFirst();
    }
}
