package org.samstod.cases;

import org.samstod.cases.domain.Case;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.shared.NotFound;

/** The applicant's way to its own case: by the application, whose gate it is. */
final class ApplicantCases {

    private ApplicantCases() {
    }

    /** The case of an application, once the gate has been asked. */
    static Case of(CaseDesk desk, String applicationId, Permission permission) {
        Case about = desk.cases.findByApplication(applicationId).orElseThrow(() -> new NotFound("case"));
        desk.gate.require(permission, subject(about));
        return about;
    }

    /** Whether the acting person may read the application of a case. */
    static boolean mayRead(CaseDesk desk, Case about) {
        return desk.gate.allows(Permission.APPLICATION_READ, subject(about));
    }

    private static Subject subject(Case about) {
        return new Subject("application", about.applicationId(), about.boardId(), about.associationId());
    }
}
