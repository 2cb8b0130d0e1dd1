package org.samstod.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.domain.MessageText;
import org.samstod.notifications.domain.Outbox;
import org.samstod.notifications.domain.OutboxMessage;
import org.samstod.notifications.domain.Post;
import org.samstod.shared.BaseUrl;
import org.samstod.shared.Clock;
import org.samstod.shared.Mode;
import org.samstod.shared.NotFound;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** Queues messages in the caller's transaction and shows people their own. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class NotificationService {

    @Inject
    Outbox outbox;

    @Inject
    Post post;

    @Inject
    AccountService accounts;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * Tells somebody something, when the caller's transaction commits.
     *
     * @return the message, or empty when this dedupe key was told before
     * @throws IllegalStateException when the template or a place of it is missing: a defect of the caller
     */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<String> send(Message message) {
        if (message.accountId() == null && message.address() == null) {
            throw new IllegalArgumentException("a message needs an account or an address");
        }
        Objects.requireNonNull(message.level(), "level");
        if (message.dedupeKey() != null && outbox.isTold(message.dedupeKey())) {
            return Optional.empty();
        }
        Locale locale = language(message);
        Map<String, Object> data = message.data() == null ? Map.of() : message.data();
        String subject = MessageText.subject(filled(message, "subject", data, locale));
        String body = filled(message, "body", data, locale);
        boolean mailed = message.accountId() == null || post.isConfigured();
        OutboxMessage queued = new OutboxMessage(message.accountId(), message.address(), message.template(), locale.getLanguage(), subject, body,
                link(data), message.level(), message.caseRef(), message.dedupeKey(), mailed, clock.now());
        outbox.add(queued);
        return Optional.of(queued.id());
    }

    /**
     * What {@link #send} would write, to be read before something is done that tells it; nothing is sent.
     *
     * @throws IllegalStateException as {@link #send}
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public MessageWords words(Message message) {
        Locale locale = language(message);
        Map<String, Object> data = message.data() == null ? Map.of() : message.data();
        return new MessageWords(MessageText.subject(filled(message, "subject", data, locale)),
                MessageText.paragraphs(filled(message, "body", data, locale)), locale.getLanguage());
    }

    /**
     * Sends a mail to somebody who is nobody to the portal, when the caller's transaction commits. Nothing of it stays when it has been sent
     * or its time has passed.
     *
     * @return empty when this dedupe key was told before
     */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<String> sendFleeting(FleetingMail mail) {
        if (mail.dedupeKey() != null && outbox.isTold(mail.dedupeKey())) {
            return Optional.empty();
        }
        PublicationLevel open = PublicationLevel.OPEN;
        String subject = MessageText.subject(MessageText.fill(Texts.get(mail.locale(), "mail." + mail.template() + ".subject"), mail.data(), open, mail.locale(), place -> place));
        String body = mail.late() != null ? mail.late()
                : MessageText.fill(Texts.get(mail.locale(), "mail." + mail.template() + ".body"), mail.data(), open, mail.locale(), place -> place);
        OutboxMessage queued = new OutboxMessage(null, Objects.requireNonNull(mail.address(), "address"), mail.template(), mail.locale().getLanguage(), subject, body,
                link(mail.data()), open, mail.ref(), mail.dedupeKey(), true, clock.now()).fleeting(mail.until(), mail.stopPath());
        outbox.add(queued);
        return Optional.of(queued.id());
    }

    /** Forgets the mails that are still to be sent about a thing to somebody who is nobody to the portal. */
    @UseCase(permission = Permission.PUBLIC)
    public void forgetFleeting(String ref) {
        outbox.removeFleeting(ref);
    }

    /** Whether mails reach people outside with an address in them to click on; without a mail server only a demo shows them. */
    @UseCase(permission = Permission.PUBLIC)
    public boolean reachesOutside() {
        return Mode.current() != Mode.PRODUCTION || post.isConfigured() && BaseUrl.configured().isPresent();
    }

    /** Own messages, newest first. */
    @UseCase(permission = Permission.SIGNED_IN)
    public Page<MessageSummary> inbox(PageRequest page) {
        String account = gate.actorId();
        return new Page<>(outbox.ofAccount(account, page.offset(), page.size()).stream()
                .map(message -> new MessageSummary(message.id(), message.subject(), message.queuedAt(), message.readAt() != null)).toList(),
                outbox.countOfAccount(account));
    }

    /**
     * One own message; it counts as read from now on.
     *
     * @throws NotFound when there is none by that id, or it is somebody else's
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public MessageView message(String id) {
        OutboxMessage message = outbox.find(id).filter(found -> gate.actorId().equals(found.accountId()))
                .orElseThrow(() -> new NotFound("message"));
        message.read(clock.now());
        return new MessageView(message.id(), message.subject(), MessageText.paragraphs(message.body()), message.link(), message.language(),
                message.queuedAt(), message.caseRef());
    }

    /** How many own messages are unread. */
    @UseCase(permission = Permission.SIGNED_IN)
    public long unread() {
        return outbox.countUnread(gate.actorId());
    }

    private Locale language(Message message) {
        if (message.locale() != null) {
            return "en".equals(message.locale().getLanguage()) ? Texts.ENGLISH : Texts.SWEDISH;
        }
        boolean english = message.accountId() != null && accounts.account(message.accountId()).map(AccountView::language)
                .filter("en"::equals).isPresent();
        return english ? Texts.ENGLISH : Texts.SWEDISH;
    }

    private static String filled(Message message, String part, Map<String, Object> data, Locale locale) {
        String pattern = Texts.get(locale, "mail." + message.template() + "." + part);
        PublicationLevel level = message.level();
        return MessageText.fill(pattern, data, level, locale, place -> Texts.get(locale,
                Texts.has(locale, "mail.neutral." + place) ? "mail.neutral." + place : "mail.neutral"));
    }

    private static String link(Map<String, Object> data) {
        Object link = data.get("link");
        if (link == null) {
            return null;
        }
        String path = link.toString();
        if (!path.startsWith("/") || path.startsWith("//") || path.length() > 1000 || path.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException("a link is a path inside the portal");
        }
        return path;
    }
}
