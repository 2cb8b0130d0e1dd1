package org.samstod.publications.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The public copies of registers. */
public interface PublishedRegisters {

    void add(PublishedRegister register);

    void add(PublishedEntry entry);

    void remove(PublishedRegister register);

    /** Removes every copy of a board. */
    void clear(String boardId);

    /** Removes some copies; returns how many there were. */
    int remove(Collection<String> entryIds);

    /** The registers that may be looked at. */
    List<PublishedRegister> all();

    Optional<PublishedRegister> ofBoard(String boardId);

    /** The copies of some entries; one statement. */
    List<PublishedEntry> copies(Collection<String> entryIds);

    /** One page of what is public, the newest day first; of one board, or of all for null; one statement. */
    List<PublishedEntry> rows(Wanted wanted, int offset, int most);

    long count(Wanted wanted);

    /**
     * What is looked for.
     *
     * @param boardId the board, or null for all
     * @param number  part of a number, or null
     * @param from    first day, or null
     * @param to      last day, or null
     */
    record Wanted(String boardId, String number, LocalDate from, LocalDate to) {
    }
}
