package org.samstod.grants;

import java.time.LocalDate;

/**
 * A review in a list.
 *
 * @param officer who looks into it; empty while nobody does
 * @param mine whether it is the acting person
 * @param due by when the association answers, or null
 * @param finding what was found, or null
 * @param signals how many signals are shown about the grant and not answered
 */
public record AuditLineView(String id, String grantId, String number, String applicant, String title, String state, String officer, boolean mine, LocalDate due,
        boolean overdue, int year, String finding, int signals) {
}
