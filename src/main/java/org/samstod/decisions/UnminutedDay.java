package org.samstod.decisions;

import java.io.Serializable;
import java.time.LocalDate;

/** A day whose delegated decisions are in no minutes yet. */
public record UnminutedDay(LocalDate day, int decisions) implements Serializable {
}
