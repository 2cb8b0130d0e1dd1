package org.samstod.districts.domain;

import java.util.List;

/** The code lists. */
public interface CodeEntries {

    /** In the list's own order. */
    List<CodeEntry> of(String list);

    boolean isEmpty();

    void add(CodeEntry entry);
}
