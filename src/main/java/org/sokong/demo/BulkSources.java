package org.sokong.demo;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.sokong.deadlines.AnswerSchedule;
import org.sokong.deadlines.Schedule;
import org.sokong.outcomes.WeightSet;
import org.sokong.people.Identity;
import org.sokong.people.IdentityCipher;

/**
 * What the rows of a story are made with, beside the story.
 *
 * @param answers how long an organisation has for the steps of a referral
 * @param passages policy passages to link to, in a fixed order; may be empty
 * @param schedules service levels and working calendar of an organisation
 * @param weights questions and weights of the rounds
 */
record BulkSources(
        Function<UUID, AnswerSchedule> answers,
        Function<UUID, Schedule> schedules,
        List<UUID> passages,
        Sealer sealer,
        WeightSet weights) {

    /** Encrypts an identity as the person module does. */
    interface Sealer {
        IdentityCipher.Sealed seal(UUID personId, Identity identity);
    }

    /** Gives what must stand once in the database only. */
    interface Singles {

        /** A code that no other case or referral has. */
        String code(char kind);

        /** The next number of an organisation's approved reports in a year. */
        int reportNumber(UUID organisation, int year);
    }
}
