package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.samstod.applications.OpenObligations;
import org.samstod.cases.domain.Case;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;

/** What the applicant of a case has left to do about what it was granted before, for its officer. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaseObligationService {

    @Inject
    CaseDesk desk;

    @Inject
    @Any
    Instance<OpenObligations> rooms;

    /** As the reading rule allows; a handful of statements however many grants there are. */
    @UseCase(permission = Permission.CASE_READ)
    public OpenObligations.Told ofCase(String caseId) {
        Case about = desk.read(caseId, Permission.CASE_READ);
        List<OpenObligations.Told> told = rooms.stream().map(room -> room.forStaff(about.associationId())).toList();
        return new OpenObligations.Told(told.stream().flatMap(one -> one.lines().stream()).toList(),
                told.stream().anyMatch(OpenObligations.Told::protectedToo));
    }
}
