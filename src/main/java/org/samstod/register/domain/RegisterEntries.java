package org.samstod.register.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samstod.register.EntryKeeper.Reach;
import org.samstod.register.RegisterFilter;
import org.samstod.shared.PageRequest;

/** The entries; there is no way to remove one. */
public interface RegisterEntries {

    void add(RegisterEntry entry);

    Optional<RegisterEntry> find(String id);

    /** The entry, locked, so that two corrections of it follow each other. */
    Optional<RegisterEntry> findForUpdate(String id);

    /** An entry and every correction of it, oldest first. */
    List<RegisterEntry> chain(String firstId);

    /** Which of these entries a later one corrects. */
    Set<String> corrected(Collection<String> ids);

    /** How many entries of a board match that the reader may see; one statement. */
    long count(String boardId, RegisterFilter filter, Reach reach);

    /** The entries of one page, the newest day first; one statement. */
    List<RegisterEntry> rows(String boardId, RegisterFilter filter, Reach reach, PageRequest page);

    /** Whether one entry of a board is among those the reader may see. */
    boolean readable(String boardId, String id, Reach reach);

    /** Whether an entry of level 1 matches that the reader may only be told of in one line. */
    boolean protectedMatch(String boardId, RegisterFilter filter, Reach reach);

    /** All entries of a matter, oldest first. */
    List<RegisterEntry> ofMatter(String matterId);

    /** All entries about a thing, oldest first. */
    List<RegisterEntry> ofSubject(String subjectId);
}
