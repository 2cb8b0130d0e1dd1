package org.samstod.publications;

import java.util.List;

/**
 * What to do when nothing matched: each step with the number of initiatives it would give, never zero.
 *
 * @param filters filters that can be left out
 * @param withoutWords how many the filters alone give; 0 when there are none or no words were typed
 * @param words words that find something by themselves
 * @param near neighbourhoods of the same district
 * @param successors districts of today that took over the chosen ones
 */
public record EmptyHelp(List<WithoutFilter> filters, int withoutWords, List<OneWord> words, List<FacetValue> near, List<FacetValue> successors) {

    /** One filter left out. */
    public record WithoutFilter(String parameter, int count) {
    }

    /** One word alone. */
    public record OneWord(String word, int count) {
    }
}
