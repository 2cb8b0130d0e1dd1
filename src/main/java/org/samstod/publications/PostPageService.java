package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.PostKind;
import org.samstod.publications.domain.Posts;
import org.samstod.publications.domain.ProgressPost;
import org.samstod.publications.domain.Publications;
import org.samstod.shared.Clock;

/** What the public reads of posts: those that are shown, of initiatives. The number of statements does not grow with what there is. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PostPageService {

    private static final int[] NONE = {0, 0};
    /** As long as everything else stays in a feed. */
    private static final int MONTHS = 12;

    @Inject
    Publications publications;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    /** What is shown of an initiative, by day; empty for whatever is none. */
    @UseCase(permission = Permission.PUBLIC)
    public List<ShownPost> ofInitiative(String publicId) {
        List<OpenPublication> initiative = publications.open(publicId).filter(OpenPublication::isInitiative).stream().toList();
        return initiative.isEmpty() ? List.of() : views(posts.shownOf(publicId), initiative);
    }

    /** A picture that is shown; empty for anything else. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<PostImage> picture(String shownId) {
        return posts.shownPicture(shownId).map(PostService::image);
    }

    /** What has been shown in the last twelve months, the newest first. */
    @UseCase(permission = Permission.PUBLIC)
    public List<ShownPost> recent() {
        List<ProgressPost> found = posts.shownSince(clock.today().minusMonths(MONTHS).atStartOfDay(Clock.ZONE).toInstant(), OpenDataService.MOST_ENTRIES);
        return views(found, publications.open(found.stream().map(ProgressPost::publicationId).distinct().toList()));
    }

    private List<ShownPost> views(List<ProgressPost> found, Collection<OpenPublication> initiatives) {
        Map<String, OpenPublication> of = initiatives.stream().collect(Collectors.toMap(OpenPublication::id, Function.identity()));
        Map<String, int[]> sizes = posts.sizes(found.stream().filter(ProgressPost::hasPicture).map(ProgressPost::id).toList());
        return found.stream().filter(post -> of.containsKey(post.publicationId())).map(post -> {
            OpenPublication.Content c = of.get(post.publicationId()).content();
            int[] size = sizes.getOrDefault(post.id(), NONE);
            return new ShownPost(post.shownId(), post.publicationId(), c.title(), c.associationName(), post.kind() == PostKind.RESULT, post.day(), post.text(),
                    post.alt(), size[0], size[1], post.decidedAt());
        }).toList();
    }
}
