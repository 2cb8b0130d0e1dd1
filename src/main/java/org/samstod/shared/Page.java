package org.samstod.shared;

import java.util.List;
import java.util.function.Function;

/** One page of a list: its rows and how many rows the whole list has. */
public record Page<T>(List<T> rows, long total) {

    /** Copies the rows. */
    public Page {
        rows = List.copyOf(rows);
        if (total < rows.size()) {
            throw new IllegalArgumentException("total is less than the rows of the page");
        }
    }

    /** A list without rows. */
    public static <T> Page<T> empty() {
        return new Page<>(List.of(), 0);
    }

    /** The same page with each row turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> turn) {
        return new Page<>(rows.stream().<R>map(turn).toList(), total);
    }
}
