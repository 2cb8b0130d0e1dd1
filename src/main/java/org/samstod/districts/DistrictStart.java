package org.samstod.districts;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.shared.Starting;

/**
 * Loads the set-up data at the first start. A part is loaded when nothing of it exists, so a start that was killed is made good
 * by the next; legal grounds and texts that a later version of the portal brings are added to those that are there.
 */
@ApplicationScoped
class DistrictStart {

    /** Lists that came after the first portals had started. */
    private static final List<String> LATER = List.of("helpline", "report-check");

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
                LATER.stream().filter(list -> codes.words(list).isEmpty()).forEach(setup::loadList);
                DistrictSetup.Missing missing = setup.missing();
                if (!missing.isNothing()) {
                    setup.load(missing);
                }
            }
        });
    }
}
