package org.samstod.register;

import java.util.List;

/** Entries may no longer be seen by anybody; in the transaction that lowered, corrected or took them back. */
public record EntriesHidden(List<String> entryIds) {
}
