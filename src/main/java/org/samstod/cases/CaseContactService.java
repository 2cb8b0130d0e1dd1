package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.Cases;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.NotFound;

/** Tells a later room, which has asked its own gate, where what it receives about a decided case belongs and who is told of it. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaseContactService {

    @Inject
    Cases cases;

    /**
     * The matter and the officer of a case; nothing that the reading rule protects.
     *
     * @throws NotFound when there is no such case
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public CaseContact contact(String caseId) {
        Case about = cases.find(caseId).orElseThrow(() -> new NotFound("case"));
        return new CaseContact(about.matterId(), about.officer().map(officer -> officer.accountId()).orElse(null), about.callId());
    }
}
