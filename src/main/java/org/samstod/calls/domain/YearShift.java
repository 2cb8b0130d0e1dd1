package org.samstod.calls.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.samstod.shared.Clock;
import org.samstod.shared.SwedishCalendar;

/**
 * A call's contents for a later year: every day is moved by whole years, and the years in its titles with them. A last day to apply
 * or to report that would fall on a day when offices are closed is proposed on the next working day; the other days say when
 * something begins, ends or is expected, and stay where they fall.
 */
public final class YearShift {

    private static final Pattern YEAR = Pattern.compile("(?<![\\d:])(20\\d{2}|21\\d{2})(?!\\d|:\\d)");

    private final SwedishCalendar calendar;
    private final int years;
    private final List<Move> moves = new ArrayList<>();
    private final CallTerms terms;

    /**
     * One day that was moved.
     *
     * @param field the field of the draft
     * @param toWorkday whether it was moved on, past days when offices are closed
     */
    public record Move(String field, LocalDate from, LocalDate to, boolean toWorkday) {
    }

    /**
     * @param old what the earlier call says
     * @param years how many years later
     * @param formId the version of the form to ask by
     * @param calendar the city's working days
     */
    public YearShift(CallTerms old, int years, String formId, SwedishCalendar calendar) {
        this.calendar = calendar;
        this.years = years;
        Instant opensAt = moment("opensAt", old.opensAt(), false);
        Instant closesAt = moment("closesAt", old.closesAt(), true);
        LocalDate decision = day("expectedDecision", old.expectedDecision(), false);
        LocalDate payment = day("expectedPayment", old.expectedPayment(), false);
        LocalDate useFrom = day("useFrom", old.useFrom(), false);
        LocalDate useTo = day("useTo", old.useTo(), false);
        LocalDate reportDue = day("reportDue", old.reportDue(), true);
        this.terms = new CallTerms(title(old.titleSv()), title(old.titleEn()), old.kind(), old.theme(), old.perspective(), old.target(), opensAt,
                closesAt, old.ceilingOre(), old.framePurpose(), old.subFrame(), old.defaultLevel(), formId, old.decisionRoute(), decision,
                payment, useFrom, useTo, reportDue, old.waitForAppealTime(), old.contact(), old.tracks(), old.documents(), old.checks(),
                old.criteria(), old.links(), old.words());
    }

    private Instant moment(String field, Instant old, boolean deadline) {
        if (old == null) {
            return null;
        }
        LocalDateTime local = LocalDateTime.ofInstant(old, Clock.ZONE);
        return day(field, local.toLocalDate(), deadline).atTime(local.toLocalTime()).atZone(Clock.ZONE).toInstant();
    }

    private LocalDate day(String field, LocalDate old, boolean deadline) {
        if (old == null) {
            return null;
        }
        LocalDate later = old.plusYears(years);
        LocalDate proposed = deadline ? calendar.workdayOnOrAfter(later) : later;
        moves.add(new Move(field, old, proposed, !proposed.equals(later)));
        return proposed;
    }

    private String title(String old) {
        return old == null ? null : YEAR.matcher(old).replaceAll(found -> Integer.toString(Integer.parseInt(found.group()) + years));
    }

    /** The years that texts name, which nobody but their writer can move. */
    public static Set<Integer> yearsNamed(Collection<String> texts) {
        Set<Integer> named = new TreeSet<>();
        texts.forEach(text -> {
            if (text != null) {
                YEAR.matcher(text).results().forEach(found -> named.add(Integer.valueOf(found.group())));
            }
        });
        return named;
    }

    /** The contents for the later year. */
    public CallTerms terms() {
        return terms;
    }

    /** Every day that was moved, in the order of the form. */
    public List<Move> moves() {
        return List.copyOf(moves);
    }
}
