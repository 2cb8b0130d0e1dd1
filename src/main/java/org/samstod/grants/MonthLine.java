package org.samstod.grants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.Money;

/**
 * A row of a month.
 *
 * @param key what names it as long as it is about the same
 * @param kind how it differs (DifferenceKind), or null when it agrees
 * @param how what says that it belongs together (MatchedBy)
 * @param reference the grant's number, or null
 * @param portal what the portal has in the month
 * @param ledger what the ledger has, or null for a row of a frame
 * @param frame what the frame has, or null
 * @param items in the portal
 * @param lines of the ledger
 * @param days for a guess, the days between
 * @param rivals for a guess, how many others have the same sum
 * @param reason why it differs, or null
 */
public record MonthLine(String key, String kind, String how, String reference, Money portal, Money ledger, Money frame, Money difference,
                        List<Item> items, List<Line> lines, long days, int rivals, String reason, String reasonBy, Instant reasonAt) {

    /**
     * Something in the portal.
     *
     * @param kind MonthItem.Kind
     * @param why the reason of what came back, or null
     */
    public record Item(String kind, String reference, LocalDate day, Money amount, String runId, String order, String why) {
    }

    /**
     * A line of the ledger.
     *
     * @param text what stands in it; null when a name for named persons only may stand there
     * @param hidden whether that is so
     */
    public record Line(String voucher, LocalDate day, String account, Money amount, String text, boolean hidden) {
    }

    /** What there is to name it by: the grant's number, else the ledger's voucher. */
    public String name() {
        return reference != null ? reference : lines.isEmpty() ? "" : lines.get(0).voucher();
    }
}
