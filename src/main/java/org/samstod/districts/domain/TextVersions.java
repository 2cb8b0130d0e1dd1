package org.samstod.districts.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The versions of all texts. */
public interface TextVersions {

    /** Every version of a key: the city's, and those of the board when one is given; newest first. */
    List<TextVersion> of(String key, String boardId);

    /** The versions of every key: the city's, and those of the board when one is given; by key, language, newest first. */
    List<TextVersion> all(String boardId);

    /** The keys that have a version of the city's. */
    Set<String> keys();

    Optional<TextVersion> find(String id);

    void add(TextVersion version);
}
