package org.samstod.cases;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What is to be done with which cases. What an act does not need is null.
 *
 * @param act      what
 * @param caseIds  with which cases; for {@link BulkAct#SPREAD} none means those that nobody has
 * @param officers to whom
 * @param dueOn    the last day to answer, or the office's own day
 * @param others   further things to ask each applicant for, one a line
 * @param text     words to the applicants, or what is to be done by the day
 * @param mark     the mark
 */
public record BulkOrder(BulkAct act, List<String> caseIds, List<String> officers, LocalDate dueOn, String others, String text, String mark)
        implements Serializable {

    /** Changes when anything but the cases changes, so that nothing is done that the plan did not show. */
    public String seal() {
        return Integer.toHexString(Objects.hash(act, officers, dueOn, others, text, mark));
    }
}
