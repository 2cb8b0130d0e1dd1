package org.samstod.register;

import java.util.List;

/** A board's register may be looked at by anybody from now on, with these entries; in the transaction that turns it on. */
public record RegisterShown(String boardId, List<PublicEntry> entries) {
}
