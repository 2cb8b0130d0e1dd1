package org.samstod.register;

import java.util.List;

/** Entries of a board whose register is open may be seen by anybody, or say something else than before; in the same transaction. */
public record EntriesShown(List<PublicEntry> entries) {
}
