package org.samstod.publications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.publications.ActivityPageService;
import org.samstod.publications.ActivityView;
import org.samstod.shared.Clock;

/** What the page of an initiative lets anybody take part in. */
@Named("initiativeActivities")
@RequestScoped
public class InitiativeActivities {

    @Inject
    ActivityPageService service;

    @Inject
    PageParts parts;

    @Inject
    Clock clock;

    private List<ActivityView> all;

    @PostConstruct
    void load() {
        all = service.ofInitiative(parts.variable("publicId"));
        if (!all.isEmpty()) {
            // The next time of each changes with the day.
            parts.holdsUntil(clock.today().plusDays(1).atStartOfDay(Clock.ZONE).toInstant());
        }
    }

    public List<ActivityView> getAll() {
        return all;
    }
}
