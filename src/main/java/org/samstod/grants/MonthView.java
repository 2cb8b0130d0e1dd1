package org.samstod.grants;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.samstod.grants.domain.MonthBook;
import org.samstod.shared.Money;

/**
 * A board's month where portal, ledger and frames are held against each other.
 *
 * @param mayAct whether the person reads the ledger's file, confirms, explains and closes; others see sums and how many differ
 * @param waiting differences that nobody has explained, the largest first
 * @param guesses those of them that a person only has to confirm
 * @param explained differences with a reason
 * @param agreeing what agrees
 * @param waits how many wait
 * @param sums of both books
 * @param frames how each frame moved
 * @param over whether the month is over
 * @param closed by whom and on which sums, or null
 * @param readBy who read the last lines of the ledger, or null
 */
public record MonthView(String boardId, String boardName, String boardNameEn, YearMonth month, boolean mayAct, List<MonthLine> waiting,
                        List<MonthLine> guesses, List<MonthLine> explained, List<MonthLine> agreeing, int waits, Sums sums, List<MonthBook.Frame> frames,
                        boolean over, Closed closed, String readBy, Instant readAt) {

    /**
     * The sums of a month.
     *
     * @param promised what grants of the month's decisions give
     * @param accounted what the frames account for of the same
     * @param paid what the portal says was paid
     * @param booked what the ledger has booked out
     * @param repaid what came back from associations, negative
     * @param bookedBack what the ledger has booked back, negative
     * @param rejected what the bank sent back
     * @param underWay what is sent and not paid
     */
    public record Sums(Money promised, Money accounted, Money paid, Money booked, Money repaid, Money bookedBack, Money rejected, Money underWay) {

        /** Frames: what grants have more. */
        public Money committedDifference() {
            return promised.minus(accounted);
        }

        /** What the portal has paid more than the ledger. */
        public Money paidDifference() {
            return paid.minus(booked);
        }

        /** What the portal has had back more than the ledger. */
        public Money repaidDifference() {
            return repaid.minus(bookedBack);
        }
    }

    /**
     * The closing.
     *
     * @param portal what the portal had in all when it was closed
     * @param ledger what the ledger had
     * @param explained how many differences stood with a reason
     * @param moved whether either has another sum today
     */
    public record Closed(String name, Instant at, Money portal, Money ledger, int explained, boolean moved) {
    }

    /** A month that can be chosen. */
    public record Choice(YearMonth month, boolean closed) {
    }

    /** The board's name in a language. */
    public String board(String language) {
        return "en".equals(language) && boardNameEn != null && !boardNameEn.isBlank() ? boardNameEn : boardName;
    }
}
