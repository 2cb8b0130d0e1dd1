package org.samstod.applications;

import java.time.LocalDate;

/**
 * A registrar begins to enter an application that did not come through the portal.
 *
 * @param number organisation number as typed
 * @param name the association's name as the applicant wrote it
 * @param cameBy how it came, or null when that was not said
 * @param day the day it came, in Stockholm
 * @param time the clock time it came, such as {@code 11:58}
 * @param contactName who can be asked about it
 * @param phone of the contact; it or the address must be there
 * @param email of the contact
 */
public record BeginAssisted(String callId, String number, String name, CameBy cameBy, LocalDate day, String time, String contactName,
        String phone, String email) {
}
