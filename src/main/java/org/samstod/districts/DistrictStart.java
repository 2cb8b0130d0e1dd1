package org.samstod.districts;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.shared.Starting;

/**
 * Loads the set-up data at the first start. A part is loaded when nothing of it exists, so a start that was killed is made good
 * by the next; legal grounds and texts that a later version of the portal brings are added to those that are there.
 */
@ApplicationScoped
class DistrictStart {

    @Inject
    DistrictSetup setup;

    @Inject
    DistrictService districts;

    @Inject
    CodeListService codes;

    void onStart(@Observes @Priority(300) Starting starting) {
        ActAs.run(Actor.SYSTEM, () -> {
            if (districts.allDistricts().isEmpty()) {
                setup.loadMap();
            }
            if (!codes.loaded()) {
                setup.loadRules();
            } else {
                if (codes.words("helpline").isEmpty()) {
                    setup.loadList("helpline");
                }
                DistrictSetup.Missing missing = setup.missing();
                if (!missing.isNothing()) {
                    setup.load(missing);
                }
            }
        });
    }
}
