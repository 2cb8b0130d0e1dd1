package org.samstod.associations.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.associations.domain.ClaimAnnouncement;
import org.samstod.associations.domain.Invitation;
import org.samstod.associations.domain.InvitationStatus;
import org.samstod.associations.domain.Membership;
import org.samstod.associations.domain.MembershipStatus;
import org.samstod.associations.domain.Memberships;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;

/** Memberships and invitations by JPA. */
@ApplicationScoped
public class JpaMemberships implements Memberships {

    private static final List<MembershipStatus> OPEN = List.of(MembershipStatus.CLAIMED, MembershipStatus.VERIFIED);

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<Membership> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(Membership.class, id)) : Optional.empty();
    }

    @Override
    public Optional<Membership> findOpen(String accountId, String associationId) {
        return query("m.accountId = :account and m.associationId = :association and m.status in :open order by m.claimedAt, m.id")
                .setParameter("account", accountId).setParameter("association", associationId).setParameter("open", OPEN)
                .getResultStream().findFirst();
    }

    @Override
    public List<Membership> openOf(String accountId) {
        return query("m.accountId = :account and m.status in :open order by m.claimedAt, m.id")
                .setParameter("account", accountId).setParameter("open", OPEN).getResultList();
    }

    @Override
    public List<Membership> openOf(Collection<String> accountIds) {
        return accountIds.isEmpty() ? List.of() : query("m.accountId in :accounts and m.status in :open order by m.claimedAt, m.id")
                .setParameter("accounts", accountIds).setParameter("open", OPEN).getResultList();
    }

    @Override
    public List<Membership> endedOf(String accountId, Instant after) {
        return query("m.accountId = :account and m.status = :ended and m.endedAt > :after order by m.endedAt desc, m.id")
                .setParameter("account", accountId).setParameter("ended", MembershipStatus.ENDED).setParameter("after", after)
                .getResultList();
    }

    @Override
    public List<Membership> openIn(String associationId) {
        return query("m.associationId = :association and m.status in :open order by m.claimedAt, m.id")
                .setParameter("association", associationId).setParameter("open", OPEN).getResultList();
    }

    @Override
    public List<Membership> verifiedIn(Collection<String> associationIds) {
        return associationIds.isEmpty() ? List.of()
                : query("m.associationId in :associations and m.status = :verified order by m.claimedAt, m.id")
                        .setParameter("associations", associationIds).setParameter("verified", MembershipStatus.VERIFIED)
                        .getResultList();
    }

    @Override
    public List<Membership> endedSince(Collection<String> associationIds, Instant since) {
        return associationIds.isEmpty() ? List.of() : query("m.associationId in :associations and m.verifiedAt is not null and m.endedAt >= :since order by m.endedAt, m.id")
                .setParameter("associations", associationIds).setParameter("since", since).getResultList();
    }

    @Override
    public List<String> associationsUnvouched(LocalDate since, String after, int limit) {
        return em.createQuery("select distinct m.associationId from Membership m where m.status = :verified and m.associationId > :after"
                        + " and (m.boardConfirmedOn <= :since or m.boardConfirmedOn is null and m.verifiedAt < :moment) order by m.associationId", String.class)
                .setParameter("verified", MembershipStatus.VERIFIED).setParameter("after", after).setParameter("since", since)
                .setParameter("moment", since.plusDays(1).atStartOfDay(Clock.ZONE).toInstant()).setMaxResults(limit).getResultList();
    }

    @Override
    public List<Membership> claims(String boardId) {
        return query("m.boardId = :board and m.status = :claimed order by m.claimedAt, m.id")
                .setParameter("board", boardId).setParameter("claimed", MembershipStatus.CLAIMED).getResultList();
    }

    @Override
    public List<ClaimAnnouncement> unsettledAnnouncements(int limit) {
        return em.createQuery("select a from ClaimAnnouncement a join fetch a.claim where a.settledAt is null order by a.orderedAt, a.id", ClaimAnnouncement.class)
                .setMaxResults(limit).getResultList();
    }

    @Override
    public void add(ClaimAnnouncement announcement) {
        em.persist(announcement);
    }

    private TypedQuery<Membership> query(String condition) {
        return em.createQuery("select m from Membership m where " + condition, Membership.class);
    }

    @Override
    public void add(Membership membership) {
        em.persist(membership);
    }

    @Override
    public Optional<Invitation> findInvitation(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(Invitation.class, id)) : Optional.empty();
    }

    @Override
    public Optional<Invitation> findInvitationBySecret(String secretHash) {
        return em.createQuery("select i from Invitation i where i.secretHash = :hash", Invitation.class)
                .setParameter("hash", secretHash).getResultStream().findFirst();
    }

    @Override
    public List<Invitation> openInvitations(String associationId) {
        return em.createQuery("select i from Invitation i where i.associationId = :association and i.status = :open"
                        + " order by i.invitedAt desc, i.id", Invitation.class)
                .setParameter("association", associationId).setParameter("open", InvitationStatus.OPEN).getResultList();
    }

    @Override
    public void add(Invitation invitation) {
        em.persist(invitation);
    }
}
