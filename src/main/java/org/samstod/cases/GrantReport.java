package org.samstod.cases;

import java.util.Locale;

/** How the report on a grant stands, what an officer has to look at first. */
public enum GrantReport {
    /** The day it was due has passed and none has come. */
    LATE,
    /** None has come, and it is not due yet. */
    AWAITED,
    /** It has come; nobody has gone through it. */
    REPORTED,
    /** Somebody has gone through it. */
    REVIEWED,
    /** The association did not want the money: there is nothing to report. */
    DECLINED;

    /** As the last part of a text key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
