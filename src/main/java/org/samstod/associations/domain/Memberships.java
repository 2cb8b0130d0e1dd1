package org.samstod.associations.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All memberships and invitations. */
public interface Memberships {

    /** One by key. */
    Optional<Membership> find(String id);

    /** The claimed or verified membership of a person in an association. */
    Optional<Membership> findOpen(String accountId, String associationId);

    /** The claimed and verified memberships of a person, oldest first. */
    List<Membership> openOf(String accountId);

    /** The claimed and verified memberships of several persons, oldest first. */
    List<Membership> openOf(Collection<String> accountIds);

    /** Memberships of a person that ended after an instant, latest first. */
    List<Membership> endedOf(String accountId, Instant after);

    /** The claimed and verified memberships of an association, oldest first. */
    List<Membership> openIn(String associationId);

    /** Verified memberships of several associations. */
    List<Membership> verifiedIn(Collection<String> associationIds);

    /** Memberships of several associations that were verified once and have ended since a time; one statement. */
    List<Membership> endedSince(Collection<String> associationIds, Instant since);

    /** Keys of associations with a verified membership that nobody has vouched for since then, at most so many, those that come first after a key. */
    List<String> associationsUnvouched(LocalDate since, String after, int limit);

    /** Claims that a board's officers may have to decide, oldest first. */
    List<Membership> claims(String boardId);

    /** Claims that administrators still have to be told of, oldest first. */
    List<ClaimAnnouncement> unsettledAnnouncements(int limit);

    /** Keeps a new order to tell administrators. */
    void add(ClaimAnnouncement announcement);

    /** Keeps a new one. */
    void add(Membership membership);

    /** One invitation by key. */
    Optional<Invitation> findInvitation(String id);

    /** One invitation by the hash of its secret. */
    Optional<Invitation> findInvitationBySecret(String secretHash);

    /** Open invitations of an association, latest first. */
    List<Invitation> openInvitations(String associationId);

    /** Keeps a new invitation. */
    void add(Invitation invitation);
}
