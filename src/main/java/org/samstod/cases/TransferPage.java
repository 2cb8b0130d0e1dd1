package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.samstod.notifications.MessageWords;

/**
 * The page on which a case is handed over to another board.
 *
 * @param head    the case
 * @param targets where it can go; only for who may hand it over
 * @param whyNot  why it cannot be handed over now, as the last part of a message key; null when it can
 * @param done    what was handed over before, and from here, the oldest first
 */
public record TransferPage(CaseHead head, List<Target> targets, String whyNot, List<Line> done) implements Serializable {

    /**
     * A call of another board.
     *
     * @param closesAt its deadline, or null
     * @param late     whether that has passed, so that the application counts as late there
     */
    public record Target(String callId, String board, String call, Instant closesAt, boolean late) implements Serializable {
    }

    /**
     * That it was handed over.
     *
     * @param from       the board that had it
     * @param fromNumber the number it had there
     * @param to         the board that has decided, or decides
     * @param toNumber   the number it has there
     * @param by         who handed it over
     * @param away       whether it was from the case the page is about
     */
    public record Line(String from, String fromNumber, String to, String toNumber, String reasons, Hand by, Instant at, boolean away)
            implements Serializable {
    }

    /**
     * What handing over comes to, before it is done.
     *
     * @param words   what everybody who acts for the association is told
     * @param reasons as they will be kept
     */
    public record Preview(Target target, MessageWords words, String reasons) implements Serializable {
    }
}
