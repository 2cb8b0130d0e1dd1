package org.samstod.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Implemented by the room that keeps the cases: the register itself knows neither who is named on a protected case nor who has a
 * conflict of interest, but must leave such entries out before it counts.
 */
public interface EntryKeeper {

    /**
     * The entries of one case.
     *
     * @param applicationId subject of what the applicant sent
     * @param matterId      matter of what the board sent or drew up
     * @param associationId the applicant, since a matter may hold several cases
     */
    record CaseEntries(String applicationId, String matterId, String associationId) {
    }

    /**
     * What the acting person's reach adds to and takes from levels 3 and 2.
     *
     * @param named  cases of level 1 or 0 that the person may read, as a person named on them
     * @param hidden cases that are hidden from the person at every level, by declared conflict of interest
     */
    record Reach(List<CaseEntries> named, List<CaseEntries> hidden) {

        /** Nothing added, nothing taken. */
        public static final Reach PLAIN = new Reach(List.of(), List.of());
    }

    /** The acting person's reach in the register of a board. */
    Reach reach(String boardId);

    /** What entries are about, by the entry's id; those whose thing the acting person may not read are left out. */
    Map<String, EntryAbout> about(Collection<EntryView> entries);

    /**
     * The case, or the matter as a whole, of a reception or register number, among what the acting person may read at a board. A register
     * number of several cases is the matter as a whole.
     */
    Optional<EntryTarget> target(String boardId, String number);
}
