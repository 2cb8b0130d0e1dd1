package org.samstod.cases;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is looked for in the work list; null or empty means no restriction.
 *
 * @param queue     the queue, null for every case
 * @param state     a state
 * @param callId    a call
 * @param officerId an officer
 * @param text      words that must all stand in applicant, title or numbers
 * @param mark      the office's own mark
 * @param dueBy     the last day that {@link Queue#DUE} holds, null for every case with an own day
 */
public record CaseQuery(Queue queue, CaseState state, String callId, String officerId, String text, String mark, LocalDate dueBy)
        implements Serializable {

    /** Whatever mark there is. */
    public CaseQuery(Queue queue, CaseState state, String callId, String officerId, String text) {
        this(queue, state, callId, officerId, text, null, null);
    }

    /** Every case of a queue. */
    public static CaseQuery of(Queue queue) {
        return new CaseQuery(queue, null, null, null, null);
    }

    /** The same with the last day of {@link Queue#DUE}. */
    public CaseQuery dueBy(LocalDate day) {
        return new CaseQuery(queue, state, callId, officerId, text, mark, day);
    }

    /** Whether something beyond the queue is asked for. */
    public boolean isNarrowed() {
        return state != null || given(callId) || given(officerId) || given(text) || given(mark);
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }
}
