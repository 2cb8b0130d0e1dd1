package org.samstod.grants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.decisions.MinutesPlace;
import org.samstod.shared.Money;

/**
 * A request to change a grant, and what was decided on it.
 *
 * @param state a code of {@code ChangeState}
 * @param kinds codes of {@code ChangeKind}
 * @param budget the new lines that are asked for; none when the budget is not to be changed
 * @param useTo until when the money may be used as it stands
 * @param reportDue when the report is due as it stands
 * @param minutes the separate minutes the decision stands in, or null while it is in none
 * @param minutesParagraph its paragraph there, or null
 * @param mandate why the acting person may not decide, or null: {@code NO_RULE}, {@code NOT_IN_FORCE}, {@code ABOVE_CEILING}, {@code ROLE}, {@code JAV}
 * @param paragraph the row of the delegation table that would carry, or carried, the decision; or null
 */
public record GrantChangeView(String id, long version, String grantId, String caseId, String number, String applicant, String title, Money granted,
        String state, List<String> kinds, String what, String why, LocalDate wantedTo, List<Line> budget, String receptionNumber, Instant askedAt, LocalDate useTo,
        LocalDate reportDue, LocalDate grantedTo, LocalDate grantedDue, LocalDate payFrom, String reasons, String paragraph, String decidedName, String decidedRole,
        Instant decidedAt, MinutesPlace minutes, Integer minutesParagraph, String mandate) {

    /** A line of a budget. */
    public record Line(String what, Money amount) {
    }

    public boolean open() {
        return "ASKED".equals(state);
    }

    public boolean about(String kind) {
        return kinds.contains(kind);
    }

    /** Whether the acting person may decide it. */
    public boolean decidable() {
        return open() && mandate == null;
    }
}
