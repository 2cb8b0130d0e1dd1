package org.samstod.associations;

import java.time.LocalDate;

/** A signature given under a right on a day. */
public record SignedUnder(String mandateId, LocalDate day) {
}
