package org.sokong.consent;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of consents: {@code sokong.consent.*}. All are proposals, unverified, and shown as such.
 *
 * @param assent rules by age, one for each age below {@link #ADULT}
 * @param confirmHours hours within which a supervisor confirms a vital interest, at least 1
 */
@ConfigurationProperties("sokong.consent")
public record ConsentSettings(
        @DefaultValue List<AssentRule> assent, @DefaultValue("24") int confirmHours) {

    /** The age from which somebody is a child no more (Convention on the Rights of the Child). */
    public static final int ADULT = 18;

    public ConsentSettings {
        assent = List.copyOf(assent);
        List<AssentRule> rules = assent;
        if (!IntStream.range(0, ADULT)
                .allMatch(age -> rules.stream().filter(rule -> rule.isFor(age)).count() == 1)) {
            throw new IllegalArgumentException(
                    "sokong.consent.assent: every age from 0 to 17 needs exactly one rule");
        }
        if (confirmHours < 1) {
            throw new IllegalArgumentException("sokong.consent.confirm-hours must be at least 1");
        }
    }

    /** The rule for a child of that age. */
    public AssentRule rule(int age) {
        return assent.stream().filter(rule -> rule.isFor(age)).findFirst().orElseThrow();
    }

    /** Time in which a vital interest is confirmed. */
    public Duration confirmWithin() {
        return Duration.ofHours(confirmHours);
    }
}
