package org.samstod.decisions;

import java.time.LocalDate;

/**
 * A meeting to plan, or one that has been held and is to be recorded.
 *
 * @param body BOARD, COMMITTEE or CHAIR
 * @param bodyName name of a committee or of the chair; null for the board itself
 * @param startsAt clock time, or null
 * @param ownMinutes whether agenda, attendance and minutes are kept here instead of in the city's meeting system
 */
public record PlanMeeting(String body, String bodyName, LocalDate heldOn, String startsAt, String place, boolean ownMinutes) {
}
