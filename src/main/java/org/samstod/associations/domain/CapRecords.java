package org.samstod.associations.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Threat reviews and wishes to be shown more again. */
public interface CapRecords {

    /** One review by key. */
    Optional<ThreatReview> findReview(String id);

    /** Open reviews of a board, the one due first on top. */
    List<ThreatReview> openReviews(String boardId);

    /** Reviews of an association, latest first. */
    List<ThreatReview> reviewsOf(String associationId);

    /** Open reviews due before an instant. */
    List<ThreatReview> overdue(Instant at);

    /** Keeps a new review. */
    void add(ThreatReview review);

    /** One wish by key. */
    Optional<CapRaise> findRaise(String id);

    /** Open wishes of a board, oldest first. */
    List<CapRaise> openRaises(String boardId);

    /** The open wish of an association, if there is one. */
    Optional<CapRaise> openRaiseOf(String associationId);

    /** Keeps a new wish. */
    void add(CapRaise raise);
}
