package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every kind of delegates' decisions that later rooms keep, as one. */
@ApplicationScoped
class DelegatedRooms {

    private static final Comparator<MinutedElsewhere> OLDEST_FIRST = Comparator.comparing(MinutedElsewhere::decidedAt).thenComparing(MinutedElsewhere::id);

    @Inject
    @Any
    Instance<DelegatedElsewhere> rooms;

    /** Those of a board that are in no minutes, oldest first; of one day, or (null) of all. */
    List<MinutedElsewhere> unminuted(String boardId, LocalDate day) {
        return rooms.stream().flatMap(room -> room.unminuted(boardId, day).stream()).sorted(OLDEST_FIRST).toList();
    }

    /** Puts some that are in no minutes into minutes, each under a paragraph of its own, in the order they stand. */
    void enter(String minutesId, List<MinutedElsewhere> ones, int firstParagraph) {
        Map<String, Integer> paragraphs = new HashMap<>();
        ones.forEach(one -> paragraphs.put(one.id(), firstParagraph + paragraphs.size()));
        rooms.forEach(room -> room.enter(minutesId, paragraphs));
    }

    /** How many there are in each of some minutes. */
    Map<String, Integer> countByMinutes(Collection<String> minutesIds) {
        return rooms.stream().flatMap(room -> room.countByMinutes(minutesIds).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
    }

    /** Those in some minutes, by paragraph. */
    List<MinutedElsewhere> ofMinutes(String minutesId) {
        return rooms.stream().flatMap(room -> room.ofMinutes(minutesId).stream()).sorted(Comparator.comparing(MinutedElsewhere::paragraph)).toList();
    }

    /** Those of a board that stand on no agenda, oldest first. */
    List<MinutedElsewhere> unreported(String boardId, int limit) {
        return rooms.stream().flatMap(room -> room.unreported(boardId, limit).stream()).sorted(OLDEST_FIRST).limit(limit).toList();
    }

    /** Puts some on an agenda, under an item. */
    void report(List<MinutedElsewhere> ones, String itemId) {
        List<String> ids = ones.stream().map(MinutedElsewhere::id).toList();
        rooms.forEach(room -> room.report(ids, itemId));
    }

    /** Those under an item of an agenda, oldest first. */
    List<MinutedElsewhere> ofReport(String itemId) {
        return rooms.stream().flatMap(room -> room.ofReport(itemId).stream()).sorted(OLDEST_FIRST).toList();
    }

    /** Takes what stands under an item off the agenda. */
    void unreport(String itemId) {
        rooms.forEach(room -> room.unreport(itemId));
    }
}
