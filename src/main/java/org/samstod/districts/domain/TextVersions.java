package org.samstod.districts.domain;

import java.util.List;
import java.util.Optional;

/** The versions of all texts. */
public interface TextVersions {

    /** Every version of a key: the city's, and those of the board when one is given; newest first. */
    List<TextVersion> of(String key, String boardId);

    /** The versions of every key: the city's, and those of the board when one is given; by key, language, newest first. */
    List<TextVersion> all(String boardId);

    Optional<TextVersion> find(String id);

    void add(TextVersion version);
}
