package org.samstod.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.JavDeclaration;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.MatterReport;
import org.samstod.cases.domain.ReportContent;
import org.samstod.cases.domain.ReportMask;
import org.samstod.cases.domain.ReportPart;
import org.samstod.cases.domain.ReportVersion;
import org.samstod.cases.domain.Reports;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.journal.Permission;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;

/** What the use cases of reports do alike: fetch, ask the gate, look at levels and conflicts of interest, make renditions. */
@Dependent
class ReportDesk {

    @Inject
    CaseDesk desk;

    @Inject
    AllocationDesk sheets;

    @Inject
    Reports reports;

    @Inject
    ReportRecord record;

    @Inject
    DistrictService districts;

    @Inject
    JavTies ties;

    @Inject
    CoApplicantNames coApplicants;

    /** The matter, when the acting person may read something of it; else it does not exist. */
    Matter matter(String matterId, Permission permission) {
        return sheets.matter(matterId, permission);
    }

    /**
     * The matter's report to write in, locked until the transaction ends.
     *
     * @throws BusinessException {@code report.jav} while a conflict of interest in one of its cases stops the acting person
     */
    MatterReport toWrite(Matter matter) {
        requireNoJav(matter);
        return reports.ofMatterForUpdate(matter.id()).orElseThrow(() -> new NotFound("report"));
    }

    /** A report says something about every application of its matter, so whoever is tied to one of them does not write it. */
    void requireNoJav(Matter matter) {
        Set<String> stopped = stopped(matter);
        if (!stopped.isEmpty()) {
            throw new BusinessException("report.jav", String.join(", ", stopped.stream().sorted().toList()));
        }
    }

    /** Numbers of the matter's cases in which the acting person is stopped, of what the person may know of; six statements. */
    Set<String> stopped(Matter matter) {
        String me = desk.actor().accountId();
        Set<String> hidden = away(matter);
        List<CaseListRow> rows = desk.list.ofMatter(matter.id()).stream().filter(row -> row.state().isOpen()).toList();
        Set<String> readable = sheets.rows(matter).stream().map(CaseListRow::caseId).collect(Collectors.toSet());
        Map<String, Boolean> declared = desk.file.declarationsIn(rows.stream().map(CaseListRow::caseId).toList()).stream()
                .filter(one -> one.isNewest() && one.about().accountId().equals(me))
                .collect(Collectors.toMap(JavDeclaration::caseId, JavDeclaration::isJav, (first, second) -> second));
        Map<String, Case> cases = desk.cases.findAll(readable).stream().collect(Collectors.toMap(Case::id, one -> one));
        JavTies.Ties mine = ties.own(desk.actor().accountId());
        Set<String> stopped = new HashSet<>();
        for (CaseListRow row : rows) {
            Case about = cases.get(row.caseId());
            JavTies.Tie tie = about == null ? JavTies.Tie.NONE : mine.of(row.associationId(), about.applicationId(), me);
            boolean known = hidden.contains(row.caseId()) || readable.contains(row.caseId());
            if (known && JavState.of(declared.get(row.caseId()), tie.tied(), tie.roles()).stops()) {
                stopped.add(row.receptionNumber());
            }
        }
        return stopped;
    }

    /** The matter's cases in which the acting person has declared a conflict of interest; one statement. */
    Set<String> away(Matter matter) {
        return desk.list.withJav(desk.reader()).stream().filter(row -> row.matterId().equals(matter.id())).map(CaseListRow::caseId)
                .collect(Collectors.toSet());
    }

    /** Whether the acting person may read every case of the matter, and so may have the full rendition. */
    boolean readsAll(Matter matter) {
        Set<String> readable = sheets.rows(matter).stream().map(CaseListRow::caseId).collect(Collectors.toSet());
        return desk.list.ofMatter(matter.id()).stream().map(CaseListRow::caseId).allMatch(readable::contains);
    }

    /** What a report that is being written says now: its sections, and the table of today. */
    ReportContent draft(Matter matter, MatterReport report) {
        Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
        reports.parts(report.id()).forEach(part -> texts.put(part.section(), part.text()));
        BoardView board = districts.board(matter.boardId());
        return new ReportContent(matter.heading(), matter.registerNumber().orElse(null), board.name(), board.administrationName(), record.frame(matter),
                texts, record.rows(matter));
    }

    /**
     * A rendition for the acting person.
     *
     * @throws NotFound when the full one is asked for by somebody who may not read all cases
     */
    ReportDocument rendition(Matter matter, ReportVersion version, boolean full) {
        return ReportMask.rendition(version.content(), version.ordinal(), version.finishedAt(), now(matter), away(matter), requireFull(matter, full));
    }

    /** The same of the draft. */
    ReportDocument rendition(Matter matter, MatterReport report, boolean full) {
        return ReportMask.rendition(draft(matter, report), 0, desk.clock.now(), now(matter), away(matter), requireFull(matter, full));
    }

    private boolean requireFull(Matter matter, boolean full) {
        if (full && !readsAll(matter)) {
            throw new NotFound("report");
        }
        return full;
    }

    /** Every case of the matter as it is now, whoever may read it. */
    List<ReportMask.CaseNow> now(Matter matter) {
        return now(desk.list.ofMatter(matter.id()));
    }

    /** Those that the acting person may read. */
    List<ReportMask.CaseNow> readableNow(Matter matter) {
        return now(sheets.rows(matter));
    }

    private List<ReportMask.CaseNow> now(List<CaseListRow> rows) {
        return ReportMask.of(rows, coApplicants.open(rows.stream().map(CaseListRow::caseId).toList()));
    }

    ReportPart part(MatterReport report, ReportSection section) {
        return reports.part(report.id(), section).orElseThrow(() -> new NotFound("report part"));
    }

    static ReportPartView view(ReportPart part) {
        return new ReportPartView(part.section(), part.text(), part.version(), part.isEdited(), part.writtenBy().name(), part.writtenAt());
    }
}
