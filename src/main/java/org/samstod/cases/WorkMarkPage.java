package org.samstod.cases;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What the office has put on a case for its own work.
 *
 * @param head   the case
 * @param dueOn  the day to have done something by, or null
 * @param word   what is to be done by then, possibly empty
 * @param mark   the mark, or null
 * @param whyNot why the reader may put nothing on it, as the last part of a message key; null when possible
 */
public record WorkMarkPage(CaseHead head, LocalDate dueOn, String word, String mark, String whyNot) implements Serializable {
}
