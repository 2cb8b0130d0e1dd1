package org.samstod.cases;

import org.samstod.shared.Conflict;
import org.samstod.shared.Moments;

/** Somebody else wrote in the same section first. Nothing was changed; what they wrote comes along, so that both can be shown. */
public class ReportConflict extends Conflict {

    private static final long serialVersionUID = 1L;

    private final transient ReportPartView other;

    ReportConflict(ReportPartView other) {
        super("report.part-changed", other.by(), Moments.of(other.at()));
        this.other = other;
    }

    /** What stands there now, who wrote it and when. */
    public ReportPartView other() {
        return other;
    }
}
