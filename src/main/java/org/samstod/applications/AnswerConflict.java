package org.samstod.applications;

import org.samstod.shared.Conflict;
import org.samstod.shared.Moments;

/** Somebody else wrote the same answer first. Nothing was changed; what they wrote comes along, so that both can be shown. */
public class AnswerConflict extends Conflict {

    private static final long serialVersionUID = 1L;

    private final transient AnswerView other;

    /** @param other what stands there now */
    public AnswerConflict(AnswerView other) {
        super("application.answers.changed", other.savedByName(), Moments.of(other.savedAt()));
        this.other = other;
    }

    /** What stands there now, who wrote it and when. */
    public AnswerView other() {
        return other;
    }
}
