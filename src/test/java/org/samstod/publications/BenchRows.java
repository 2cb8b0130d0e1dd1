package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;

/**
 * For a server of the bench that is to hold no rows: what browsing holds grows with what is published, and would hide what exporting takes.
 * In the bench WAR only.
 */
@Specializes
@ApplicationScoped
class BenchRows extends InitiativeRows {

    @Override
    Held now() {
        if (Boolean.getBoolean("samstod.bench.no-rows")) {
            throw new IllegalStateException("this server holds no rows");
        }
        return super.now();
    }
}
