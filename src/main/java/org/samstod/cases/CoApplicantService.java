package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.samstod.cases.domain.CoApplicants;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;

/** Who applies together with the applicant of a case, for those who may read the case. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CoApplicantService {

    @Inject
    CaseDesk desk;

    @Inject
    CoApplicants coApplicants;

    /** Those the newest revision names, in its order. */
    @UseCase(permission = Permission.CASE_READ)
    public List<CoApplicantView> ofCase(String caseId) {
        return coApplicants.ofCases(List.of(desk.read(caseId, Permission.CASE_READ).id())).stream()
                .map(one -> new CoApplicantView(one.name(), one.shownNumber())).toList();
    }
}
