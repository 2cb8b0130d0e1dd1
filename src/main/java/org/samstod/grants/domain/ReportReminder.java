package org.samstod.grants.domain;

/** Which reminder of a report belongs to a day. */
public enum ReportReminder {

    NONE, FIRST, LAST;

    /**
     * The reminder so many days before the due date. A day on which nothing was sent is made good on the next: between the two reminders it is
     * still the first.
     *
     * @param daysLeft below zero when it is late: then the list of the officer speaks
     * @param first days before the due date of the first reminder
     * @param last days before the due date of the last
     */
    public static ReportReminder on(long daysLeft, int first, int last) {
        if (daysLeft < 0 || daysLeft > first) {
            return NONE;
        }
        return daysLeft <= last ? LAST : FIRST;
    }
}
