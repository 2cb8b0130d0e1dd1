package org.samstod.publications;

import java.time.LocalDate;

/**
 * A level 2 grant as anyone sees it: codes of a general title and an amount band, and the day its batch was added.
 */
public record LimitedView(String publicId, String titleCode, String bandCode, LocalDate batchDay) {
}
