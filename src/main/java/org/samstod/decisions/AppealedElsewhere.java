package org.samstod.decisions;

import java.util.List;

/** Appeals against decisions that a later room keeps, beside the others. Implemented as a bean by that room. */
public interface AppealedElsewhere {

    /** Those against decisions of a board that a court has, the oldest first; named where the acting person may read the case. */
    List<AppealLine> open(String boardId, int limit);
}
