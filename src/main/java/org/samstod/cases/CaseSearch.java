package org.samstod.cases;

/**
 * What is looked for in the full text of cases; null or empty means no restriction.
 *
 * @param words   words that must all be found
 * @param year    the year it was received
 * @param callId  a call
 * @param boardId a board, for readers of the whole city
 * @param state   a state
 */
public record CaseSearch(String words, Integer year, String callId, String boardId, CaseState state) {

    /** Only words. */
    public static CaseSearch of(String words) {
        return new CaseSearch(words, null, null, null, null);
    }
}
