package org.samstod.decisions;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An appeal that a court has, or that has annulled a decision whose case waits to be opened again, in a list.
 *
 * @param path of the page where it is recorded
 * @param applicant null when the case is shown by number alone
 */
public record AppealLine(String path, String number, String applicant, LocalDate receivedOn, String state) implements Serializable {
}
