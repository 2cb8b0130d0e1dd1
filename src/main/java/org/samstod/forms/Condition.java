package org.samstod.forms;

import java.util.List;

/**
 * When a question is shown: depending on the answer to another one.
 *
 * @param question the code of the question that decides
 * @param in the options of which one must be chosen; empty when it is not a matter of options
 * @param atLeast the smallest number, or whole kronor, that must be given; null when it is not a matter of size. With neither,
 *     any answer to the deciding question will do
 */
public record Condition(String question, List<String> in, Long atLeast) {

    /** Copies the list, takes null for an empty one. */
    public Condition {
        in = in == null ? List.of() : List.copyOf(in);
    }
}
