package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.RevisionView;
import org.samstod.applications.SubmittedContent;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseIndex;
import org.samstod.cases.domain.CaseTexts;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;

/** Keeps this node's index of words in step with the tables; the clock's own work. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaseIndexService {

    @Inject
    CaseDesk desk;

    @Inject
    CaseTextKeeper keeper;

    @Inject
    CaseTexts texts;

    @Inject
    CaseIndex index;

    @Inject
    ApplicationService applications;

    /** Brings this node's index to the newest change. */
    @UseCase(permission = Permission.SYSTEM)
    public void follow() {
        index.follow(texts);
        index.keep();
    }

    /** Cases from before there were texts. */
    @UseCase(permission = Permission.SYSTEM)
    public List<String> withoutText(int most) {
        return texts.casesWithout(most);
    }

    /** Writes the text of such a case from its newest revision. */
    @UseCase(permission = Permission.SYSTEM)
    public void write(String caseId) {
        Case about = desk.cases.findForUpdate(caseId).orElseThrow();
        if (texts.find(caseId).isEmpty()) {
            RevisionView revision = applications.revision(about.revision().id());
            keeper.keep(about, new SubmittedContent(revision.formId(), revision.answers(), revision.entered()), revision.by());
        }
    }
}
