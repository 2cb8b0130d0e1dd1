package org.samstod.grants.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Delegates' decisions of one kind, as minutes and agendas ask for them. */
public interface DelegateRulings<T extends DelegateRuling> {

    List<T> findAll(Collection<String> ids);

    /** Those of a board that a delegate has decided and that are in no minutes yet, the oldest first; of one day in the city, or (null) of all. */
    List<T> unminuted(String boardId, LocalDate day);

    /** How many there are in each of some minutes; one statement. */
    Map<String, Integer> countByMinutes(Collection<String> minutesIds);

    /** Those in some minutes, by paragraph. */
    List<T> ofMinutes(String minutesId);

    /** Those of a board that a delegate has decided and that stand on no agenda, the oldest first. */
    List<T> unreported(String boardId, int limit);

    /** Those under an item of an agenda, the oldest first. */
    List<T> ofReport(String itemId);
}
