package org.samstod.publications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.Violation;

/** When an activity happens, whom it is for, and what may not be told of it. */
class ActivityTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    private static ActivityTime weekly(int place, DayOfWeek day, int from, int to) {
        return ActivityTime.weekly(place, day, LocalTime.of(from, 0), LocalTime.of(to % 24, 0));
    }

    private static Activity.Content told(List<ActivityTime> times, LocalDate first, LocalDate last) {
        return new Activity.Content("Fotboll", "children", 7, 12, "Idrottshallen", "solberga", "Solberga", first, last, Money.ZERO, "info@forening.se", null,
                true, times);
    }

    private static Activity activity(Activity.Content content) {
        Activity activity = new Activity("PUB", "ASS");
        activity.describe(content, TODAY, NOW);
        return activity;
    }

    private static List<String> wrong(Activity.Content content) {
        return assertThrows(BusinessException.class, () -> activity(content)).violations().stream().map(Violation::toString).toList();
    }

    @Test
    void weeklyTimes_happenWithinTheirPeriod_inOrderOfDayAndClock() {
        Activity one = activity(told(List.of(weekly(0, DayOfWeek.FRIDAY, 17, 18), weekly(1, DayOfWeek.MONDAY, 15, 16), weekly(2, DayOfWeek.FRIDAY, 10, 11)),
                TODAY, LocalDate.of(2026, 3, 13)));
        assertEquals(List.of("2026-03-06 10:00", "2026-03-06 17:00", "2026-03-09 15:00", "2026-03-13 10:00", "2026-03-13 17:00"),
                one.between(TODAY.minusDays(40), TODAY.plusDays(40)).stream().map(h -> h.day() + " " + h.time().starts()).toList());
        assertEquals(LocalDate.of(2026, 3, 9), one.next(LocalDate.of(2026, 3, 7)).orElseThrow().day());
        assertTrue(one.next(LocalDate.of(2026, 3, 14)).isEmpty(), "it is over");
        assertEquals(2, one.between(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 6)).size(), "today counts, whole");
    }

    @Test
    void singleDays_areThePeriod() {
        Activity one = activity(told(List.of(ActivityTime.once(0, TODAY.plusDays(9), LocalTime.of(20, 0), LocalTime.MIDNIGHT),
                ActivityTime.once(1, TODAY.plusDays(2), LocalTime.of(9, 0), LocalTime.of(9, 30))), null, null));
        assertEquals(TODAY.plusDays(2), one.firstDay());
        assertEquals(TODAY.plusDays(9), one.lastDay());
        assertEquals(LocalTime.MIDNIGHT, one.between(TODAY, TODAY.plusDays(30)).get(1).time().ends());
    }

    @Test
    void ages_countWhenSaid_elseThoseOfTheTargetGroups() {
        Activity said = activity(told(List.of(weekly(0, DayOfWeek.MONDAY, 10, 11)), TODAY, TODAY.plusDays(20)));
        assertTrue(said.isFor(7) && said.isFor(10) && said.isFor(12));
        assertFalse(said.isFor(6) || said.isFor(13));
        Activity.Content c = told(List.of(weekly(0, DayOfWeek.MONDAY, 10, 11)), TODAY, TODAY.plusDays(20));
        Activity open = activity(new Activity.Content(c.name(), "everyone", null, null, c.place(), "x", "X", c.firstDay(), c.lastDay(), c.price(), c.email(), null,
                true, c.times()));
        assertTrue(open.isFor(10) && open.isFor(80));
        Activity older = activity(new Activity.Content(c.name(), "older-people", null, null, c.place(), "x", "X", c.firstDay(), c.lastDay(), c.price(), c.email(),
                null, true, c.times()));
        assertFalse(older.isFor(10));
    }

    @Test
    void everythingWrong_isSaidTogether() {
        assertEquals(List.of("name: activity.name.missing", "place: activity.text.personal-number", "neighbourhood: activity.neighbourhood.missing",
                "ageTo: activity.age.order", "price: activity.price.missing", "email: activity.contact.missing", "functional: activity.contact.functional",
                "when1: activity.times.missing"), wrong(new Activity.Content(" ", null, 12, 7, "Hos 811218-9876", null, null, null, null, null, " ", null, false,
                        List.of())));
    }

    @Test
    void contact_isAnAddressOrNumber_neverAPersonsNumber() {
        Activity.Content c = told(List.of(weekly(0, DayOfWeek.MONDAY, 10, 11)), TODAY, TODAY.plusDays(20));
        assertEquals(List.of("email: activity.email.format", "phone: activity.phone.format"), wrong(new Activity.Content(c.name(), c.target(), null, null, c.place(),
                "x", "X", c.firstDay(), c.lastDay(), c.price(), "info@", "ring mig", true, c.times())));
    }

    @Test
    void period_isAhead_limitedAndHoldsItsDays() {
        List<ActivityTime> monday = List.of(weekly(0, DayOfWeek.MONDAY, 10, 11));
        assertEquals(List.of("firstDay: activity.days.missing", "lastDay: activity.days.missing"), wrong(told(monday, null, null)));
        assertEquals(List.of("lastDay: activity.days.order"), wrong(told(monday, TODAY, TODAY.minusDays(1))));
        assertEquals(List.of("lastDay: activity.days.over"), wrong(told(monday, TODAY.minusDays(9), TODAY.minusDays(1))));
        assertEquals(List.of("lastDay: activity.days.long[13]"), wrong(told(monday, TODAY, TODAY.plusMonths(14))));
        assertEquals(List.of("lastDay: activity.days.outside"), wrong(told(List.of(monday.get(0),
                ActivityTime.once(1, TODAY.plusDays(30), LocalTime.NOON, LocalTime.of(13, 0))), TODAY, TODAY.plusDays(20))));
        assertEquals(TODAY, activity(told(monday, TODAY.minusDays(300), TODAY)).lastDay(), "its last day is still ahead");
    }

    @Test
    void time_endsAfterItBegins_onTheSameDay() {
        assertThrows(IllegalArgumentException.class, () -> ActivityTime.weekly(0, DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(17, 0)));
        assertThrows(IllegalArgumentException.class, () -> ActivityTime.weekly(0, DayOfWeek.MONDAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT).starts());
        assertTrue(ActivityTime.fits(LocalTime.of(22, 0), LocalTime.MIDNIGHT));
    }
}
