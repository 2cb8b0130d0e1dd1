package org.samstod.register.domain;

import java.util.List;
import java.util.Optional;

/** The entries; there is no way to remove one. */
public interface RegisterEntries {

    void add(RegisterEntry entry);

    Optional<RegisterEntry> find(String id);

    /** All entries of a matter, oldest first. */
    List<RegisterEntry> ofMatter(String matterId);

    /** All entries about a thing, oldest first. */
    List<RegisterEntry> ofSubject(String subjectId);
}
