package org.sokong.directory;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the directory: {@code sokong.directory.*}.
 *
 * @param staleDays days after which a service that nobody confirmed counts as stale, at least 1; 90
 *     is the proposal of referral_standard.md, section 6
 */
@ConfigurationProperties("sokong.directory")
public record DirectorySettings(@DefaultValue("90") int staleDays) {

    public DirectorySettings {
        if (staleDays < 1) {
            throw new IllegalArgumentException("sokong.directory.stale-days must be at least 1");
        }
    }

    /** What was confirmed before this moment is stale. */
    Instant staleBefore(Instant now) {
        return now.minus(Duration.ofDays(staleDays));
    }
}
