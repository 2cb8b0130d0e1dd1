package org.samstod.publications;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One time of an activity: a weekday, each week, or one day.
 *
 * @param place its place in the association's form, from 0
 * @param weekday null for a single day
 * @param day null for a weekday
 * @param ends midnight is the end of the day
 */
public record TimeLine(int place, DayOfWeek weekday, LocalDate day, LocalTime starts, LocalTime ends) {
}
