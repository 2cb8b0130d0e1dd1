package org.samstod.publications.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored posts and their pictures. What the public side finds is shown, and of publications that are initiatives at this moment. */
public interface Posts {

    /** Stores a new post, at once, so that its picture can follow. */
    void add(ProgressPost post);

    /** Stores the picture of a stored post. */
    void add(PostPicture picture);

    /** Removes a post for good, its picture with it. */
    void remove(ProgressPost post);

    /** Takes the picture of a post away. */
    void removePicture(String postId);

    /** One by id. */
    Optional<ProgressPost> find(String id);

    /** Those of an association, the newest day first. */
    List<ProgressPost> ofAssociation(String associationId);

    /** How many a publication has. */
    long count(String publicationId);

    /** Whether a publication has a picture of its result, shown or not. */
    boolean hasResult(String publicationId);

    /** Those of a board in a state, the first written first. */
    List<ProgressPost> ofBoard(String boardId, PostState state, int most);

    /** How many wait at a board. */
    long waiting(String boardId);

    /** The picture of a post. */
    Optional<PostPicture> picture(String postId);

    /** Sizes of pictures by post; one statement, no bytes. */
    Map<String, int[]> sizes(Collection<String> postIds);

    /** What is shown of a publication, by day. */
    List<ProgressPost> shownOf(String publicationId);

    /** The picture of a post that is shown, by the id of its being shown. */
    Optional<PostPicture> shownPicture(String shownId);

    /** Posts about how it goes that have been shown since, of initiatives, the newest first; without pictures of results. */
    List<ProgressPost> shownSince(Instant since, int most);

    /** Shown posts about how it goes by the ids of their being shown, of initiatives. */
    List<ProgressPost> shown(Collection<String> shownIds);
}
