package org.samstod.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samstod.journal.domain.Act;
import org.samstod.journal.domain.Chain;
import org.samstod.shared.Denied;

/** Journals a denial after the rollback, in a transaction of its own. Not logged-in visitors are no actors and leave no entry. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
public class Denials {

    @Inject
    Chain chain;

    @Inject
    Gate gate;

    public void append(Denied denied, String attemptedAction) {
        if (Gate.ANONYMOUS.equals(gate.actorId())) {
            return;
        }
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("permission", denied.permission());
        payload.put("reason", denied.reason());
        payload.put("attempted", attemptedAction);
        String subject = denied.subjectId() == null ? "role" : denied.subjectId();
        chain.append("access.denied", gate.actorId(), List.of(new Act("access.denied", subject, () -> 0, payload, Journal.SETUP)));
    }
}
