package org.sokong.consent;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of consents: {@code sokong.consent.*}. A proposal, unverified, and shown as such; the
 * ages of assent are kept on a page ({@link AssentSettings}).
 *
 * @param confirmHours hours within which a supervisor confirms a vital interest, at least 1
 */
@ConfigurationProperties("sokong.consent")
public record ConsentSettings(@DefaultValue("24") int confirmHours) {

    public ConsentSettings {
        if (confirmHours < 1) {
            throw new IllegalArgumentException("sokong.consent.confirm-hours must be at least 1");
        }
    }

    /** Time in which a vital interest is confirmed. */
    public Duration confirmWithin() {
        return Duration.ofHours(confirmHours);
    }
}
