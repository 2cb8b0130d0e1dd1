package org.samstod.notifications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;
import org.samstod.notifications.Outgoing;
import org.samstod.notifications.domain.Post;
import org.samstod.notifications.domain.PostRefused;
import org.samstod.shared.Clock;

/**
 * Mail by SMTP, when {@code samstod.mail.host} is configured: {@code .port} (25), {@code .from}, {@code .user} and
 * {@code .password} (both or none), {@code .starttls} (true: refuse to go on without encryption).
 */
@ApplicationScoped
public class SmtpPost implements Post {

    private static final String TIMEOUT = "15000";

    @Inject
    Clock clock;

    /** The settings by their last name; replaced in unit tests. */
    Lookup settings = name -> ConfigProvider.getConfig().getOptionalValue("samstod.mail." + name, String.class);

    /** Finds a setting. */
    interface Lookup {
        Optional<String> find(String name);
    }

    @Override
    public boolean isConfigured() {
        return setting("host").isPresent();
    }

    @Override
    public void send(Outgoing mail) throws PostRefused {
        try {
            MimeMessage message = new IdentifiedMessage(session(), mail.id() + "@" + domain());
            message.setFrom(new InternetAddress(from(), "Samstöd", StandardCharsets.UTF_8.name()));
            message.setRecipient(RecipientType.TO, address(mail.address()));
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setText(mail.text(), StandardCharsets.UTF_8.name());
            message.setHeader("Content-Language", mail.language());
            message.setHeader("Auto-Submitted", "auto-generated");
            if (mail.stop() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.stop() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
                message.setHeader("Precedence", "bulk");
            }
            message.setSentDate(Date.from(clock.now()));
            Transport.send(message);
        } catch (SendFailedException e) {
            throw new PostRefused(reason(e), isForGood(e), e);
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new PostRefused(reason(e), false, e);
        }
    }

    private static Address address(String text) throws PostRefused {
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            return address;
        } catch (MessagingException e) {
            throw new PostRefused("not a mail address", true, e);
        }
    }

    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", setting("host").orElseThrow());
        properties.put("mail.smtp.port", setting("port").orElse("25"));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT);
        properties.put("mail.smtp.timeout", TIMEOUT);
        properties.put("mail.smtp.writetimeout", TIMEOUT);
        properties.put("mail.smtp.localhost", domain());
        if (setting("starttls").map(Boolean::parseBoolean).orElse(false)) {
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", "true");
            properties.put("mail.smtp.ssl.checkserveridentity", "true");
        }
        Optional<String> user = setting("user");
        if (user.isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        PasswordAuthentication login = new PasswordAuthentication(user.get(), setting("password").orElse(""));
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return login;
            }
        });
    }

    private String from() {
        return setting("from").orElse("samstod@" + setting("host").orElse("localhost"));
    }

    private String domain() {
        return from().substring(from().indexOf('@') + 1);
    }

    private Optional<String> setting(String name) {
        return settings.find(name).filter(text -> !text.isBlank());
    }

    /** A server answers 5xx to what it will never take. */
    private static boolean isForGood(SendFailedException e) {
        for (Exception cause = e; cause != null; cause = cause instanceof MessagingException next ? next.getNextException() : null) {
            if (cause.getMessage() != null && cause.getMessage().strip().matches("(?s)5[0-9][0-9].*")) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Exception e) {
        // The server's own words may repeat the address; the code is enough.
        String words = e.getMessage() == null ? "" : e.getMessage().strip();
        return e.getClass().getSimpleName() + (words.matches("(?s)[0-9]{3}.*") ? " " + words.substring(0, 3) : "");
    }

    /** Keeps one message id over all tries, so that a mail that arrives twice is recognised as the same. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String messageId;

        IdentifiedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + messageId + ">");
        }
    }
}
