package org.sokong.referrals;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Hours within which a receiver answers, counted from sending to the first decision: {@code
 * sokong.referrals.answer-hours.*}. The defaults 24, 72 and 336 (two weeks) are those of a field
 * form of the IASC family; other sets in use end with seven days (referral_standard.md, section 3,
 * source S49).
 *
 * @param emergency hours, at least 1
 * @param urgent hours, at least 1
 * @param normal hours, at least 1
 */
@ConfigurationProperties("sokong.referrals.answer-hours")
public record AnswerHours(
        @DefaultValue("24") int emergency,
        @DefaultValue("72") int urgent,
        @DefaultValue("336") int normal) {

    public AnswerHours {
        if (emergency < 1 || urgent < 1 || normal < 1) {
            throw new IllegalArgumentException(
                    "sokong.referrals.answer-hours: every value must be at least 1");
        }
    }

    /** The answer time of an urgency. */
    public Duration of(Urgency urgency) {
        return Duration.ofHours(
                switch (urgency) {
                    case EMERGENCY -> emergency;
                    case URGENT -> urgent;
                    case NORMAL -> normal;
                });
    }
}
