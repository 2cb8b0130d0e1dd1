package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.samstod.shared.PeriodicJob;

/** Writes the texts of cases that were received before there were any, a case a transaction. */
@ApplicationScoped
public class CaseTextJob implements PeriodicJob {

    private static final int AT_A_TIME = 200;

    @Inject
    CaseIndexService index;

    @Override
    public String name() {
        return "case-texts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        List<String> without = index.withoutText(AT_A_TIME);
        while (!without.isEmpty()) {
            without.forEach(index::write);
            without = without.size() < AT_A_TIME ? List.of() : index.withoutText(AT_A_TIME);
        }
    }
}
