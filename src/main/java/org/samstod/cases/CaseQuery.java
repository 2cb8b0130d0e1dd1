package org.samstod.cases;

/**
 * What is looked for in the work list; null or empty means no restriction.
 *
 * @param queue     the queue, null for every case
 * @param state     a state
 * @param callId    a call
 * @param officerId an officer
 * @param text      words that must all stand in applicant, title or numbers
 */
public record CaseQuery(Queue queue, CaseState state, String callId, String officerId, String text) {

    /** Every case of a queue. */
    public static CaseQuery of(Queue queue) {
        return new CaseQuery(queue, null, null, null, null);
    }

    /** Whether something beyond the queue is asked for. */
    public boolean isNarrowed() {
        return state != null || given(callId) || given(officerId) || given(text);
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }
}
