package org.samstod.cases;

import java.io.Serializable;

/**
 * An association that applies together with the applicant.
 *
 * @param name   as the application names it
 * @param number its organisation number; as it was typed when it could not be read
 */
public record CoApplicantView(String name, String number) implements Serializable {
}
