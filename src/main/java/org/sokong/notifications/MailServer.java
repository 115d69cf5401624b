package org.sokong.notifications;

import org.sokong.uikit.Language;

/** Where mail is handed over. */
interface MailServer {

    /** Whether there is one. */
    boolean configured();

    /** Hands a mail over; never throws because of what the server or the network does. */
    Outcome send(Letter letter);

    /**
     * A mail.
     *
     * @param id becomes its Message-ID
     */
    record Letter(String id, String to, Language language, String subject, String text) {

        /** Never shows the address or the text. */
        @Override
        public String toString() {
            return id;
        }
    }

    /** What became of it. */
    enum Outcome {
        /** The server has taken it. */
        ACCEPTED,
        /** The server cannot be reached or does not let Sokong in: the mail was not taken. */
        SERVER_AWAY,
        /** The server refused this mail for now. */
        REFUSED,
        /** The server refused the address. */
        ADDRESS_REFUSED,
        /** The connection broke so late that nobody knows. */
        UNKNOWN
    }
}
