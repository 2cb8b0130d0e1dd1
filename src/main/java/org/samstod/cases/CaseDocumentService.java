package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.samstod.cases.domain.Case;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.register.CaseDocument;
import org.samstod.register.MailService;

/** What the registry has put to a case, with its files and secrecy marks. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaseDocumentService {

    @Inject
    CaseDesk desk;

    @Inject
    MailService mails;

    /** The documents of a case, the newest first. */
    @UseCase(permission = Permission.CASE_READ)
    public List<CaseDocument> ofCase(String caseId) {
        Case about = desk.read(caseId, Permission.CASE_READ);
        return mails.putTo(about.applicationId(), about.boardId());
    }
}
