package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.cases.CaseBoardService;
import org.samstod.decisions.AppealLine;
import org.samstod.decisions.AppealedElsewhere;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Recoveries;
import org.samstod.grants.domain.Recovery;
import org.samstod.grants.domain.RecoveryAppeal;

/** Appeals against recoveries beside the secretary's others. */
@ApplicationScoped
class RecoveryAppeals implements AppealedElsewhere {

    @Inject
    Recoveries recoveries;

    @Inject
    Grants grants;

    @Inject
    CaseBoardService cases;

    @Override
    public List<AppealLine> open(String boardId, int limit) {
        List<RecoveryAppeal> found = recoveries.openAppeals(boardId, limit);
        Map<String, Recovery> about = recoveries.findAll(found.stream().map(RecoveryAppeal::recoveryId).distinct().toList()).stream()
                .collect(Collectors.toMap(Recovery::id, Function.identity()));
        Map<String, Grant> granted = grants.byId(about.values().stream().map(Recovery::grantId).toList());
        Set<String> named = cases.readableAmong(about.values().stream().map(Recovery::caseId).toList());
        return found.stream().map(appeal -> {
            Recovery recovery = about.get(appeal.recoveryId());
            return new AppealLine("/office/recoveries/" + recovery.id() + "/appeal", recovery.number(),
                    named.contains(recovery.caseId()) ? granted.get(recovery.grantId()).applicant() : null, appeal.receivedOn(), appeal.state().name());
        }).toList();
    }
}
