package org.samstod.register.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samstod.register.MailState;
import org.samstod.register.domain.IncomingMail;
import org.samstod.register.domain.IncomingMails;
import org.samstod.register.domain.RegisterEntry;
import org.samstod.register.domain.RegisterReader;
import org.samstod.register.store.JpaRegisterEntries.Where;
import org.samstod.shared.PublicationLevel;

/** Incoming mail by JPA. What is filed is read through its entry, so that one rule says who may see it. */
@ApplicationScoped
public class JpaIncomingMails implements IncomingMails {

    private static final String FILED = "select m, e from IncomingMail m, RegisterEntry e where e.id = m.entryId and ";

    @PersistenceContext
    EntityManager em;

    @Override
    public void add(IncomingMail mail) {
        em.persist(mail);
    }

    @Override
    public Optional<IncomingMail> find(String id) {
        return Optional.ofNullable(em.find(IncomingMail.class, id));
    }

    @Override
    public Optional<IncomingMail> findForUpdate(String id) {
        return Optional.ofNullable(em.find(IncomingMail.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<IncomingMail> ofEntry(String entryId) {
        return em.createQuery("select m from IncomingMail m where m.entryId = :entry", IncomingMail.class).setParameter("entry", entryId)
                .setMaxResults(1).getResultList().stream().findFirst();
    }

    @Override
    public List<IncomingMail> waiting(String boardId, int most) {
        return em.createQuery("select m from IncomingMail m where m.boardId = :board and m.state = :state order by m.begunAt, m.id",
                IncomingMail.class).setParameter("board", boardId).setParameter("state", MailState.WAITING).setMaxResults(most).getResultList();
    }

    @Override
    public List<IncomingMail> begun(RegisterReader reader, int most) {
        return em.createQuery("select m from IncomingMail m where m.boardId = :board and m.state = :state"
                        + " and (m.level in (:open, :limited) or m.begunBy = :me) order by m.begunAt, m.id", IncomingMail.class)
                .setParameter("board", reader.boardId()).setParameter("state", MailState.BEGUN).setParameter("me", reader.accountId())
                .setParameter("open", PublicationLevel.OPEN).setParameter("limited", PublicationLevel.LIMITED).setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<Filed> filed(RegisterReader reader, Collection<MailState> states, boolean newestFirst, int most) {
        Where where = new Where(reader).readable().among("m.state in ", "states", states);
        String direction = newestFirst ? " desc" : "";
        return rows(where.bind(em.createQuery(FILED + where + " order by m.filedAt" + direction + ", m.id" + direction, Object[].class)), most);
    }

    @Override
    public boolean protectedMatch(RegisterReader reader) {
        Where where = new Where(reader).toldInOneLine().among("m.state = ", "state", MailState.FILED);
        return !where.bind(em.createQuery("select m.id from IncomingMail m, RegisterEntry e where e.id = m.entryId and " + where, String.class))
                .setMaxResults(1).getResultList().isEmpty();
    }

    @Override
    public List<Filed> same(RegisterReader reader, IncomingMail mail, int most) {
        Set<String> hashes = mail.hashes();
        if (mail.messageId() == null && hashes.isEmpty()) {
            return List.of();
        }
        Where where = new Where(reader).readable().among("m.id <> ", "self", mail.id());
        String by = mail.messageId() == null ? "" : "m.messageId = :message";
        by += hashes.isEmpty() ? "" : (by.isEmpty() ? "" : " or ") + "m.id in (select o.id from IncomingMail o join o.hashes h where h in :hashes)";
        TypedQuery<Object[]> query = where.bind(em.createQuery(FILED + where + " and (" + by + ") order by m.filedAt, m.id", Object[].class));
        if (mail.messageId() != null) {
            query.setParameter("message", mail.messageId());
        }
        if (!hashes.isEmpty()) {
            query.setParameter("hashes", hashes);
        }
        return rows(query, most);
    }

    @Override
    public List<IncomingMail> unfiledOf(String associationId) {
        return em.createQuery("select m from IncomingMail m where m.associationId = :association and m.entryId is null order by m.id",
                IncomingMail.class).setParameter("association", associationId).getResultList();
    }

    private static List<Filed> rows(TypedQuery<Object[]> query, int most) {
        return query.setMaxResults(most).getResultStream().map(row -> new Filed((IncomingMail) row[0], (RegisterEntry) row[1])).toList();
    }
}
