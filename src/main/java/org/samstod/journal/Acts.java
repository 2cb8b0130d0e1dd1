package org.samstod.journal;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.samstod.journal.domain.Act;

/** What the use cases of the current transaction did, in order, and how deeply they are nested. */
@TransactionScoped
class Acts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient List<Act> done = new ArrayList<>();
    private final transient Deque<String> actions = new ArrayDeque<>();

    void enter(String action) {
        actions.push(action);
    }

    /** @return whether the use case that leaves was the outermost */
    boolean leave() {
        actions.pop();
        return actions.isEmpty();
    }

    void add(String subjectId, LongSupplier version, Object payload, String retentionClass) {
        String action = actions.stream().filter(name -> !name.isEmpty()).findFirst()
                .orElseThrow(() -> new IllegalStateException("an act outside any use case with an action: " + subjectId));
        done.add(new Act(action, subjectId, version, payload, retentionClass));
    }

    /** The acts told since the last call. */
    List<Act> take() {
        List<Act> taken = List.copyOf(done);
        done.clear();
        return taken;
    }

}
