package org.samstod.grants;

import java.io.Serializable;
import java.time.Instant;

/** What one who signs for the association has answered. */
public record SignerView(String name, boolean accepts, Instant at) implements Serializable {
}
