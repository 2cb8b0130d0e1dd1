package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.cases.CaseForDecision;
import org.samstod.cases.CaseService;
import org.samstod.decisions.domain.Anomaly;
import org.samstod.decisions.domain.Appeal;
import org.samstod.decisions.domain.AppealStep;
import org.samstod.decisions.domain.Appeals;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.Meeting;
import org.samstod.decisions.domain.MeetingRecord;
import org.samstod.decisions.domain.MeetingRow;
import org.samstod.decisions.domain.Meetings;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;

/** What stands beside a case from its board: the meetings it has been at, and appeals against what was decided. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaseMeetingService {

    @Inject
    Meetings meetings;

    @Inject
    Decisions decisions;

    @Inject
    Appeals appeals;

    @Inject
    CaseService cases;

    /** The meetings of a case that the acting person may read, the latest first. */
    @UseCase(permission = Permission.DECISION_READ)
    public List<CaseMeetingLine> meetings(String caseId) {
        CaseForDecision about = cases.caseForDecision(caseId);
        List<MeetingRow> rows = meetings.rowsOfCase(about.caseId());
        Map<String, Meeting> of = meetings.findAll(rows.stream().map(MeetingRow::meetingId).distinct().toList()).stream()
                .collect(Collectors.toMap(Meeting::id, Function.identity()));
        Map<String, MeetingRecord> newest = new HashMap<>();
        meetings.records(rows.stream().map(MeetingRow::id).toList()).forEach(record -> newest.put(record.rowId(), record));
        return rows.stream().map(row -> {
            Meeting meeting = of.get(row.meetingId());
            Optional<MeetingRecord> record = Optional.ofNullable(newest.get(row.id()));
            return new CaseMeetingLine(meeting.bodyName(), record.map(MeetingRecord::heldOn).orElse(meeting.heldOn()), row.result().name(),
                    record.map(MeetingRecord::paragraph).orElse(null), record.map(MeetingRecord::why).orElse(null),
                    record.map(MeetingRecord::reservation).orElse(null),
                    record.map(one -> one.anomalies().stream().map(Anomaly::name).toList()).orElse(List.of()));
        }).toList();
    }

    /** What has happened to the appeals against the decisions of a case that the acting person may read, in order. */
    @UseCase(permission = Permission.DECISION_READ)
    public List<AppealsView.Step> appeals(String caseId) {
        List<DecisionRow> all = decisions.everyOfCase(cases.caseForDecision(caseId).caseId());
        List<String> found = appeals.ofDecisions(all.stream().map(DecisionRow::id).toList()).stream().map(Appeal::id).toList();
        return appeals.steps(found).stream().sorted(java.util.Comparator.comparing(AppealStep::day).thenComparing(AppealStep::recordedAt))
                .map(step -> new AppealsView.Step(step.state().name(), step.day(), step.court(), step.courtNumber(), step.note(), step.recordedName(),
                        step.recordedAt())).toList();
    }
}
