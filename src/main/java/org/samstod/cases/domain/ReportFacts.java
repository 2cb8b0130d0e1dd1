package org.samstod.cases.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.samstod.cases.ReportRow;
import org.samstod.shared.Money;

/**
 * What the record of a matter says, as far as a report may repeat it: only cases of levels 3 and 2, those of level 2 by their number.
 *
 * @param lines      the applications, in the order they were received
 * @param deeds      what was done, in its order
 * @param statements what other bodies were asked and said
 * @param jav        who took no part
 */
public record ReportFacts(String heading, String number, String board, String office, String frame, Call call, List<Line> lines, List<Deed> deeds,
        List<Said> statements, List<Jav> jav) {

    /**
     * The call.
     *
     * @param closes  null for a continuous call
     * @param ceiling the most one application can be given, or null
     */
    public record Call(String title, LocalDate opens, LocalDate closes, Money ceiling, String rules, List<String> criteria) {
    }

    /** An application: its row, its public summary, and whom it is for as codes. */
    public record Line(ReportRow row, String summary, Set<String> targets) {
    }

    /**
     * Something that was done in a case.
     *
     * @param act    the act's word
     * @param detail what it was about, possibly empty
     * @param who    who of the staff did it; null where nobody is to be named
     * @param number the case's reception number
     */
    public record Deed(LocalDate day, String act, String detail, String who, String number) {
    }

    /**
     * A request for a statement.
     *
     * @param state the state's word
     * @param day   when it was answered, or null
     * @param text  what was said; null where the case stands by its number alone
     */
    public record Said(String body, String state, String number, LocalDate due, LocalDate day, String text) {
    }

    /** A sentence about somebody who took no part in a case. */
    public record Jav(String number, String sentence) {
    }
}
