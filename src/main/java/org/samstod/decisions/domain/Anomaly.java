package org.samstod.decisions.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is odd about a recorded decision. It is stored with the record and shown as a warning; nothing that a board decided is ever
 * refused. Some of them mean that the letter lacks something: it waits until a new record has it.
 */
public enum Anomaly {
    /** More money is used than the frame holds. */
    OVER_FRAME(false),
    /** No frame has been set aside for that year. */
    NO_FRAME(false),
    /** More was granted than was asked for. */
    ABOVE_ASKED(false),
    /** Money was granted, and no sum is recorded. */
    AMOUNT_MISSING(true),
    /** The outcome or the sum is not the proposed one, and the reasons are still those of the proposal. */
    CHANGED_WITHOUT_REASONS(true),
    /** There are no reasons, or too short ones. */
    REASONS_MISSING(true),
    /** There is no legal ground of that day. */
    GROUND_MISSING(true),
    /** Money was granted, and no terms of repayment were in force that day. */
    TERMS_MISSING(true),
    /** The receiver of a case that is handed over is not named. */
    RECEIVER_MISSING(true),
    /** Somebody did not take part because of a conflict of interest, and other cases stand under the same paragraph. */
    JAV_NOT_SPLIT(false),
    /** There is no paragraph number. */
    PARAGRAPH_MISSING(true),
    /** The day of the meeting has not come yet. */
    DATE_FUTURE(true),
    /** The day of the meeting is before the application came in. */
    DATE_BEFORE_APPLICATION(false),
    /** There was no proposal when it was recorded, or it was about an earlier version of the application. */
    PROPOSAL_MISSING(false),
    /** The delegation table of that day does not carry it. */
    OUTSIDE_MANDATE(false),
    /** Somebody else had decided the case already; this record changes nothing in it. */
    ALREADY_DECIDED(false),
    /** The applicant has had a letter that says something else; this record does not change it. */
    TOLD_OTHERWISE(false);

    private final boolean stopsLetter;

    Anomaly(boolean stopsLetter) {
        this.stopsLetter = stopsLetter;
    }

    /** Whether the letter waits for it. */
    public boolean stopsLetter() {
        return stopsLetter;
    }

    static String join(Collection<Anomaly> anomalies) {
        return anomalies.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    static Set<Anomaly> split(String stored) {
        EnumSet<Anomaly> found = EnumSet.noneOf(Anomaly.class);
        Arrays.stream(stored.split(" ")).filter(one -> !one.isEmpty()).map(Anomaly::valueOf).forEach(found::add);
        return found;
    }
}
