package org.samstod.applications;

import java.time.LocalDate;

/**
 * Something came on paper or by telephone after an application.
 *
 * @param cameBy how it came, or null when that was not said
 * @param day the day it came, in Stockholm
 * @param time the clock time it came, such as {@code 11:58}
 */
public record BeginFollowUp(String applicationId, CameBy cameBy, LocalDate day, String time) {
}
