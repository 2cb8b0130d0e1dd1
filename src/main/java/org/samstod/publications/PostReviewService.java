package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.PostState;
import org.samstod.publications.domain.Posts;
import org.samstod.publications.domain.ProgressPost;
import org.samstod.publications.domain.PublicationVersion;
import org.samstod.publications.domain.Publications;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;

/**
 * Somebody of the board looks at what associations tell before everybody sees it: that nobody is named or can be recognised, in the text or in the
 * picture ({@code domain.md} §8 rule 4). All of it is about level 3 publications; what is lowered is not in the queue any more. Who is a member of the
 * association does not look at its posts.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PostReviewService {

    private static final int MOST = 100;

    @Inject
    Publications publications;

    @Inject
    Posts posts;

    @Inject
    NotificationService notifications;

    @Inject
    Event<PublicationsChanged> changed;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The posts of the acting person's board that wait, the first written first. */
    @UseCase(permission = Permission.PUBLICATION_MANAGE)
    public List<PostView> waiting() {
        return views(posts.ofBoard(board(), PostState.WAITING, MOST));
    }

    /** Those that everybody sees, the last shown first. */
    @UseCase(permission = Permission.PUBLICATION_MANAGE)
    public List<PostView> shown() {
        return views(posts.ofBoard(board(), PostState.SHOWN, MOST)).stream().sorted(Comparator.comparing(PostView::decidedAt).reversed()).toList();
    }

    /** How many wait, for the list of work. */
    @UseCase(permission = Permission.PUBLICATION_MANAGE)
    public long count() {
        return posts.waiting(board());
    }

    private String board() {
        String board = user.requireActor().boardId();
        if (board == null) {
            throw new NotFound("board");
        }
        return board;
    }

    private List<PostView> views(List<ProgressPost> found) {
        Map<String, OpenPublication> of = publications.open(found.stream().map(ProgressPost::publicationId).distinct().toList()).stream()
                .collect(Collectors.toMap(OpenPublication::id, Function.identity()));
        // Asked once an association: whoever is a member of it is not shown what they may not look at.
        Map<String, Boolean> may = new HashMap<>();
        return found.stream().filter(post -> of.containsKey(post.publicationId()) && may.computeIfAbsent(post.associationId(),
                one -> gate.allows(Permission.PUBLICATION_MANAGE, subject(post)))).map(post -> PostService.view(post, of.get(post.publicationId()))).toList();
    }

    /** One post, as it would be shown. */
    @UseCase(permission = Permission.PUBLICATION_MANAGE)
    public PostView post(String postId) {
        ProgressPost post = found(postId);
        return PostService.view(post, of(post));
    }

    /** Its picture. */
    @UseCase(permission = Permission.PUBLICATION_MANAGE)
    public PostImage picture(String postId) {
        ProgressPost post = found(postId);
        return posts.picture(post.id()).map(PostService::image).orElseThrow(() -> new NotFound(PostService.KIND));
    }

    /**
     * Shows a post to everybody at once.
     *
     * @param seen the version that was looked at
     * @throws BusinessException {@code post.decided}
     */
    @UseCase(permission = Permission.PUBLICATION_MANAGE, action = "post.approve")
    public void approve(String postId, long seen) {
        PublicationVersion version = publications.lockVersion();
        ProgressPost post = found(postId);
        post.requireVersion(seen);
        post.approve(gate.actorId(), clock.now());
        changed.fire(new PublicationsChanged(version.advance()));
        tell(post, "post.shown", Map.of(), "/initiatives/" + post.publicationId());
        journal.act(post, facts(post));
    }

    /**
     * Sends a post back with a reason; one that was shown is gone at once from wherever it was.
     *
     * @param seen the version that was looked at
     * @throws BusinessException as {@link ProgressPost#sendBack}
     */
    @UseCase(permission = Permission.PUBLICATION_MANAGE, action = "post.send-back")
    public void sendBack(String postId, long seen, String reason) {
        PublicationVersion version = publications.lockVersion();
        ProgressPost post = found(postId);
        post.requireVersion(seen);
        boolean shown = post.isShown();
        post.sendBack(reason, gate.actorId(), clock.now());
        if (shown) {
            changed.fire(new PublicationsChanged(version.advance()));
        }
        tell(post, "post.sent-back", Map.of("reason", post.reason()), "/association/posts/" + post.publicationId() + "/" + post.id());
        journal.act(post, facts(post));
    }

    private void tell(ProgressPost post, String template, Map<String, Object> more, String link) {
        Map<String, Object> data = new LinkedHashMap<>(more);
        data.put("title", of(post).content().title());
        data.put("link", link);
        notifications.send(new Message(post.writtenBy(), null, template, (Locale) null, data, PublicationLevel.OPEN, post.id(), null));
    }

    private static Map<String, Object> facts(ProgressPost post) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("publication", post.publicationId());
        facts.put("state", post.state());
        facts.put("reason", post.reason());
        return facts;
    }

    private ProgressPost found(String postId) {
        ProgressPost post = posts.find(postId == null ? "" : postId).orElseThrow(() -> new NotFound(PostService.KIND));
        gate.require(Permission.PUBLICATION_MANAGE, subject(post));
        return post;
    }

    private static Subject subject(ProgressPost post) {
        return new Subject(PostService.KIND, post.id(), post.boardId(), post.associationId());
    }

    private OpenPublication of(ProgressPost post) {
        return publications.open(post.publicationId()).orElseThrow(() -> new NotFound(PostService.KIND));
    }
}
