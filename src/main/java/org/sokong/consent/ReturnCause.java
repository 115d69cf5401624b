package org.sokong.consent;

/** Why a receiver is asked to stop; read by the receiver, so none of them says more than it may. */
public enum ReturnCause {
    WITHDRAWN,
    EXPIRED,
    /** A supervisor did not confirm the vital interest. */
    REFUSED,
    /** Nobody confirmed the vital interest in time. */
    UNCONFIRMED,
    /** The sender shares nothing more with the receiver; why stays with the sender. */
    SENDER_ENDED;

    /** The cause for which a consent ended. */
    public static ReturnCause of(ConsentEnded.Cause cause) {
        return valueOf(cause.name());
    }
}
