package org.samstod.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with several cases of the work list at once. Each case is an act of its own. */
public enum BulkAct {
    /** Give them to one officer; the unit head. */
    ASSIGN(true),
    /** Give those that nobody has to officers evenly, by how many open cases each has; the unit head. */
    SPREAD(true),
    /** Ask each applicant for what the formal check found missing. */
    COMPLETION(false),
    /** Set the office's own day. */
    DUE(false),
    /** Put the office's own mark on them. */
    MARK(false);

    private final boolean unitHead;

    BulkAct(boolean unitHead) {
        this.unitHead = unitHead;
    }

    /** Whether only the unit head does it. */
    public boolean isUnitHeads() {
        return unitHead;
    }

    /** The word in addresses and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The act of a word. */
    public static Optional<BulkAct> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }
}
