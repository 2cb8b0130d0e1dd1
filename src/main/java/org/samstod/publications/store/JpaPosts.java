package org.samstod.publications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.publications.domain.PostKind;
import org.samstod.publications.domain.PostPicture;
import org.samstod.publications.domain.PostState;
import org.samstod.publications.domain.Posts;
import org.samstod.publications.domain.ProgressPost;

/** Posts in the database. */
@ApplicationScoped
public class JpaPosts implements Posts {

    private static final String OF_INITIATIVE = " and p.publicationId in (select o.id from OpenPublication o where o.outcome in ('granted', 'partly'))";

    @PersistenceContext
    EntityManager em;

    @Override
    public void add(ProgressPost post) {
        em.persist(post);
        em.flush();
    }

    @Override
    public void add(PostPicture picture) {
        em.persist(picture);
    }

    @Override
    public void remove(ProgressPost post) {
        em.remove(post);
    }

    @Override
    public void removePicture(String postId) {
        em.createQuery("delete from PostPicture p where p.postId = :id").setParameter("id", postId).executeUpdate();
    }

    @Override
    public Optional<ProgressPost> find(String id) {
        return Optional.ofNullable(em.find(ProgressPost.class, id));
    }

    @Override
    public List<ProgressPost> ofAssociation(String associationId) {
        return em.createQuery("select p from ProgressPost p where p.associationId = :id order by p.day desc, p.writtenAt desc, p.id", ProgressPost.class)
                .setParameter("id", associationId).getResultList();
    }

    @Override
    public long count(String publicationId) {
        return em.createQuery("select count(p) from ProgressPost p where p.publicationId = :id", Long.class).setParameter("id", publicationId)
                .getSingleResult();
    }

    @Override
    public boolean hasResult(String publicationId) {
        return em.createQuery("select count(p) from ProgressPost p where p.publicationId = :id and p.kind = :kind", Long.class)
                .setParameter("id", publicationId).setParameter("kind", PostKind.RESULT).getSingleResult() > 0;
    }

    @Override
    public List<ProgressPost> ofBoard(String boardId, PostState state, int most) {
        return em.createQuery("select p from ProgressPost p where p.boardId = :board and p.state = :state order by p.writtenAt, p.id", ProgressPost.class)
                .setParameter("board", boardId).setParameter("state", state).setMaxResults(most).getResultList();
    }

    @Override
    public long waiting(String boardId) {
        return em.createQuery("select count(p) from ProgressPost p where p.boardId = :board and p.state = :state", Long.class)
                .setParameter("board", boardId).setParameter("state", PostState.WAITING).getSingleResult();
    }

    @Override
    public Optional<PostPicture> picture(String postId) {
        return em.createQuery("select c from PostPicture c where c.postId = :id", PostPicture.class).setParameter("id", postId).getResultStream()
                .findFirst();
    }

    @Override
    public Map<String, int[]> sizes(Collection<String> postIds) {
        Map<String, int[]> sizes = new HashMap<>();
        if (!postIds.isEmpty()) {
            em.createQuery("select c.postId, c.width, c.height from PostPicture c where c.postId in :ids", Object[].class).setParameter("ids", postIds)
                    .getResultList().forEach(row -> sizes.put((String) row[0], new int[] {(Integer) row[1], (Integer) row[2]}));
        }
        return sizes;
    }

    @Override
    public List<ProgressPost> shownOf(String publicationId) {
        return em.createQuery("select p from ProgressPost p where p.publicationId = :id and p.state = :state order by p.day, p.writtenAt, p.id",
                ProgressPost.class).setParameter("id", publicationId).setParameter("state", PostState.SHOWN).getResultList();
    }

    @Override
    public Optional<PostPicture> shownPicture(String shownId) {
        return em.createQuery("select c from PostPicture c where c.postId in (select p.id from ProgressPost p where p.shownId = :id and p.state = :state"
                + OF_INITIATIVE + ")", PostPicture.class).setParameter("id", shownId).setParameter("state", PostState.SHOWN).getResultStream().findFirst();
    }

    @Override
    public List<ProgressPost> shownSince(Instant since, int most) {
        return em.createQuery("select p from ProgressPost p where p.state = :state and p.kind = :kind and p.decidedAt >= :since" + OF_INITIATIVE
                + " order by p.decidedAt desc, p.id", ProgressPost.class).setParameter("state", PostState.SHOWN).setParameter("kind", PostKind.PROGRESS)
                .setParameter("since", since).setMaxResults(most).getResultList();
    }

    @Override
    public List<ProgressPost> shown(Collection<String> shownIds) {
        return shownIds.isEmpty() ? List.of()
                : em.createQuery("select p from ProgressPost p where p.shownId in :ids and p.state = :state and p.kind = :kind" + OF_INITIATIVE,
                        ProgressPost.class).setParameter("ids", shownIds).setParameter("state", PostState.SHOWN)
                        .setParameter("kind", PostKind.PROGRESS).getResultList();
    }
}
