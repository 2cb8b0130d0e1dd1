package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.PostKind;
import org.samstod.publications.domain.PostPicture;
import org.samstod.publications.domain.Posts;
import org.samstod.publications.domain.ProgressPost;
import org.samstod.publications.domain.PublicationVersion;
import org.samstod.publications.domain.Publications;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/**
 * What an association tells of its own published initiatives while they go on ({@code product.md}, <em>Levels</em>, level 3), and the picture of what
 * came of them. Nobody else sees it before the board has looked ({@link PostReviewService}). An initiative that is no longer public is not found, and
 * what was told of it is gone with it.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PostService {

    /** The kind of subject of the gate. */
    public static final String KIND = "post";
    /** Most posts of one initiative. */
    private static final int MOST = 30;

    @Inject
    Publications publications;

    @Inject
    Posts posts;

    @Inject
    Event<PublicationsChanged> changed;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The association's public initiatives, the newest decision first, with what it has told of each. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<OwnPosts> own(String associationId) {
        gate.require(Permission.APPLICATION_READ, subject(associationId, associationId));
        Map<String, List<ProgressPost>> told = posts.ofAssociation(associationId).stream().collect(Collectors.groupingBy(ProgressPost::publicationId));
        List<OpenPublication> initiatives = publications.openOf(associationId).stream().filter(OpenPublication::isInitiative).toList();
        Set<String> reported = publications.withOutcome(initiatives.stream().map(OpenPublication::id).toList());
        return initiatives.stream().map(one -> own(one, told.getOrDefault(one.id(), List.of()), reported.contains(one.id()))).toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound when the association has no such public initiative
     */
    @UseCase(permission = Permission.APPLICATION_READ)
    public OwnPosts initiative(String associationId, String publicId) {
        OpenPublication found = find(associationId, publicId);
        gate.require(Permission.APPLICATION_READ, subject(publicId, associationId));
        return own(found, posts.ofAssociation(associationId).stream().filter(one -> one.publicationId().equals(publicId)).toList(),
                publications.outcomeOf(publicId).isPresent());
    }

    /**
     * Tells something new, or changes what is not shown yet; it waits until the board has looked.
     *
     * @return its id
     * @throws NotFound when the association has no such public initiative or post
     * @throws BusinessException {@code post.most}, {@code post.result.none}, {@code post.result.there}, or as {@link ProgressPost#write}
     */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "post.write")
    public String write(WritePost told) {
        // While it is held the initiative stays.
        publications.lockVersion();
        OpenPublication initiative = find(told.associationId(), told.publicId());
        gate.require(Permission.APPLICATION_WRITE, subject(told.publicId(), told.associationId()));
        ProgressPost post = told.postId() == null ? begin(initiative, told.result()) : post(told.associationId(), told.postId());
        if (told.postId() != null) {
            post.requireVersion(told.version());
        }
        boolean kept = told.postId() != null && post.hasPicture() && !told.withoutPicture();
        post.write(new ProgressPost.Content(told.day(), told.text(), told.alt(), kept || told.picture() != null, told.picture() != null, told.nobody()),
                initiative.content().decidedOn(), clock.today(), gate.actorId(), clock.now());
        if (told.postId() == null) {
            posts.add(post);
        } else if (!kept || told.picture() != null) {
            posts.removePicture(post.id());
        }
        if (told.picture() != null) {
            posts.add(new PostPicture(post.id(), told.picture().width(), told.picture().height(), told.picture().jpeg()));
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("publication", initiative.id());
        facts.put("kind", post.kind());
        facts.put("day", post.day());
        facts.put("text", post.text());
        facts.put("alt", post.alt());
        journal.act(post, facts);
        return post.id();
    }

    private ProgressPost begin(OpenPublication initiative, boolean result) {
        if (posts.count(initiative.id()) >= MOST) {
            throw new BusinessException("post.most", MOST);
        }
        if (result && publications.outcomeOf(initiative.id()).isEmpty()) {
            throw new BusinessException("post.result.none");
        }
        if (result && posts.hasResult(initiative.id())) {
            throw new BusinessException("post.result.there");
        }
        return new ProgressPost(initiative, result ? PostKind.RESULT : PostKind.PROGRESS);
    }

    /**
     * Takes one back: it is gone at once from wherever it was.
     *
     * @throws NotFound when the association has no such post
     */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "post.take-back")
    public void takeBack(String associationId, String postId, long seen) {
        PublicationVersion version = publications.lockVersion();
        ProgressPost post = post(associationId, postId);
        gate.require(Permission.APPLICATION_WRITE, subject(post.publicationId(), associationId));
        post.requireVersion(seen);
        boolean shown = post.isShown();
        posts.remove(post);
        if (shown) {
            changed.fire(new PublicationsChanged(version.advance()));
        }
        journal.act(postId, post.version(), Map.of("publication", post.publicationId(), "shown", shown));
    }

    /** The picture of a post, whether it is shown or not; for its association. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public PostImage picture(String postId) {
        ProgressPost post = posts.find(postId).orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.APPLICATION_READ, subject(post.publicationId(), post.associationId()));
        return posts.picture(postId).map(PostService::image).orElseThrow(() -> new NotFound(KIND));
    }

    static PostImage image(PostPicture picture) {
        return new PostImage(picture.content(), picture.sha256().substring(0, 32));
    }

    private OpenPublication find(String associationId, String publicId) {
        return publications.initiativeOf(associationId, publicId).orElseThrow(() -> new NotFound(KIND));
    }

    private ProgressPost post(String associationId, String postId) {
        return posts.find(postId).filter(one -> one.associationId().equals(associationId)).orElseThrow(() -> new NotFound(KIND));
    }

    private static Subject subject(String id, String associationId) {
        return new Subject(KIND, id, null, associationId);
    }

    private static OwnPosts own(OpenPublication one, List<ProgressPost> told, boolean reported) {
        OpenPublication.Content c = one.content();
        return new OwnPosts(one.id(), c.title(), c.fiscalYear(), c.decidedOn(), reported && told.stream().noneMatch(post -> post.kind() == PostKind.RESULT),
                told.stream().map(post -> view(post, one)).toList());
    }

    static PostView view(ProgressPost post, OpenPublication of) {
        return new PostView(post.id(), post.version(), post.publicationId(), of.content().title(), of.content().associationName(), post.state().name(),
                post.kind() == PostKind.RESULT, post.day(), post.text(), post.alt(), post.findings(), post.reason(), post.writtenAt(), post.decidedAt());
    }
}
