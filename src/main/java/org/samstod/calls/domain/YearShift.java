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
 * or to report that would fall on a day when offices are closed is proposed on the next working day, and what it was meant for is kept beside it, so that
 * it does not creep on year by year; the other days say when something begins, ends or is expected, and stay where they fall.
 */
public final class YearShift {

    private static final Pattern YEAR = Pattern.compile("(?<![\\d:])(20\\d{2}|21\\d{2})(?!\\d|:\\d)");

    private final SwedishCalendar calendar;
    private final int years;
    private final List<Move> moves = new ArrayList<>();
    private final CallTerms terms;
    private final CallMeant meant;

    /**
     * One day that was moved.
     *
     * @param field the field of the draft
     * @param meant what the earlier day was meant for, when that was another day; else null
     * @param toWorkday whether it was moved on, past days when offices are closed
     */
    public record Move(String field, LocalDate from, LocalDate meant, LocalDate to, boolean toWorkday) {
    }

    /**
     * @param old what the earlier call says
     * @param said what its deadlines are meant for
     * @param years how many years later
     * @param formId the version of the form to ask by
     * @param calendar the city's working days
     */
    public YearShift(CallTerms old, CallMeant said, int years, String formId, SwedishCalendar calendar) {
        this.calendar = calendar;
        this.years = years;
        Instant opensAt = at(old.opensAt(), day("opensAt", Call.day(old.opensAt())));
        MeantDay closes = later(said.closes(Call.day(old.closesAt())));
        LocalDate closesOn = deadline("closesAt", Call.day(old.closesAt()), closes);
        Instant closesAt = at(old.closesAt(), closesOn);
        LocalDate decision = day("expectedDecision", old.expectedDecision());
        LocalDate payment = day("expectedPayment", old.expectedPayment());
        LocalDate useFrom = day("useFrom", old.useFrom());
        LocalDate useTo = day("useTo", old.useTo());
        MeantDay report = later(said.reportDue(old.reportDue()));
        LocalDate reportDue = deadline("reportDue", old.reportDue(), report);
        this.meant = CallMeant.of(closesOn, closes, reportDue, report);
        this.terms = new CallTerms(title(old.titleSv()), title(old.titleEn()), old.kind(), old.theme(), old.perspective(), old.target(), opensAt,
                closesAt, old.ceilingOre(), old.framePurpose(), old.subFrame(), old.defaultLevel(), formId, old.decisionRoute(), decision,
                payment, useFrom, useTo, reportDue, old.waitForAppealTime(), old.contact(), old.tracks(), old.documents(), old.checks(),
                old.criteria(), old.links(), old.words());
    }

    private static Instant at(Instant old, LocalDate day) {
        return old == null ? null : day.atTime(LocalDateTime.ofInstant(old, Clock.ZONE).toLocalTime()).atZone(Clock.ZONE).toInstant();
    }

    private MeantDay later(MeantDay old) {
        return old == null ? null : old.later(years);
    }

    private LocalDate day(String field, LocalDate old) {
        if (old == null) {
            return null;
        }
        LocalDate later = old.plusYears(years);
        moves.add(new Move(field, old, null, later, false));
        return later;
    }

    private LocalDate deadline(String field, LocalDate old, MeantDay later) {
        if (old == null) {
            return null;
        }
        LocalDate before = later.later(-years).on();
        LocalDate proposed = calendar.workdayOnOrAfter(later.on());
        moves.add(new Move(field, old, before.equals(old) ? null : before, proposed, !proposed.equals(later.on())));
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

    /** What its deadlines are meant for. */
    public CallMeant meant() {
        return meant;
    }

    /** Every day that was moved, in the order of the form. */
    public List<Move> moves() {
        return List.copyOf(moves);
    }
}
