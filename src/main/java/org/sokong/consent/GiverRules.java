package org.sokong.consent;

import org.jspecify.annotations.Nullable;
import org.sokong.cases.AgeBand;
import org.sokong.consent.AssentRule.Adult;
import org.sokong.kernel.Answer;
import org.sokong.kernel.DomainException;

/**
 * Who may give a consent and how (data_protection.md, section 3): the rules by age are those of the
 * day on which it is given.
 */
final class GiverRules {

    private GiverRules() {}

    /**
     * Refuses what does not hold, with the one thing to do next.
     *
     * @param band age band of the intake, null where it is not recorded or withheld
     * @param ages what is asked for at each age
     */
    static void check(RecordConsent command, @Nullable AgeBand band, AssentAges ages) {
        ConsentDetails details = command.details();
        require(details.informed().containsAll(Informed.NEEDED), "consent.error.informed");
        require(
                command.form() != ConsentForm.ORAL_WITNESSED || details.witness() != null,
                "consent.error.witness");
        checkGiver(command.givenBy(), details);
        Integer age = details.ageYears();
        if (age == null) {
            boolean child =
                    band != null && band.isUnder18()
                            || details.giverReason() != null
                                    && details.giverReason().isAboutChild();
            require(!child, "consent.error.age");
        } else {
            require(age >= 0 && age < AssentAges.ADULT, "consent.error.age_range");
            checkChild(command, ages.rule(age), age);
        }
    }

    private static void checkGiver(GivenBy giver, ConsentDetails details) {
        require(giver != GivenBy.NOBODY, "consent.error.giver");
        GiverReason reason = details.giverReason();
        if (giver == GivenBy.CLIENT) {
            return;
        }
        require(reason != null, "consent.error.giver_reason");
        if (reason != null && reason.excludesCaregiver()) {
            require(giver != GivenBy.CAREGIVER, "consent.error.giver_caregiver");
        }
        if (reason == GiverReason.CAREGIVER_SUSPECTED) {
            require(details.caregiverNotTold(), "consent.error.caregiver_told");
        }
    }

    private static void checkChild(RecordConsent command, AssentRule rule, int age) {
        ConsentDetails details = command.details();
        boolean alone = command.givenBy() == GivenBy.CLIENT;
        boolean written = command.form() == ConsentForm.WRITTEN;
        require(details.assent() != Assent.REFUSED, "consent.error.child_refuses");
        if (rule.adult() == Adult.WRITTEN) {
            require(!alone, "consent.error.adult_decides", age);
            require(written, "consent.error.adult_written", age);
        } else if (alone) {
            require(written, "consent.error.child_written", age);
            return;
        } else if (command.givenBy() == GivenBy.CAREGIVER) {
            require(details.childPermits() == Answer.YES, "consent.error.child_permits", age);
        }
        switch (rule.child()) {
            case ORAL -> require(details.assent() != null, "consent.error.assent_oral", age);
            case WRITTEN ->
                    require(
                            details.assent() == Assent.WRITTEN,
                            "consent.error.assent_written",
                            age);
            case NONE -> {
                // Too young to be asked.
            }
        }
    }

    private static void require(boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw new DomainException(key, arguments);
        }
    }
}
