package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.samstod.shared.Clock;
import org.samstod.shared.PeriodicJob;

/** Looks once a day whether last year's row of grants that are only counted can be published; it is published once. */
@ApplicationScoped
public class YearlyRowJob implements PeriodicJob {

    @Inject
    PublicationService publications;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "yearly-row";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        int ended = clock.today().getYear() - 1;
        if (publications.yearlyRowWaits(ended)) {
            publications.publishYearlyRow(ended);
        }
    }
}
