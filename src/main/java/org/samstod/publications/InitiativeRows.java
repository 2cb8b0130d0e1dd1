package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.Publications;

/**
 * All initiatives as rows to browse, held for one published version. The version is read from the table each time, so what has
 * been lowered is out of every list and count with the commit that lowered it, on every node.
 */
@ApplicationScoped
class InitiativeRows {

    @Inject
    Publications publications;

    private volatile Held held = new Held(-1, List.of());

    /** The rows of one version. */
    record Held(long version, List<InitiativeRow> rows) {
    }

    /** The rows of the version now committed; one statement while nothing has changed, else two. */
    Held now() {
        // The version is read before the rows: rows may be newer than their label, never older.
        long version = publications.currentVersion();
        Held seen = held;
        if (seen.version() != version) {
            seen = new Held(version, List.copyOf(publications.initiativeRows()));
            held = seen;
        }
        return seen;
    }
}
