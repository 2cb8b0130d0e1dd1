package org.samstod.grants;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file that shows whether a condition is kept, as those who may open it read of it.
 *
 * @param fromAssociation whether the association gave it, else the board
 * @param number the number it was received by, or null
 * @param by name of whoever gave it; null where only the side is told
 */
public record ConditionFileView(String id, String name, long size, boolean fromAssociation, String number, String by, Instant at) implements Serializable {
}
