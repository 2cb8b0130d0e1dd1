package org.samstod.decisions.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samstod.shared.SwedishCalendar;

/**
 * The days that minutes have to keep: approved within 14 days of the meeting (kommunallagen 5:69, 6:35), announced by the second day
 * after approval (8:12), and taken down when the appeal time is over. Pure functions of the days.
 */
public final class MinutesDays {

    /** What is said beside the day of a notice that was put right and undid that decisions were final. */
    public static final String FINAL_UNDONE = "final-undone";

    private MinutesDays() {
    }

    /** What the secretary has to see to. */
    public enum Duty {
        /** Have them approved. */
        APPROVE,
        /** Post the notice. */
        POST,
        /** Take the notice down. */
        TAKE_DOWN
    }

    /**
     * A duty and its day.
     *
     * @param due last day to do it; for taking down, the first
     * @param soon whether it is time to be reminded
     * @param late whether the day has passed
     */
    public record Due(Duty duty, LocalDate due, boolean soon, boolean late) {

        /** What is told once: that it is time, and that it is late. */
        public String code() {
            return duty.name() + (late ? ".LATE" : ".SOON");
        }
    }

    /** The next duty of minutes, if there is one. */
    public static Optional<Due> next(LocalDate heldOn, LocalDate approvedOn, Notice notice, LocalDate today, SwedishCalendar calendar) {
        if (approvedOn == null) {
            LocalDate due = calendar.approvalDueOn(heldOn);
            return Optional.of(new Due(Duty.APPROVE, due, !today.isBefore(due.minusDays(4)), today.isAfter(due)));
        }
        if (notice == null) {
            LocalDate due = calendar.noticeDueOn(approvedOn);
            return Optional.of(new Due(Duty.POST, due, !today.isBefore(approvedOn), today.isAfter(due)));
        }
        if (notice.up()) {
            LocalDate from = notice.takeDownFrom();
            return Optional.of(new Due(Duty.TAKE_DOWN, from, !today.isBefore(from), false));
        }
        return Optional.empty();
    }

    /** What is odd about a recorded day, by the keys of the warnings; never a reason to refuse it. */
    public static List<String> odd(MinutesFact.Kind kind, LocalDate day, LocalDate heldOn, LocalDate approvedOn, Notice notice, LocalDate today,
            SwedishCalendar calendar) {
        List<String> odd = new ArrayList<>();
        add(odd, "future", day.isAfter(today));
        switch (kind) {
            case APPROVED -> {
                add(odd, "before-meeting", day.isBefore(heldOn));
                add(odd, "approved-late", day.isAfter(calendar.approvalDueOn(heldOn)));
            }
            case POSTED -> {
                add(odd, "before-approval", approvedOn != null && day.isBefore(approvedOn));
                add(odd, "posted-late", approvedOn != null && day.isAfter(calendar.noticeDueOn(approvedOn)));
            }
            case TAKEN_DOWN -> add(odd, "down-early", notice != null && day.isBefore(notice.takeDownFrom()));
        }
        return odd;
    }

    private static void add(List<String> odd, String key, boolean is) {
        if (is) {
            odd.add(key);
        }
    }
}
