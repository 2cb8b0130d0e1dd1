package org.samstod.decisions.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;

/**
 * The rows that a page showed, carried along with what is typed about them: what comes back belongs to these, in their order, whatever has
 * been decided or recorded since.
 */
final class ShownRows {

    private ShownRows() {
    }

    /** What the page had shown, when this is its way back; empty when it is opened. */
    static Optional<String> posted(String form) {
        return Optional.ofNullable(Faces.getRequestParameter(form + ":shown"));
    }

    /**
     * A row for each that was shown, in that order.
     *
     * @param posted what the page had shown: keys with what else was kept of each after a colon, parted by commas
     * @param known  what there is now
     * @param row    makes a row of what there is now under the key, null when nothing is, and of what was kept; null leaves it out
     */
    static <K, R> List<R> of(String posted, Collection<K> known, Function<K, String> key, BiFunction<K, String, R> row) {
        Map<String, K> byKey = known.stream().collect(Collectors.toMap(key, Function.identity()));
        List<R> rows = new ArrayList<>();
        for (String one : posted.split(",")) {
            String[] parts = one.split(":", 2);
            R made = row.apply(byKey.get(parts[0]), parts.length == 2 ? parts[1] : "");
            if (made != null) {
                rows.add(made);
            }
        }
        return rows;
    }
}
