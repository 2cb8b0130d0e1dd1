package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.samstod.decisions.domain.Decisions;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Keys;

/** What decisions give, to be held against the frames they draw on; asked by the room that follows the money, after its own gate. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DecidedSumsService {

    @Inject
    Decisions decisions;

    /** By decision; a statement for some hundreds. */
    @UseCase(permission = Permission.FRAME_READ)
    public Map<String, DecidedSums> sums(Collection<String> decisionIds) {
        Map<String, DecidedSums> sums = new HashMap<>();
        Keys.parts(decisionIds).forEach(some -> sums.putAll(decisions.sums(some)));
        return sums;
    }
}
