package org.sokong.notifications;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves ({@code SOKONG_MAIL_HOST} and so on). Without a host there is none, and the inbox
 * is all.
 *
 * @param security how the connection is encrypted
 * @param from the sender's address
 * @param giveUp how long a mail is tried
 */
@ConfigurationProperties("sokong.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("STARTTLS") Security security,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("5d") Duration giveUp) {

    /** How the connection to the mail server is encrypted. */
    enum Security {
        /** In the clear: only to a server on the same machine. */
        NONE,
        /** Begun in the clear, then encrypted; refused where the server cannot. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
