package org.samstod.grants;

import java.time.YearMonth;
import java.util.List;

/**
 * What a file of the ledger gave.
 *
 * @param added lines that are new
 * @param known lines that were there already
 * @param others lines on accounts that are none of the board's frames'
 * @param months of the new lines
 */
public record LedgerRead(int added, int known, int others, List<YearMonth> months) {
}
