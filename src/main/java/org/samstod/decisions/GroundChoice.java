package org.samstod.decisions;

import java.io.Serializable;

/** A legal ground that a decision may cite on the day: its code, its citation and what it says. */
public record GroundChoice(String code, String citation, String text) implements Serializable {
}
