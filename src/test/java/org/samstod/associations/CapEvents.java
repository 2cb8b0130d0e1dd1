package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A later room in the tests: hears of changed caps, and fails when told to. */
@ApplicationScoped
public class CapEvents {

    private final List<PublicationCapChanged> heard = new CopyOnWriteArrayList<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    void onCap(@Observes PublicationCapChanged event) {
        if (failing.contains(event.associationId())) {
            throw new IllegalStateException("a later room could not lower its cases");
        }
        heard.add(event);
    }

    /** What was heard of an association. */
    public List<PublicationCapChanged> of(String associationId) {
        return heard.stream().filter(event -> event.associationId().equals(associationId)).toList();
    }

    /** Makes every later event of the association fail, or work again. */
    public void fail(String associationId, boolean fails) {
        if (fails) {
            failing.add(associationId);
        } else {
            failing.remove(associationId);
        }
    }
}
