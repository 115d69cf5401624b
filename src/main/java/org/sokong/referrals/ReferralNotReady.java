package org.sokong.referrals;

import java.util.List;
import org.sokong.kernel.DomainException;

/** A referral cannot be sent yet; everything that is missing is named. */
public class ReferralNotReady extends DomainException {

    private static final long serialVersionUID = 1;

    private final transient List<SendGap> gaps;

    ReferralNotReady(List<SendGap> gaps) {
        super("referrals.error.not_ready", gaps.size());
        this.gaps = List.copyOf(gaps);
    }

    /** What is missing, in the order of the form. */
    public List<SendGap> gaps() {
        return gaps == null ? List.of() : gaps;
    }
}
