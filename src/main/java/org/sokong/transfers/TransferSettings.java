package org.sokong.transfers;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of transfers: {@code sokong.transfers.*}.
 *
 * @param answerDays days after which an offer or a request that nobody answered ends, at least 1;
 *     14 is ours: no standard names a number
 */
@ConfigurationProperties("sokong.transfers")
public record TransferSettings(@DefaultValue("14") int answerDays) {

    public TransferSettings {
        if (answerDays < 1) {
            throw new IllegalArgumentException("sokong.transfers.answer-days must be at least 1");
        }
    }

    /** When the time to answer is over. */
    Instant expiry(Instant from) {
        return from.plus(Duration.ofDays(answerDays));
    }
}
