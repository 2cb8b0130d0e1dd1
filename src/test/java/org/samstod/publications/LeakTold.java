package org.samstod.publications;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.publications.domain.Activities;
import org.samstod.publications.domain.Activity;
import org.samstod.publications.domain.ActivityTime;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.PostKind;
import org.samstod.publications.domain.PostPicture;
import org.samstod.publications.domain.Posts;
import org.samstod.publications.domain.ProgressPost;
import org.samstod.publications.domain.Publications;
import org.samstod.publications.domain.PublishedMoney;
import org.samstod.publications.domain.PublishedOutcome;
import org.samstod.publications.domain.ShownCounts;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;

/**
 * All that is told of an open initiative beside its decision, with the mark of its case in every word and picture and its sum as the price: how it goes,
 * what came of it, what anybody can take part in, what has been paid. Put beside the copy as the services would, within the transaction of the caller.
 *
 * @param postId id of the post while it is shown
 * @param resultId id of the picture of what came of it while it is shown
 * @param activityId key of the activity
 * @param where the neighbourhood of the activity
 */
record LeakTold(String publicId, String postId, String resultId, String activityId, String where) {

    /** Where it is all put. */
    record Store(Publications publications, Posts posts, Activities activities, Clock clock) {
    }

    static LeakTold of(Samples one, OpenPublication copy, NeighbourhoodView place, Store store) {
        ProgressPost post = post(one, copy, PostKind.PROGRESS, store);
        post.approve(Ids.next(), store.clock().now());
        ProgressPost result = post(one, copy, PostKind.RESULT, store);
        result.approve(Ids.next(), store.clock().now());
        Activity activity = new Activity(copy.id(), copy.associationId());
        describe(activity, one, place, store.clock());
        store.activities().add(activity);
        LocalDate decided = copy.content().decidedOn();
        store.publications().add(new PublishedOutcome(copy.id(), "Gjort" + one.mark(), "Lärt" + one.mark(), ShownCounts.of(List.of(), List.of()), decided, decided, decided));
        PublishedMoney money = new PublishedMoney(copy.id());
        money.follow(one.grantedOre, true);
        store.publications().add(money);
        return new LeakTold(copy.id(), post.shownId(), result.shownId(), activity.id(), place.slug());
    }

    /** One post that nobody has looked at yet and one that was sent back, of somebody's open initiative. */
    static void unseen(Samples words, OpenPublication copy, Store store) {
        post(words, copy, PostKind.PROGRESS, store);
        ProgressPost back = post(words, copy, PostKind.PROGRESS, store);
        back.approve(Ids.next(), store.clock().now());
        back.sendBack("Skäl" + words.mark(), Ids.next(), store.clock().now());
    }

    private static ProgressPost post(Samples one, OpenPublication copy, PostKind kind, Store store) {
        LocalDate today = store.clock().today();
        LocalDate decided = copy.content().decidedOn();
        ProgressPost post = new ProgressPost(copy, kind);
        post.write(new ProgressPost.Content(decided.isAfter(today) ? today : decided, "Berättat" + one.mark(), "På bilden" + one.mark(), true, true, true), decided, today,
                Ids.next(), store.clock().now());
        store.posts().add(post);
        store.posts().add(new PostPicture(post.id(), 4, 3, ("bild" + one.mark()).getBytes(StandardCharsets.US_ASCII)));
        return post;
    }

    /** What an activity says of itself, at first or as a change. */
    static void describe(Activity activity, Samples one, NeighbourhoodView place, Clock clock) {
        LocalDate today = clock.today();
        activity.describe(new Activity.Content("Aktivitet" + one.mark(), "youth", 13, 19, "Plats" + one.mark(), place.slug(), place.name(), today, today.plusDays(200),
                Money.ofOre(one.grantedOre), one.mark() + "@exempel.example", null, true,
                List.of(ActivityTime.weekly(0, today.getDayOfWeek(), LocalTime.of(17, 0), LocalTime.of(18, 0)))), today, clock.now());
    }

    /** The pictures, which die with their publication. */
    List<String> pictures() {
        return List.of("/pictures/" + postId, "/pictures/" + resultId);
    }

    /** Where it stands while it is shown. */
    List<String> addresses() {
        return List.of("/initiatives/" + publicId, "/en/initiatives/" + publicId, "/this-week?where=" + where, "/en/this-week?where=" + where, "/calendar/activities.ics",
                "/api/v1/initiatives/" + publicId, "/feeds/initiatives.atom", "/pictures/" + postId, "/pictures/" + resultId);
    }

    /** The mail about it as it waits to be sent. */
    String mail() {
        return new FollowNews(List.of(publicId), List.of(), List.of(postId), "/follow/stop/x").write();
    }
}
