package org.sokong.deadlines;

import java.util.Arrays;
import java.util.List;

/** What has to happen in time in a referral (referral_standard.md, section 4). Stored by name. */
public enum AnswerStep {
    /** The receiver says that it was seen. */
    ACKNOWLEDGE,
    /** The receiver says yes or no. */
    DECIDE,
    /** After yes, the client is met for the first time. */
    FIRST_CONTACT,
    /** After yes, how it ended is told. */
    OUTCOME;

    /** All names, for statements. */
    static final List<String> NAMES = Arrays.stream(values()).map(Enum::name).toList();

    /** How the step is kept among the service levels. */
    String stored() {
        return "REFERRAL_" + name();
    }
}
