package org.samstod.bench.inside;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.samstod.journal.domain.Act;
import org.samstod.journal.domain.Chain;
import org.samstod.journal.store.JdbcChain;

/** The chain with a switch: off, acts are told and thrown away. Exists in the bench WAR only. */
@Alternative
@Priority(1)
@ApplicationScoped
public class ChainSwitch implements Chain {

    private volatile boolean on = true;

    @Inject
    JdbcChain chain;

    void turn(boolean on) {
        this.on = on;
    }

    @Override
    public void append(String action, String actorId, List<Act> acts) {
        if (on) {
            chain.append(action, actorId, acts);
        }
    }

    @Override
    public void read(long fromSequence, Predicate<org.samstod.journal.domain.StoredEntry> consumer) {
        chain.read(fromSequence, consumer);
    }

    @Override
    public Head head() {
        return chain.head();
    }
}
