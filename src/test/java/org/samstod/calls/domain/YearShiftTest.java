package org.samstod.calls.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SwedishCalendar;

class YearShiftTest {

    private static final Instant OPENS = Instant.parse("2026-01-07T07:00:00Z");
    /** Sunday 2027-01-31 a year later. */
    private static final Instant CLOSES = Instant.parse("2026-01-31T22:59:59.999Z");

    @Test
    void everyDay_isMovedByWholeYears_andKeepsItsClock() {
        YearShift shift = shift(terms("Föreningsbidrag 2026", "Grants 2026", OPENS, CLOSES), 1);
        CallTerms next = shift.terms();
        assertEquals(Instant.parse("2027-01-07T07:00:00Z"), next.opensAt());
        assertEquals(LocalDate.of(2027, 3, 26), next.expectedDecision());
        assertEquals(LocalDate.of(2027, 4, 20), next.expectedPayment());
        assertEquals(LocalDate.of(2027, 1, 1), next.useFrom());
        assertEquals(LocalDate.of(2027, 12, 31), next.useTo());
        assertEquals(List.of("opensAt", "closesAt", "expectedDecision", "expectedPayment", "useFrom", "useTo", "reportDue"),
                shift.moves().stream().map(YearShift.Move::field).toList());
    }

    @Test
    void deadline_onASunday_isProposedOnMonday_andSaid() {
        YearShift shift = shift(terms("x", null, OPENS, CLOSES), 1);
        assertEquals(Instant.parse("2027-02-01T22:59:59.999Z"), shift.terms().closesAt());
        YearShift.Move closes = move(shift, "closesAt");
        assertEquals(LocalDate.of(2026, 1, 31), closes.from());
        assertEquals(LocalDate.of(2027, 2, 1), closes.to());
        assertTrue(closes.toWorkday());
        assertEquals(LocalDate.of(2027, 3, 1), shift.terms().reportDue(), "Sunday 2027-02-28 goes on to Monday");
        assertFalse(move(shift, "useFrom").toWorkday(), "a first day to use money stays on a holiday");
    }

    @Test
    void deadline_doesNotCreep_theDayThatWasMeantIsKept() {
        // Sunday 2027-01-31, Monday 2028-01-31; the report is due Sunday 2027-02-28, Monday 2028-02-28.
        YearShift first = shift(terms("x", null, OPENS, CLOSES), 1);
        assertNull(move(first, "closesAt").meant());
        YearShift second = new YearShift(first.terms(), first.meant(), 1, "newest", new SwedishCalendar());
        assertEquals(Instant.parse("2028-01-31T22:59:59.999Z"), second.terms().closesAt(), "not 1 February for ever");
        assertEquals(LocalDate.of(2028, 2, 28), second.terms().reportDue());
        assertEquals(LocalDate.of(2027, 2, 1), move(second, "closesAt").from());
        assertEquals(LocalDate.of(2027, 1, 31), move(second, "closesAt").meant());
        assertFalse(move(second, "closesAt").toWorkday());
        YearShift third = new YearShift(second.terms(), second.meant(), 1, "newest", new SwedishCalendar());
        assertEquals(Instant.parse("2029-01-31T22:59:59.999Z"), third.terms().closesAt());
        assertEquals(first.terms().closesAt(), shift(terms("x", null, OPENS, CLOSES), 1).terms().closesAt());
    }

    @Test
    void deadline_onNewYearsEve_movedIntoTheNextYear_comesBackToItsOwn() {
        YearShift first = shift(terms("x", null, OPENS, Instant.parse("2027-12-31T22:59:59.999Z")), 1);
        assertEquals(Instant.parse("2029-01-02T22:59:59.999Z"), first.terms().closesAt());
        YearShift second = new YearShift(first.terms(), first.meant(), 1, "newest", new SwedishCalendar());
        assertEquals(LocalDate.of(2028, 12, 31), move(second, "closesAt").meant());
        assertEquals(Instant.parse("2030-01-02T22:59:59.999Z"), second.terms().closesAt(), "New Year's Eve of 2029 is no working day either");
    }

    @Test
    void lastOfFebruary_staysTheLastOfFebruary_leapYearOrNot() {
        MeantDay last = new MeantDay(2026, MonthDay.of(2, 29));
        assertEquals(LocalDate.of(2026, 2, 28), last.on());
        CallMeant said = CallMeant.of(null, null, LocalDate.of(2026, 2, 28), last);
        YearShift leap = new YearShift(terms("x", null, OPENS, CLOSES), said, 2, "newest", new SwedishCalendar());
        assertEquals(LocalDate.of(2028, 2, 29), leap.terms().reportDue());
        YearShift after = new YearShift(leap.terms(), leap.meant(), 1, "newest", new SwedishCalendar());
        assertEquals(LocalDate.of(2029, 2, 28), after.terms().reportDue());
        YearShift again = new YearShift(after.terms(), after.meant(), 3, "newest", new SwedishCalendar());
        assertEquals(LocalDate.of(2032, 3, 1), again.terms().reportDue(), "Sunday 29 February 2032 goes on to Monday");
        assertEquals(LocalDate.of(2033, 2, 28), new YearShift(again.terms(), again.meant(), 1, "newest", new SwedishCalendar()).terms().reportDue());
        YearShift typed = shift(terms("x", null, OPENS, CLOSES), 2);
        assertEquals(LocalDate.of(2028, 2, 28), typed.terms().reportDue(), "a typed 28 February means the 28th");
    }

    @Test
    void deadline_onTheCitysOwnHoliday_isMovedToo() {
        CallTerms old = terms("x", null, OPENS, Instant.parse("2026-01-28T11:00:00Z"));
        YearShift shift = new YearShift(old, CallMeant.ITSELF, 1, "newest", new SwedishCalendar(List.of(LocalDate.of(2027, 1, 28))));
        assertEquals(Instant.parse("2027-01-29T11:00:00Z"), shift.terms().closesAt());
    }

    @Test
    void summerTime_keepsTheClockOnTheWall() {
        CallTerms old = terms("x", null, Instant.parse("2026-03-28T07:00:00Z"), Instant.parse("2026-06-10T21:59:59.999Z"));
        CallTerms next = shift(old, 1).terms();
        assertEquals(Instant.parse("2027-03-28T06:00:00Z"), next.opensAt(), "8 o'clock, on the day summer time begins");
        assertEquals(Instant.parse("2027-06-10T21:59:59.999Z"), next.closesAt());
    }

    @Test
    void leapDay_becomesTheLastOfFebruary() {
        CallTerms old = terms("x", null, Instant.parse("2028-02-29T07:00:00Z"), null);
        assertEquals(Instant.parse("2029-02-28T07:00:00Z"), shift(old, 1).terms().opensAt());
    }

    @Test
    void continuousCall_staysContinuous_andHasNoDeadlineToMove() {
        YearShift shift = shift(terms("x", null, OPENS, null), 2);
        assertEquals(null, shift.terms().closesAt());
        assertTrue(shift.moves().stream().noneMatch(move -> move.field().equals("closesAt")));
    }

    @Test
    void yearsInTitles_moveAlong_lawsAndSumsDoNot() {
        CallTerms next = shift(terms("Bidrag 2026/2027 enligt lag 2017:725, 120260 kr", "Grants 2026", OPENS, CLOSES), 3).terms();
        assertEquals("Bidrag 2029/2030 enligt lag 2017:725, 120260 kr", next.titleSv());
        assertEquals("Grants 2029", next.titleEn());
        assertEquals(Set.of(2026, 2027), YearShift.yearsNamed(Arrays.asList("Under 2026 och 2027.", null, "SFS 2017:725, 08-508 20262")));
    }

    @Test
    void theRest_isCarriedOver_andTheFormIsTheOneGiven() {
        CallTerms old = terms("x", null, OPENS, CLOSES);
        CallTerms next = shift(old, 1).terms();
        assertEquals("newest", next.formId());
        assertEquals(old.tracks(), next.tracks());
        assertEquals(old.criteria(), next.criteria());
        assertEquals(old.checks(), next.checks());
        assertEquals(old.documents(), next.documents());
        assertEquals(old.words(), next.words());
        assertEquals(old.defaultLevel(), next.defaultLevel());
        assertEquals(old.framePurpose(), next.framePurpose());
    }

    private static YearShift.Move move(YearShift shift, String field) {
        return shift.moves().stream().filter(move -> move.field().equals(field)).findFirst().orElseThrow();
    }

    private static YearShift shift(CallTerms old, int years) {
        return new YearShift(old, CallMeant.ITSELF, years, "newest", new SwedishCalendar());
    }

    private static CallTerms terms(String titleSv, String titleEn, Instant opens, Instant closes) {
        return new CallTerms(titleSv, titleEn, "operating", "sport", "promotive", "youth", opens, closes, null, "association-grants", null,
                PublicationLevel.OPEN, "old", CallTerms.DecisionRoute.BOARD, LocalDate.of(2026, 3, 26), LocalDate.of(2026, 4, 20),
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), LocalDate.of(2026, 2, 28), false,
                new CallContact("Stöd", null, null, "08-508 00 000", "mån 9–11", null),
                List.of(new CallTrack(CallTrack.Code.LIGHT, null, 10, 2, 1, true, 1, "five-questions", false)),
                List.of(new CallDocument(CallTrack.Code.LIGHT, "plan", "Plan", "Plan", true, false)),
                List.of(new CallCheck(CallTrack.Code.LIGHT, "district", "I området", "In the district")),
                List.of(new CallCriterion("need", 3, "Behov", "Need")), List.of(), new CallWords("Tack.", null, null, null, null, null));
    }
}
