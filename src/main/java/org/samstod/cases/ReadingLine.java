package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;

/**
 * That somebody of the city opened a case of the association.
 *
 * @param applicationId the application of the case
 * @param title its public title
 * @param role the reader's role, as the last part of a text key
 * @param administration the administration the reader works for; the city's name for roles of the whole city
 * @param at when the case was opened last on that day
 */
public record ReadingLine(String applicationId, String title, String role, String administration, Instant at) implements Serializable {
}
