package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.samstod.cases.CaseMessageReceived;
import org.samstod.grants.domain.Audits;
import org.samstod.grants.domain.Grants;

/** Whoever looks into a grant is told when its association has written: the officer of the case is somebody else. */
@ApplicationScoped
class AuditAnswers {

    @Inject
    Audits audits;

    @Inject
    Grants grants;

    @Inject
    GrantMail mail;

    void answered(@Observes CaseMessageReceived message) {
        audits.askedOfCase(message.caseId()).forEach(review -> grants.find(review.grantId()).ifPresent(grant -> mail.officer(grant, review.officer(),
                "audit.answered", "/office/audits/" + review.id(), message.messageId())));
    }
}
