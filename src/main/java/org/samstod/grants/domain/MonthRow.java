package org.samstod.grants.domain;

import java.util.List;
import org.samstod.shared.Money;

/**
 * What belongs together in a month: something in the portal, lines of the ledger, or a decision's money in a frame.
 *
 * @param key the same as long as it is about the same
 * @param kind how it differs, or null when it agrees
 * @param how what says that it belongs together
 * @param items of the portal, whichever month
 * @param lines of the ledger, whichever month
 * @param portal what the portal has in the month
 * @param ledger what the ledger has in the month; for a frame's row null
 * @param frame what the frame has; for other rows null
 * @param days for a guess, the days between
 * @param rivals for a guess, how many others have the same sum
 * @param reason why it differs, when somebody has written it for just this difference
 */
public record MonthRow(String key, DifferenceKind kind, MatchedBy how, List<MonthItem> items, List<LedgerLine> lines, Money portal, Money ledger,
                       Money frame, long days, int rivals, MonthReason reason) {

    /** What the portal has more than the other side. */
    public Money difference() {
        return portal.minus(frame == null ? ledger : frame);
    }

    /** Whether it agrees. */
    public boolean agrees() {
        return kind == null;
    }

    /** Whether somebody has to do something before the month can be closed. */
    public boolean waits() {
        return kind != null && reason == null;
    }

    /** Whether a name for named persons only may stand in it. */
    public boolean guarded() {
        return items.stream().anyMatch(MonthItem::guarded);
    }

    MonthRow with(DifferenceKind other) {
        return new MonthRow(key, other, how, items, lines, portal, ledger, frame, days, rivals, reason);
    }

    MonthRow with(MonthReason written) {
        return new MonthRow(key, kind, how, items, lines, portal, ledger, frame, days, rivals, written);
    }
}
