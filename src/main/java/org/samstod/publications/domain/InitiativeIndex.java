package org.samstod.publications.domain;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The search in words. It answers with ordinals of the given catalogue only, so an index that lags can lose a hit for a moment but never
 * show one that is gone.
 */
public interface InitiativeIndex {

    /**
     * Brings the index towards a version: forgets what is gone, purging its words from the files, and adds what is new. One call adds no
     * more than a city has; then, or when somebody else is at it, the version is not reached yet and another call goes on.
     *
     * @param version the version the rows are of
     * @param rows every initiative of that version
     * @param load gives the publications of some ids; asked in small portions
     */
    void bringTo(long version, List<InitiativeRow> rows, Function<Collection<String>, List<OpenPublication>> load);

    /** The version the index was last brought to wholly, or -1. */
    long version();

    /** Whether the last call left something for the next one. */
    boolean behind();

    /**
     * The initiatives that have every word, or, when nothing has them as typed, those that have the words most like them.
     *
     * @param english whether the page is English, which weighs the English reading of the texts
     * @param within what the filters leave; the best hits are looked for among these
     * @param most how many of the best at most
     */
    WordHits find(TypedWords words, boolean english, Catalogue catalogue, Bits within, int most);

    /**
     * Words of published texts that begin like this, the most common first.
     *
     * @param beginning the beginning of a word, with or without å, ä and ö
     */
    List<String> complete(String beginning, int most);
}
