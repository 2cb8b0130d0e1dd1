package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.FleetingMail;
import org.samstod.notifications.NotificationService;
import org.samstod.publications.domain.Followed;
import org.samstod.publications.domain.Followed.Kind;
import org.samstod.publications.domain.Follower;
import org.samstod.publications.domain.Followers;
import org.samstod.publications.domain.OpenDataSource;
import org.samstod.publications.domain.OpenDataSource.CallRow;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.Posts;
import org.samstod.publications.domain.ProgressPost;
import org.samstod.publications.domain.Publications;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/**
 * The daily mail to those who follow something: at most one a day to an address, about everything it follows, and none when nothing is new.
 * Level 3 only, since nothing else is in the copies it reads; of calls what everybody sees on their pages.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class FollowDigestService {

    private static final int PORTION = 50;
    /** So many new ones are looked at; more are on the page that the mail leads to. */
    private static final int MOST_NEW = 500;
    /** A mail that could not be sent by then is followed by the next one. */
    private static final Duration TO_SEND = Duration.ofHours(20);

    @Inject
    Followers followers;

    @Inject
    Publications publications;

    @Inject
    OpenDataSource data;

    @Inject
    Posts posts;

    @Inject
    InitiativeRows initiatives;

    @Inject
    NotificationService notifications;

    @Inject
    Clock clock;

    /**
     * Queues the mails to some of those who have not been told today.
     *
     * @return how many were looked at; none when all have been
     */
    @UseCase(permission = Permission.SYSTEM)
    public int tellSome() {
        // While it is held nothing is published: what is new until now is there to be read, and nobody stops meanwhile.
        publications.lockVersion();
        LocalDate today = clock.today();
        Instant now = clock.now();
        List<Follower> some = followers.untoldOn(today, PORTION);
        if (some.isEmpty()) {
            return 0;
        }
        Instant since = some.stream().map(Follower::toldUntil).min(Comparator.naturalOrder()).orElseThrow();
        List<OpenPublication> fresh = data.initiativesPublishedSince(since, MOST_NEW);
        List<CallRow> calls = data.calls().stream().filter(one -> !one.changedAt().isBefore(since)).toList();
        List<ProgressPost> told = posts.shownSince(since, MOST_NEW);
        Map<String, OpenPublication> of = publications.open(told.stream().map(ProgressPost::publicationId).distinct().toList()).stream()
                .collect(Collectors.toMap(OpenPublication::id, Function.identity()));
        InitiativeRows.Held held = initiatives.now();
        for (Follower one : some) {
            FollowNews news = new FollowNews(
                    fresh.stream().filter(p -> one.isNews(p.publishedAt(), now) && one.isAbout(p.content())).map(OpenPublication::id).toList(),
                    calls.stream().filter(call -> one.isNews(call.changedAt(), now) && one.subjects().stream().anyMatch(what -> meets(what, call, held)))
                            .map(CallRow::callId).toList(),
                    told.stream().filter(post -> of.containsKey(post.publicationId()) && one.isNews(post.decidedAt(), now)
                            && one.isAbout(of.get(post.publicationId()).content())).map(ProgressPost::shownId).toList(), stopPath(one));
            if (!news.isEmpty()) {
                notifications.sendFleeting(new FleetingMail(one.address(), FollowNews.TEMPLATE, locale(one), Map.of(), now.plus(TO_SEND), one.id(),
                        "follow:" + one.id() + ":" + today, news.stopPath(), news.write()));
            }
            one.told(now, today);
        }
        return some.size();
    }

    private static Locale locale(Follower one) {
        return "en".equals(one.language()) ? Texts.ENGLISH : Texts.SWEDISH;
    }

    private static String stopPath(Follower one) {
        return Addresses.in(locale(one), "/follow/stop/" + one.stopCode());
    }

    /** A call is about its theme, and about every neighbourhood of its board's district. */
    private static boolean meets(Followed what, CallRow call, InitiativeRows.Held held) {
        if (what.kind() != Kind.NEIGHBOURHOOD) {
            return what.code().equals(what.kind() == Kind.CALL ? call.callId() : call.theme());
        }
        NeighbourhoodView place = held.neighbourhoods().get(what.code());
        return place != null && held.lines().of(call.districtSlug()).contains(place.districtSlug());
    }
}
