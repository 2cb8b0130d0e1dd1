package org.samstod.publications;

import java.time.LocalDate;
import java.time.LocalTime;

/** A day and the clock times of Stockholm at which something happens. */
public record HappeningView(LocalDate day, LocalTime starts, LocalTime ends) {
}
