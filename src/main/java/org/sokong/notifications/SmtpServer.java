package org.sokong.notifications;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * A mail server over SMTP. What a server answers may hold an address, so only its kind is logged.
 */
class SmtpServer implements MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);
    private static final String PATIENCE_MILLIS = "20000";

    private final MailSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    SmtpServer(MailSettings settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(properties(settings));
        if (!settings.user().isBlank()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        boolean startTls = settings.security() == MailSettings.Security.STARTTLS;
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
        properties.put(
                "mail.smtp.ssl.enable",
                String.valueOf(settings.security() == MailSettings.Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return properties;
    }

    @Override
    public boolean configured() {
        return !settings.host().isBlank();
    }

    @Override
    public Outcome send(Letter letter) {
        Outcome outcome;
        try {
            sender.send(message(letter));
            outcome = Outcome.ACCEPTED;
        } catch (MessagingException | MailParseException e) {
            outcome = Outcome.ADDRESS_REFUSED; // it is none
        } catch (MailSendException e) {
            outcome = outcome(e);
        } catch (MailException e) {
            outcome = Outcome.SERVER_AWAY; // it does not let us in
        }
        if (outcome != Outcome.ACCEPTED) {
            LOG.warn("Mail {}: {}", letter.id(), outcome);
        }
        return outcome;
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper mail =
                new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        mail.setFrom(settings.from());
        mail.setTo(letter.to());
        mail.setSubject(letter.subject());
        mail.setText(letter.text(), false);
        message.setHeader("Message-ID", "<" + letter.id() + "@sokong>");
        message.setHeader("Content-Language", letter.language().tag());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** Of one mail: without a failure of its own it went out, and only saying goodbye failed. */
    private static Outcome outcome(MailSendException failure) {
        return failure.getFailedMessages().values().stream()
                .findFirst()
                .map(
                        reason ->
                                reason == failure.getCause()
                                        ? Outcome.SERVER_AWAY // no connection was made
                                        : outcome(reason))
                .orElse(Outcome.ACCEPTED);
    }

    /** What the server answered; without an answer nobody knows what it did. */
    private static Outcome outcome(Exception failure) {
        if (!(failure instanceof SendFailedException refused)) {
            return Outcome.UNKNOWN;
        }
        Address[] invalid = refused.getInvalidAddresses();
        return invalid == null || invalid.length == 0 ? Outcome.REFUSED : Outcome.ADDRESS_REFUSED;
    }
}
