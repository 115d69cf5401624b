package org.sokong.consent;

import org.springframework.stereotype.Component;

/** What the scheduler does with consents, called by tests. */
@Component
public class ConsentFixture {

    private final ConsentExpiry expiry;

    ConsentFixture(ConsentExpiry expiry) {
        this.expiry = expiry;
    }

    /** Ends what holds no more by itself; how many. */
    public int runExpiry() {
        return expiry.run();
    }
}
