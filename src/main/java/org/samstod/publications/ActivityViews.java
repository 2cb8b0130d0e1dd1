package org.samstod.publications;

import java.time.LocalDate;
import org.samstod.publications.domain.Activity;
import org.samstod.publications.domain.ActivityTime;

/** Activities as others see them. */
final class ActivityViews {

    private ActivityViews() {
    }

    static ActivityView view(Activity one, String title, String association, LocalDate today) {
        return new ActivityView(one.id(), one.version(), one.publicationId(), title, association, one.name(), one.target(), one.ageFrom(), one.ageTo(),
                one.place(), one.neighbourhoodSlug(), one.neighbourhoodName(), one.firstDay(), one.lastDay(), one.priceOre(), one.email(), one.phone(),
                one.changedAt(), one.times().stream().map(ActivityViews::line).toList(), one.next(today).map(ActivityViews::happening).orElse(null),
                one.lastDay().isBefore(today));
    }

    static HappeningView happening(Activity.Happening one) {
        return new HappeningView(one.day(), one.time().starts(), one.time().ends());
    }

    private static TimeLine line(ActivityTime time) {
        return new TimeLine(time.place(), time.weekday(), time.day(), time.starts(), time.ends());
    }
}
