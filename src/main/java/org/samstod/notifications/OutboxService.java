package org.samstod.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.domain.MessageState;
import org.samstod.notifications.domain.Outbox;
import org.samstod.notifications.domain.OutboxMessage;
import org.samstod.shared.BaseUrl;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;

/** The sender's side of the outbox; each step is a short transaction, and none is open while the mail server is spoken to. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class OutboxService {

    /** Longer than any conversation with a mail server, so that a node that died gives its mail back. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Inject
    Outbox outbox;

    @Inject
    AccountService accounts;

    @Inject
    @Any
    Instance<LateText> lateTexts;

    @Inject
    Clock clock;

    /** How the outbox stands. */
    public record OutboxStatus(long queued, long sent, long failed) {
    }

    /** Ids of mails that may be sent now, oldest first. */
    @UseCase(permission = Permission.SYSTEM)
    public List<String> due(int limit) {
        return outbox.due(clock.now(), limit);
    }

    /** Takes one mail for a sender; empty when another has it, it is sent already or has no address. */
    @UseCase(permission = Permission.SYSTEM)
    public Optional<Outgoing> lease(String id, String owner) {
        if (!outbox.lease(id, owner, clock.now(), clock.now().plus(LEASE))) {
            return Optional.empty();
        }
        OutboxMessage message = outbox.find(id).orElseThrow(() -> new NotFound("message"));
        Optional<String> body = body(message);
        if (body.isEmpty()) {
            // What it was about has gone meanwhile.
            outbox.remove(message);
            return Optional.empty();
        }
        Optional<String> address = message.address() != null ? Optional.of(message.address())
                : accounts.account(message.accountId()).filter(AccountView::active).map(AccountView::email);
        if (address.isEmpty()) {
            message.portalOnly();
            return Optional.empty();
        }
        return Optional.of(new Outgoing(id, address.get(), message.subject(), text(message, body.get()), message.language(), message.attempts(),
                message.stopPath() == null ? null : BaseUrl.configured().map(url -> url + message.stopPath()).orElse(null)));
    }

    /** The text as it stands, or as it is written only now. */
    private Optional<String> body(OutboxMessage message) {
        Optional<LateText> late = lateTexts.stream().filter(one -> one.template().equals(message.template())).findFirst();
        return late.isEmpty() ? Optional.of(message.body()) : late.get().write(message.body(), locale(message), BaseUrl.configured().orElse(""));
    }

    /** The mail server took it. */
    @UseCase(permission = Permission.SYSTEM)
    public boolean sent(String id, String owner) {
        // One that its reader stopped meanwhile is gone already.
        return outbox.find(id).map(message -> erased(message, message.sent(owner, clock.now()))).orElse(false);
    }

    /** It was not taken; tried later unless the refusal is for good or the tries are used up. */
    @UseCase(permission = Permission.SYSTEM)
    public boolean failed(String id, String owner, String error, boolean forGood) {
        return outbox.find(id).map(message -> erased(message, message.failed(owner, error, forGood, clock.now()))).orElse(false);
    }

    /** Removes the mails to people who are nobody to the portal whose time has passed before they could be sent. */
    @UseCase(permission = Permission.SYSTEM)
    public int eraseOld() {
        return outbox.removeFleeting(clock.now());
    }

    private boolean erased(OutboxMessage message, boolean ours) {
        if (message.isToBeErased()) {
            outbox.remove(message);
        }
        return ours;
    }

    /** A mail to somebody without an account. */
    public record OutsideMail(String address, String subject, String link) {
    }

    /** The newest mails to people without an account, for the demo city, which has no mail server. */
    @UseCase(permission = Permission.SYSTEM)
    public List<OutsideMail> outside(int most) {
        return outbox.outside(most).stream().map(mail -> new OutsideMail(mail.address(), mail.subject(), Objects.requireNonNullElse(mail.link(), Objects.requireNonNullElse(mail.stopPath(), "")))).toList();
    }

    /** Counts for operations. */
    @UseCase(permission = Permission.SYSTEM)
    public OutboxStatus status() {
        return new OutboxStatus(outbox.count(MessageState.QUEUED), outbox.count(MessageState.SENT), outbox.count(MessageState.FAILED));
    }

    private static Locale locale(OutboxMessage message) {
        return "en".equals(message.language()) ? Texts.ENGLISH : Texts.SWEDISH;
    }

    private String text(OutboxMessage message, String body) {
        Locale locale = locale(message);
        StringBuilder text = new StringBuilder(body.strip());
        Optional<String> base = BaseUrl.configured();
        if (message.link() != null && base.isPresent()) {
            text.append("\n\n").append(Texts.get(locale, "mail.link")).append('\n')
                    .append(base.get()).append("en".equals(message.language()) ? "/en" : "").append(message.link());
        }
        return text.append("\n\n-- \n").append(Texts.get(locale, "mail.foot")).append('\n').toString();
    }
}
