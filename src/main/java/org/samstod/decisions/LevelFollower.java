package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.samstod.cases.CaseLevelChanged;
import org.samstod.decisions.domain.Decisions;
import org.samstod.publications.PublicationService;
import org.samstod.register.RegisterService;
import org.samstod.shared.Clock;

/**
 * What this room keeps of a case follows its level down in the same transaction: the decision, its order of publication, the public
 * copy, the register's entries and the rendition of its minutes. Nothing here ever rises by itself.
 */
@ApplicationScoped
class LevelFollower {

    @Inject
    Decisions decisions;

    @Inject
    MinutesDesk desk;

    @Inject
    PublicationService publications;

    @Inject
    RegisterService register;

    @Inject
    Clock clock;

    void follow(@Observes CaseLevelChanged change) {
        // Also those whose place another took: their minutes and letters are still there.
        decisions.everyOfCase(change.caseId()).forEach(row -> {
            if (!row.lower(change.level())) {
                return;
            }
            Instant now = clock.now();
            decisions.order(row.id()).ifPresent(order -> order.lower(row.level().min(order.level()), now));
            publications.lowerCase(row.caseId(), row.level());
            register.lowerLevel(row.id(), row.level());
            if (row.minutesId() != null) {
                desk.renew(row.minutesId(), now);
            }
        });
    }
}
