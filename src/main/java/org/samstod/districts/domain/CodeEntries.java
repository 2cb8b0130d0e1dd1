package org.samstod.districts.domain;

import java.util.List;
import java.util.Optional;

/** The code lists. */
public interface CodeEntries {

    /** Every entry of all times, in the list's own order. */
    List<CodeEntry> of(String list);

    Optional<CodeEntry> find(String id);

    boolean isEmpty();

    void add(CodeEntry entry);
}
