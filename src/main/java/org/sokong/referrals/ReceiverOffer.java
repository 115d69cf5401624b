package org.sokong.referrals;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What another module lets the receiver of an accepted referral do, on the referral's page. */
public interface ReceiverOffer {

    /**
     * The way to do it; empty for those who may not.
     *
     * @param referralCode code of the referral
     */
    Optional<Component> of(String referralCode);
}
