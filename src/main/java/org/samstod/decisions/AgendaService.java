package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samstod.cases.BoardCase;
import org.samstod.cases.CaseBoardService;
import org.samstod.cases.CaseState;
import org.samstod.cases.ReportFileService;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.ItemKind;
import org.samstod.decisions.domain.Meeting;
import org.samstod.decisions.domain.MeetingItem;
import org.samstod.decisions.domain.MeetingRecord;
import org.samstod.decisions.domain.MeetingRow;
import org.samstod.decisions.domain.Meetings;
import org.samstod.decisions.domain.ReportedDecision;
import org.samstod.districts.DistrictService;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;

/**
 * Puts proposed cases on a meeting's agenda, and gives the files that are carried into the city's meeting system. What may be read decides
 * what is in them: a case of level 2 or lower is in the agenda's own file by its number alone.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AgendaService {

    private static final int MOST = 500;

    @Inject
    Meetings meetings;

    @Inject
    Decisions decisions;

    @Inject
    MeetingDesk desk;

    @Inject
    DelegatedRooms rooms;

    @Inject
    CaseBoardService cases;

    @Inject
    ReportFileService reports;

    @Inject
    DistrictService districts;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The proposed cases of the board that stand on no agenda and that the acting person may read; three statements. */
    @UseCase(permission = Permission.MINUTES_MANAGE)
    public List<BoardCase> candidates(String meetingId) {
        desk.meeting(meetingId, Permission.MINUTES_MANAGE);
        List<BoardCase> waiting = cases.waiting(MOST);
        Set<String> taken = new HashSet<>(meetings.onAgenda(waiting.stream().map(BoardCase::caseId).toList()));
        return waiting.stream().filter(one -> !taken.contains(one.caseId())).toList();
    }

    /**
     * Puts cases on the agenda as one item.
     *
     * @return the item's id
     * @throws BusinessException {@code meeting.cases.none}, or {@code meeting.cases.gone} when one of them is no longer proposed, or stands
     *     on an agenda already
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.add-cases")
    public String addCases(String meetingId, String title, String proposal, List<String> caseIds) {
        Meeting meeting = desk.meetingLocked(meetingId, Permission.MINUTES_MANAGE);
        Set<String> chosen = new LinkedHashSet<>(caseIds);
        if (chosen.isEmpty()) {
            throw new BusinessException("meeting.cases.none").at("cases");
        }
        Map<String, BoardCase> readable = cases.among(chosen);
        if (readable.size() < chosen.size() || readable.values().stream().anyMatch(one -> one.state() != CaseState.PROPOSED)
                || !meetings.onAgenda(chosen).isEmpty()) {
            throw new BusinessException("meeting.cases.gone").at("cases");
        }
        MeetingItem item = MeetingItem.add(meeting, meetings.nextItem(meetingId), ItemKind.CASES, title, proposal);
        meetings.add(item);
        int number = 1;
        for (String caseId : chosen) {
            meetings.add(MeetingRow.of(item, caseId, readable.get(caseId).receptionNumber(), number++));
        }
        journal.act(item, MeetingService.payload("meeting", meetingId, "cases", List.copyOf(chosen)));
        return item.id();
    }

    /** An item with what stands under it. */
    @UseCase(permission = Permission.MINUTES_MANAGE)
    public ItemView item(String itemId) {
        return view(desk.item(itemId, Permission.MINUTES_MANAGE));
    }

    private ItemView view(MeetingItem item) {
        Meeting meeting = meetings.find(item.meetingId()).orElseThrow();
        List<MeetingRow> rows = meetings.rows(item.id());
        Map<String, BoardCase> readable = cases.among(rows.stream().map(MeetingRow::caseId).toList());
        Map<String, List<MeetingRecord>> records = desk.records(rows.stream().map(MeetingRow::id).toList());
        Map<String, DecisionRow> decided = decisions.findAll(rows.stream().map(MeetingRow::decisionId).filter(java.util.Objects::nonNull).toList()).stream()
                .collect(Collectors.toMap(DecisionRow::id, Function.identity()));
        List<ItemView.Row> views = new ArrayList<>();
        for (MeetingRow row : rows) {
            List<ItemView.Recorded> history = records.getOrDefault(row.id(), List.of()).stream().map(MeetingDesk::view).toList();
            views.add(view(row, readable.get(row.caseId()), decided.get(row.decisionId()), history));
        }
        return new ItemView(item.id(), item.version(), MeetingDesk.line(meeting, null), item.number(), item.kind().name(), item.title(), item.proposal(),
                item.paragraph(), item.isRecorded(), views, item.kind() == ItemKind.REPORT ? reported(item, meeting) : List.of());
    }

    private static ItemView.Row view(MeetingRow row, BoardCase about, DecisionRow decision, List<ItemView.Recorded> history) {
        ItemView.Recorded newest = history.isEmpty() ? null : history.get(history.size() - 1);
        boolean told = decision != null && decision.toldAt() != null;
        if (about == null) {
            return new ItemView.Row(row.id(), null, row.caseNumber(), null, null, null, Money.ZERO, null, Money.ZERO, null, null, null,
                    row.result().name(), row.records(), row.decisionId(), told, newest, history);
        }
        return new ItemView.Row(row.id(), row.caseId(), about.reference(), about.applicant(), about.title(), about.callName(), about.asked(),
                about.outcome() == null ? null : about.outcome().name(), about.proposed(), about.reasons(), about.legalGround(), about.level(),
                row.result().name(), row.records(), row.decisionId(), told, newest, history);
    }

    private List<ReportLine> reported(MeetingItem item, Meeting meeting) {
        Map<String, ReportedDecision> reports = meetings.reported(item.id()).stream()
                .collect(Collectors.toMap(ReportedDecision::decisionId, Function.identity()));
        List<DecisionRow> rows = decisions.findAll(reports.keySet());
        Set<String> named = desk.named(rows);
        Stream<ReportLine> own = rows.stream().sorted(java.util.Comparator.comparing(DecisionRow::decidedAt).thenComparing(DecisionRow::id))
                .map(row -> MeetingDesk.report(row, named.contains(row.id()), reports.get(row.id()).reportedOn(), reports.get(row.id()).paragraph()));
        return Stream.concat(own, rooms.ofReport(item.id()).stream().map(one -> MeetingDesk.report(one, item.isRecorded() ? meeting.heldOn() : null,
                item.paragraph()))).sorted(java.util.Comparator.comparing(ReportLine::decidedOn)).toList();
    }

    /** The item as files for the city's meeting system, in one ZIP, with the valid version of the officer's report where there is one. */
    @UseCase(permission = Permission.MINUTES_MANAGE)
    public ExportFile export(String itemId) {
        MeetingItem item = desk.item(itemId, Permission.MINUTES_MANAGE);
        ItemView view = view(item);
        return ItemExport.zip(view, districts.board(item.boardId()).name(), clock.now(),
                reports.forMeeting(view.rows().stream().map(ItemView.Row::caseId).filter(java.util.Objects::nonNull).toList()));
    }
}
