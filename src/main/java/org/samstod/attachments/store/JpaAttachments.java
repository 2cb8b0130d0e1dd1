package org.samstod.attachments.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.attachments.FileState;
import org.samstod.attachments.domain.Attachment;
import org.samstod.attachments.domain.Attachments;
import org.samstod.shared.Ids;

/** Files by JPA. */
@ApplicationScoped
public class JpaAttachments implements Attachments {

    @PersistenceContext
    EntityManager em;

    @Override
    public void add(Attachment attachment) {
        em.persist(attachment);
    }

    @Override
    public Optional<Attachment> find(String id) {
        return Optional.ofNullable(em.find(Attachment.class, id));
    }

    @Override
    public List<Attachment> of(String ownerKind, Collection<String> ownerIds) {
        return ownerIds.isEmpty() ? List.of() : em.createQuery("select a from Attachment a where a.ownerKind = :kind and a.ownerId in :owners"
                + " order by a.uploadedAt, a.id", Attachment.class)
                .setParameter("kind", ownerKind).setParameter("owners", ownerIds).getResultList();
    }

    @Override
    public List<String> notScanned(int limit) {
        return em.createQuery("select a.id from Attachment a where a.state = :checked order by a.uploadedAt, a.id", String.class)
                .setParameter("checked", FileState.CHECKED).setMaxResults(limit).getResultList();
    }

    @Override
    public List<String> removedBefore(Instant time, int limit) {
        return em.createQuery("select a.id from Attachment a where a.removedAt < :time and a.boardId is null order by a.removedAt, a.id",
                        String.class)
                .setParameter("time", time).setMaxResults(limit).getResultList();
    }

    @Override
    public void delete(Attachment attachment) {
        em.createNativeQuery("delete from attachment_readings where attachment_id = ?1").setParameter(1, attachment.id()).executeUpdate();
        em.remove(attachment);
        em.flush();
        em.createNativeQuery("delete from attachment_contents where id = ?1"
                        + " and not exists (select 1 from attachments where content_id = ?2)")
                .setParameter(1, attachment.contentId()).setParameter(2, attachment.contentId()).executeUpdate();
    }

    @Override
    public void logReading(String attachmentId, String accountId, Instant at) {
        em.createNativeQuery("insert into attachment_readings (id, attachment_id, account_id, read_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, Ids.next()).setParameter(2, attachmentId).setParameter(3, accountId)
                .setParameter(4, Timestamp.from(at)).executeUpdate();
    }
}
