package org.samstod.register;

import java.io.Serializable;
import java.util.List;

/**
 * One entry with what came before and after it: the first entry and its corrections, the newest last.
 *
 * @param chosen the entry that was asked for
 * @param chain  the first entry and every correction of it
 */
public record EntryHistory(EntryLine chosen, List<EntryLine> chain) implements Serializable {

    /** The entry that holds now. */
    public EntryLine newest() {
        return chain.get(chain.size() - 1);
    }

    /** The entry that was written first. */
    public EntryLine first() {
        return chain.get(0);
    }
}
