package org.samstod.decisions;

import java.io.Serializable;
import java.time.LocalDate;

/** An appeal that a court has, in a list; {@code applicant} null when the case is shown by number alone. */
public record AppealLine(String decisionId, String number, String applicant, LocalDate receivedOn, String state) implements Serializable {
}
