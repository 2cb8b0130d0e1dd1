package org.samstod.register.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The secrecy marks; there is no way to remove one. */
public interface SecrecyMarks {

    void add(SecrecyMark mark);

    Optional<SecrecyMark> find(String id);

    /** Marks on some first entries, the oldest first, lifted ones too; one statement. */
    List<SecrecyMark> on(Collection<String> firstIds);
}
