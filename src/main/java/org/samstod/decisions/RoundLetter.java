package org.samstod.decisions;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.samstod.cases.Outcome;
import org.samstod.shared.Money;
import org.samstod.shared.Violation;

/**
 * One case of a round, with its letter exactly as it will be sent, or was.
 *
 * @param number     what the case is called beside others of its round
 * @param outcome    what is proposed, or was decided
 * @param sum        the sum of it, zero when no money is given
 * @param why        why it cannot be decided here; only for {@link State#STOPPED}
 * @param paragraph  the row of the delegation table that carries it, or null
 * @param swedish    body of the letter, or null while there is none
 * @param seen       version of the case and hash of the letter: what is decided is what was looked at; only for {@link State#READY}
 * @param decisionId the decision, or null
 * @param mine       whether a delegate has decided it, and can tell it
 * @param openings   who of the association has opened the letter
 */
public record RoundLetter(String caseId, String number, String applicant, String title, State state, Outcome outcome, Money asked, Money sum,
        List<Violation> why, String paragraph, String swedish, String seen, String decisionId, String decidedBy, Instant decidedAt, boolean mine,
        Instant toldAt, List<Opening> openings) implements Serializable {

    /** Where a case of the round stands. */
    public enum State {
        /** The letter can be decided now. */
        READY,
        /** There is a proposal, but it cannot be decided here. */
        STOPPED,
        /** Decided; the applicant does not know yet. */
        DECIDED,
        /** The applicant has been told. */
        TOLD
    }

    /** Who opened the letter, and when for the first time; {@code edition} counts up when a slip was put right. */
    public record Opening(String name, Instant at, int edition) implements Serializable {
    }

    public boolean isReady() {
        return state == State.READY;
    }

    /** Whether the acting person can tell it now. */
    public boolean isTellable() {
        return state == State.DECIDED && mine;
    }
}
