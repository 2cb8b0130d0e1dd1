package org.samstod.decisions;

import java.io.Serializable;
import java.time.Instant;

/** A decision that has been told, in short. */
public record ToldDecision(String applicationId, String title, Instant toldAt) implements Serializable {
}
