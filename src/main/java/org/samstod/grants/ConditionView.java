package org.samstod.grants;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A condition of a grant.
 *
 * @param source a code of {@code ConditionSource}
 * @param textFrom the day from which the version it stands in holds, or null for the letter's own words
 * @param what the words, in Swedish
 * @param consequence what follows when it is not kept, in Swedish
 * @param owner ASSOCIATION or OFFICER
 * @param ownerName name of the officer, or null
 * @param state a code of {@code ConditionState}, or LAPSED when the grant was declined or replaced
 * @param overdue whether its day has passed and nobody has found that it is kept
 * @param files how many files show whether it is kept
 * @param evidence a code of {@code Evidence}, or null
 */
public record ConditionView(String id, long version, String grantId, String grantNumber, String applicant, String title, int number, String source,
        LocalDate textFrom, String what, String consequence, String owner, String ownerName, LocalDate dueOn, String state, boolean overdue, int files, String evidence,
        String finding, String foundName, Instant foundAt) implements Serializable {

    static final String LAPSED = "LAPSED";

    /** Whether somebody still has something to do about it. */
    public boolean unsettled() {
        return "OPEN".equals(state) || "BREACHED".equals(state);
    }

    /** Whether it is not asked for any more, since the grant gives nothing. */
    public boolean lapsed() {
        return LAPSED.equals(state);
    }

    /** How its state is shown: a kind of badge. */
    public String kind() {
        return switch (state) {
            case "MET" -> "good";
            case "BREACHED" -> "bad";
            case "WAIVED", LAPSED -> "ended";
            default -> overdue ? "action" : "going";
        };
    }
}
