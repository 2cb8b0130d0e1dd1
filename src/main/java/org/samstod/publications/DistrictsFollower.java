package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.samstod.districts.DistrictsChanged;
import org.samstod.publications.domain.Publications;

/** Public pages name districts and neighbourhoods as they are today, so their bytes move when those do. */
@ApplicationScoped
class DistrictsFollower {

    @Inject
    Publications publications;

    @Inject
    Event<PublicationsChanged> changed;

    void follow(@Observes DistrictsChanged change) {
        changed.fire(new PublicationsChanged(publications.lockVersion().advance()));
    }
}
