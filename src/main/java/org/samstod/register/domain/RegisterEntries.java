package org.samstod.register.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samstod.register.RegisterFilter;
import org.samstod.shared.PageRequest;

/** The entries; there is no way to remove one. */
public interface RegisterEntries {

    void add(RegisterEntry entry);

    /** The same, written at once, for an entry that other rows of the same act name. */
    void addAtOnce(RegisterEntry entry);

    Optional<RegisterEntry> find(String id);

    /** The entry, locked, so that two corrections of it follow each other. */
    Optional<RegisterEntry> findForUpdate(String id);

    /** Entries by id; unknown ids are left out. */
    List<RegisterEntry> findAll(Collection<String> ids);

    /** An entry and every correction of it, oldest first. */
    List<RegisterEntry> chain(String firstId);

    /** Some entries and every correction of them, oldest first; one statement. */
    List<RegisterEntry> chains(Collection<String> firstIds);

    /** Which of these entries a later one corrects. */
    Set<String> corrected(Collection<String> ids);

    /** How many entries of a board match that the reader may see; one statement. */
    long count(RegisterReader reader, RegisterFilter filter);

    /** The entries of one page, the newest day first; one statement. */
    List<RegisterEntry> rows(RegisterReader reader, RegisterFilter filter, PageRequest page);

    /** Which of some entries the reader may see; one statement. */
    Set<String> readable(RegisterReader reader, Collection<String> ids);

    /** Whether an entry of level 1 matches that the reader may only be told of in one line. */
    boolean protectedMatch(RegisterReader reader, RegisterFilter filter);

    /** All entries of a matter, oldest first. */
    List<RegisterEntry> ofMatter(String matterId);

    /** All entries about a thing, or put to it, oldest first. */
    List<RegisterEntry> ofSubject(String subjectId);

    /** Entries put to a case that the reader may see, the newest first; one statement. */
    List<RegisterEntry> putTo(RegisterReader reader, String applicationId);

    /** All entries from or to an association, oldest first. */
    List<RegisterEntry> ofAssociation(String associationId);

    /** First entries of a board by their reception numbers; one statement. */
    List<RegisterEntry> byReception(String boardId, Collection<String> receptionNumbers);

    /** Entries of a board by register numbers; one statement. */
    List<RegisterEntry> byRegisterNumber(String boardId, Collection<String> registerNumbers);

    /** What has come in and has no register number, the newest first; of what the reader may see. */
    List<RegisterEntry> unnumbered(RegisterReader reader, PageRequest page);

    /** First entries of level 3 with a reception or register number that no confirmation holds for, the newest first; of what the reader may see. */
    List<RegisterEntry> unconfirmed(RegisterReader reader, PageRequest page);

    long countUnconfirmed(RegisterReader reader);

    /** First entries that a confirmation holds for, the newest first; of what the reader may see. */
    List<RegisterEntry> confirmed(RegisterReader reader, PageRequest page);

    long countConfirmed(RegisterReader reader);
}
