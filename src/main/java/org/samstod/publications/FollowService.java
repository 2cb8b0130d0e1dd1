package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.FleetingMail;
import org.samstod.notifications.NotificationService;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.FollowTicket;
import org.samstod.publications.domain.Followed;
import org.samstod.publications.domain.Followed.Kind;
import org.samstod.publications.domain.Follower;
import org.samstod.publications.domain.Followers;
import org.samstod.publications.domain.FormKeys;
import org.samstod.publications.domain.MailAddress;
import org.samstod.publications.domain.OpenDataSource;
import org.samstod.publications.domain.OpenDataSource.CallTitle;
import org.samstod.publications.domain.Publications;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;

/**
 * Following a neighbourhood, a theme or a call by mail, without an account. A wish is answered with a mail whose link carries it, sealed:
 * nothing is stored until the link's button is pressed (GDPR articles 5.1 c and 25), and known and unknown addresses are answered alike because
 * nobody looks. What is stored goes when the last thing is stopped.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class FollowService {

    /** What the token of the form is for. */
    public static final String PURPOSE = "follow";
    /** How long the link that confirms is good. */
    public static final Duration TO_CONFIRM = Duration.ofHours(24);

    private static final Period CLOSED_CALLS = Period.ofYears(1);

    @Inject
    Followers followers;

    @Inject
    FormKeys keys;

    @Inject
    FollowNames names;

    @Inject
    InitiativeRows initiatives;

    @Inject
    OpenDataSource data;

    @Inject
    Publications publications;

    @Inject
    NotificationService notifications;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** A wish that was asked for and is to be confirmed. */
    public record Asked(String address, FollowedView what) {

        /** Not the address. */
        @Override
        public String toString() {
            return "to follow " + what.written();
        }
    }

    /** The secret that the form's tokens are signed with; made when the form is first shown. */
    @UseCase(permission = Permission.PUBLIC)
    public String formKey() {
        return keys.secret(PURPOSE, clock.now());
    }

    /**
     * The form.
     *
     * @param asked what the address of the page asks for, may be anything
     */
    @UseCase(permission = Permission.PUBLIC)
    public FollowPage page(String asked, Locale locale) {
        Instant longAgo = clock.today().minus(CLOSED_CALLS).atStartOfDay(Clock.ZONE).toInstant();
        List<FollowedView> places = initiatives.now().neighbourhoods().values().stream().map(one -> view(new Followed(Kind.NEIGHBOURHOOD, one.slug()), one.name())).toList();
        List<FollowedView> themes = Codes.THEMES.stream().map(code -> view(new Followed(Kind.THEME, code), FollowNames.theme(code, locale))).toList();
        List<FollowedView> calls = new ArrayList<>(data.calls().stream().filter(one -> one.closesAt() == null || one.closesAt().isAfter(longAgo))
                .map(one -> view(new Followed(Kind.CALL, one.callId()), FollowNames.title(new CallTitle(one.titleSv(), one.titleEn()), locale))).toList());
        FollowedView chosen = Followed.read(asked).flatMap(one -> views(List.of(one), locale).stream().findFirst()).orElse(null);
        if (chosen != null && chosen.written().startsWith(Kind.CALL.code()) && !calls.contains(chosen)) {
            calls.add(chosen);
        }
        return new FollowPage(notifications.reachesOutside(), chosen, places, themes, calls);
    }

    /**
     * Sends the link that confirms. Nothing is looked up about the address and nothing is stored but the mail until it is sent.
     *
     * @throws BusinessException {@code follow.closed}; {@code follow.address} and {@code follow.what} together
     */
    @UseCase(permission = Permission.PUBLIC)
    public void ask(AskFollow wish) {
        if (!notifications.reachesOutside()) {
            throw new BusinessException("follow.closed");
        }
        Optional<MailAddress> address = MailAddress.read(wish.address());
        Optional<FollowedView> what = Followed.read(wish.what()).flatMap(one -> views(List.of(one), wish.locale()).stream().findFirst());
        List<Violation> wrong = new ArrayList<>();
        if (address.isEmpty()) {
            wrong.add(new Violation("address", "follow.address"));
        }
        if (what.isEmpty()) {
            wrong.add(new Violation("what", "follow.what"));
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        Instant expires = clock.now().plus(TO_CONFIRM);
        String ticket = new FollowTicket(address.get(), Followed.read(wish.what()).orElseThrow(), wish.locale().getLanguage(), expires)
                .seal(keys.secret(PURPOSE, clock.now()));
        notifications.sendFleeting(new FleetingMail(address.get().text(), "follow.confirm", wish.locale(), Map.of("what", what.get().name(), "link",
                "/follow/confirm/" + ticket), expires, null, null, null, null));
    }

    /** What a link would confirm; empty when it is not ours or its time has passed. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<Asked> asked(String ticket, Locale locale) {
        return FollowTicket.open(ticket, keys.secret(PURPOSE, clock.now()), clock.now())
                .flatMap(one -> views(List.of(one.what()), locale).stream().findFirst().map(what -> new Asked(one.address().text(), what)));
    }

    /**
     * Begins to follow, by the button behind the mailed link; again, it changes nothing.
     *
     * @throws BusinessException {@code follow.expired}, {@code follow.many}
     */
    @UseCase(permission = Permission.PUBLIC, action = "follow.confirm")
    public FollowerView confirm(String ticket, Locale locale) {
        FollowTicket wish = FollowTicket.open(ticket, keys.secret(PURPOSE, clock.now()), clock.now())
                .orElseThrow(() -> new BusinessException("follow.expired"));
        // One after the other in this room, so that two clicks make one follower.
        publications.lockVersion();
        Follower follower = followers.at(wish.address()).orElse(null);
        if (follower == null) {
            follower = new Follower(wish.address(), wish.language(), clock.now(), clock.today());
            follower.follow(wish.what(), wish.language());
            followers.add(follower);
        } else {
            follower.follow(wish.what(), wish.language());
        }
        FollowerView view = view(follower, locale);
        journal.act(follower, Map.of("kind", wish.what().kind().code()));
        return view;
    }

    /** What whoever has this code follows. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<FollowerView> followed(String stopCode, Locale locale) {
        return followers.ofStopCode(stopCode).map(one -> view(one, locale));
    }

    /**
     * Stops one thing, or everything; with the last one the address goes, and so do mails that are still to be sent.
     *
     * @param what as {@link FollowedView#written}; null for everything
     * @return what is still followed; empty when nothing is
     * @throws NotFound when nobody stops by this code
     */
    @UseCase(permission = Permission.PUBLIC, action = "follow.stop")
    public Optional<FollowerView> stop(String stopCode, String what, Locale locale) {
        publications.lockVersion();
        Follower follower = followers.ofStopCode(stopCode).orElseThrow(() -> new NotFound("follower"));
        if (what == null) {
            follower.subjects().forEach(follower::stop);
        } else {
            Followed.read(what).ifPresent(follower::stop);
        }
        Optional<FollowerView> left = follower.isDone() ? Optional.empty() : Optional.of(view(follower, locale));
        notifications.forgetFleeting(follower.id());
        if (left.isEmpty()) {
            followers.remove(follower);
        }
        journal.act(follower.id(), follower.version(), Map.of("everything", left.isEmpty()));
        return left;
    }

    private FollowerView view(Follower one, Locale locale) {
        Map<Followed, String> known = names.of(one.subjects(), locale);
        return new FollowerView(one.stopCode(), one.language(),
                one.subjects().stream().map(thing -> view(thing, known.getOrDefault(thing, Texts.get(locale, "follow.gone")))).toList());
    }

    private List<FollowedView> views(List<Followed> things, Locale locale) {
        return names.of(things, locale).entrySet().stream().map(one -> view(one.getKey(), one.getValue())).toList();
    }

    private static FollowedView view(Followed thing, String name) {
        return new FollowedView(thing.written(), name);
    }
}
