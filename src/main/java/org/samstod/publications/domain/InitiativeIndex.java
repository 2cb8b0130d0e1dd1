package org.samstod.publications.domain;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The search in words. It answers with public ids only; who asks holds them against the rows of the published version, so an
 * index that lags can lose a hit for a moment but never show one that is gone.
 */
public interface InitiativeIndex {

    /**
     * Brings the index to a version: forgets what is gone, purging its words from the files, and adds what is new.
     *
     * @param version the version the rows are of
     * @param rows every initiative of that version
     * @param load gives the publications of some ids; asked in small portions
     */
    void bringTo(long version, List<InitiativeRow> rows, Function<Collection<String>, List<OpenPublication>> load);

    /** The version the index was last brought to, or -1. */
    long version();

    /**
     * The ids that have every word, best first.
     *
     * @param words what was typed; no query language
     * @param english whether the page is English, which weighs the English reading of the texts
     * @param most how many at most
     */
    List<String> find(String words, boolean english, int most);
}
