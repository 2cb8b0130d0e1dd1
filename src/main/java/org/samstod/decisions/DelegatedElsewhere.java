package org.samstod.decisions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Delegates' decisions that a later room keeps, for the separate minutes (kommunallagen 6:40). Implemented as a bean by that room. */
public interface DelegatedElsewhere {

    /** Those of a board that are in no minutes; of one day, or (null) of all. */
    List<MinutedElsewhere> unminuted(String boardId, LocalDate day);

    /** Puts those of a day into minutes, from a paragraph on. */
    void enter(String boardId, LocalDate day, String minutesId, int firstParagraph);

    /** How many there are in each of some minutes; one statement. */
    Map<String, Integer> countByMinutes(Collection<String> minutesIds);

    /** Those in some minutes, by paragraph. */
    List<MinutedElsewhere> ofMinutes(String minutesId);
}
