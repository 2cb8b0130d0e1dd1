package org.samstod.cases.domain;

import java.util.List;
import java.util.function.Predicate;
import org.samstod.shared.Period;

/**
 * The words of every case of level 1 and higher, one index a node. It answers with keys only, and whoever asks holds them against the
 * tables under the reading rule before anything is counted or shown: an index that lags can miss something, never show it.
 */
public interface CaseIndex {

    /**
     * What is looked for; null or empty means no restriction.
     *
     * @param words     what was typed; every word must be found, no query language
     * @param accountId the reader, whose own notes are looked in too
     */
    record Wanted(String words, String accountId, String boardId, String callId, Integer year) {
    }

    /**
     * Follows the changes of the tables: a new or changed case is read anew, and what is gone is purged from the files too. Made from the
     * tables when it is missing, in portions.
     */
    void follow(CaseTexts texts);

    /** Makes what was followed last over a stop. */
    void keep();

    /**
     * Gives the keys of what is found, best first, in portions, until there are no more or the taker has had enough.
     *
     * @param taker takes a portion, and says whether it wants another
     */
    void find(Wanted wanted, int portion, Predicate<List<String>> taker);

    /** The cases whose text is most like some sentences and whose time overlaps, most alike first. */
    List<String> like(List<Passage> passages, Period period, String exceptCaseId, int most);
}
