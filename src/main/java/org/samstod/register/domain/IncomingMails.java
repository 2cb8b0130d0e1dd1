package org.samstod.register.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.register.MailState;

/** The incoming mail of all boards. The reading rule is part of the statements that list. */
public interface IncomingMails {

    void add(IncomingMail mail);

    Optional<IncomingMail> find(String id);

    /** The mail, locked until the transaction ends. */
    Optional<IncomingMail> findForUpdate(String id);

    /** The mail of an entry. */
    Optional<IncomingMail> ofEntry(String entryId);

    /** Mail of a board that waits to be taken, the oldest first. */
    List<IncomingMail> waiting(String boardId, int most);

    /** Mail being filed that the reader may see, the oldest first. */
    List<IncomingMail> begun(RegisterReader reader, int most);

    /** Filed mail in some states whose entry the reader may see, the newest first when so asked. */
    List<Filed> filed(RegisterReader reader, Collection<MailState> states, boolean newestFirst, int most);

    /** Whether filed mail of no case and of level 1 is there that the reader may only be told of in one line. */
    boolean protectedMatch(RegisterReader reader);

    /** Filed mail of the reader's board that is the same as this one, by message id or by a file, and may be seen; the oldest first. */
    List<Filed> same(RegisterReader reader, IncomingMail mail, int most);

    /** Mail of an association that has no entry yet. */
    List<IncomingMail> unfiledOf(String associationId);

    /** Mail with its entry. */
    record Filed(IncomingMail mail, RegisterEntry entry) {
    }
}
