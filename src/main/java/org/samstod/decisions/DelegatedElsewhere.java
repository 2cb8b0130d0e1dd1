package org.samstod.decisions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Delegates' decisions of one kind that a later room keeps, for the separate minutes (kommunallagen 6:40) and the report to the board (6:40, 7:8). Implemented
 * by that room as a bean, one for each kind.
 */
public interface DelegatedElsewhere {

    /** Those of a board that are in no minutes; of one day, or (null) of all. */
    List<MinutedElsewhere> unminuted(String boardId, LocalDate day);

    /**
     * Puts decisions into minutes.
     *
     * @param paragraphs the paragraph of each, by its id
     */
    void enter(String minutesId, Map<String, Integer> paragraphs);

    /** How many there are in each of some minutes; one statement. */
    Map<String, Integer> countByMinutes(Collection<String> minutesIds);

    /** Those in some minutes, by paragraph. */
    List<MinutedElsewhere> ofMinutes(String minutesId);

    /** Those of a board that stand on no agenda to be reported, the oldest first. */
    List<MinutedElsewhere> unreported(String boardId, int limit);

    /** Puts decisions on an agenda, under an item. */
    void report(Collection<String> ids, String itemId);

    /** Those under an item of an agenda, the oldest first. */
    List<MinutedElsewhere> ofReport(String itemId);

    /** Takes what stands under an item off the agenda. */
    void unreport(String itemId);
}
