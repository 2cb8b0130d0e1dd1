package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.samstod.cases.CaseService;
import org.samstod.cases.ReportFileService;
import org.samstod.cases.ReportSection;
import org.samstod.cases.ReportService;
import org.samstod.cases.ReportService.SavePart;
import org.samstod.identity.ActAs;
import org.samstod.identity.Role;

/** The officer's report of the round in the demo city: one version is finished, another is being written. */
@ApplicationScoped
public class DemoReports {

    @Inject
    CaseService cases;

    @Inject
    ReportService reports;

    @Inject
    ReportFileService files;

    /** Finishes a first version of the report of a case's matter, and begins a second where the officer writes one section. */
    public void twoVersions(DemoCast.Staff board, String caseId) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            String matter = cases.caseForDecision(caseId).matterId();
            reports.begin(matter);
            reports.finish(matter, files.read(matter, 0, false).seen());
            reports.beginFrom(matter, 1);
            long version = reports.page(matter).part(ReportSection.EQUALITY).orElseThrow().version();
            reports.save(new SavePart(matter, ReportSection.EQUALITY, "Verksamheterna vänder sig till alla. Hälften av dem når främst flickor.", version));
        });
    }
}
