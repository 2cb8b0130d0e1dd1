package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.ItemKind;
import org.samstod.decisions.domain.Meeting;
import org.samstod.decisions.domain.MeetingBody;
import org.samstod.decisions.domain.MeetingItem;
import org.samstod.decisions.domain.Meetings;
import org.samstod.decisions.domain.ReportedDecision;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;

/**
 * What delegates, committees and the chair have decided on the board's behalf is reported to it (kommunallagen 6:40, 7:8). The list is
 * there by itself; the secretary puts it on a meeting's agenda and records that the board was told.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DelegationReportService {

    private static final int MOST = 500;

    @Inject
    Meetings meetings;

    @Inject
    MeetingDesk desk;

    @Inject
    MinutesDesk minutesDesk;

    @Inject
    DelegatedRooms rooms;

    @Inject
    CurrentUser user;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The decisions that stand on no agenda yet, those of later rooms too, oldest first; a constant number of statements. */
    @UseCase(permission = Permission.MINUTES_MANAGE)
    public List<ReportLine> waiting() {
        List<DecisionRow> rows = meetings.unreported(desk.board(), MOST);
        Set<String> named = desk.named(rows);
        return Stream.concat(rows.stream().map(row -> MeetingDesk.report(row, named.contains(row.id()), null, null)),
                rooms.unreported(desk.board(), MOST).stream().map(one -> MeetingDesk.report(one, null, null)))
                .sorted(Comparator.comparing(ReportLine::decidedOn)).toList();
    }

    /**
     * Puts every decision that waits on the agenda of a meeting of the board, as one item.
     *
     * @return the item's id
     * @throws BusinessException {@code meeting.report.none} when nothing waits, {@code meeting.report.board} for a committee or the chair
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.add-report")
    public String put(String meetingId) {
        Meeting meeting = desk.meetingLocked(meetingId, Permission.MINUTES_MANAGE);
        if (meeting.body() != MeetingBody.BOARD) {
            throw new BusinessException("meeting.report.board");
        }
        List<DecisionRow> waiting = meetings.unreported(meeting.boardId(), MOST);
        List<MinutedElsewhere> elsewhere = rooms.unreported(meeting.boardId(), MOST);
        if (waiting.isEmpty() && elsewhere.isEmpty()) {
            throw new BusinessException("meeting.report.none");
        }
        MeetingItem item = MeetingItem.add(meeting, meetings.nextItem(meetingId), ItemKind.REPORT,
                Texts.get(Texts.SWEDISH, "decisions.meeting.report.title"), null);
        meetings.add(item);
        Instant now = clock.now();
        waiting.forEach(row -> meetings.add(ReportedDecision.of(item, row.id(), now)));
        rooms.report(elsewhere, item.id());
        journal.act(item, MeetingService.payload("meeting", meetingId, "decisions",
                ids(waiting.stream().map(DecisionRow::id), elsewhere)));
        return item.id();
    }

    /** The board has been told, under that paragraph, the day the meeting was held. */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.reported")
    public void reported(String itemId, Integer paragraph) {
        MeetingItem item = desk.itemLocked(itemId, Permission.MINUTES_MANAGE);
        if (item.kind() != ItemKind.REPORT) {
            throw new NotFound("item");
        }
        Meeting meeting = desk.meetingLocked(item.meetingId(), Permission.MINUTES_MANAGE);
        item.recorded(paragraph, null, clock.now());
        meeting.held(meeting.heldOn());
        List<ReportedDecision> reported = meetings.reported(itemId);
        reported.forEach(one -> one.reported(meeting.heldOn(), paragraph));
        minutesDesk.begin(meeting, clock.now(), user.requireActor().accountId());
        journal.act(item, MeetingService.payload("paragraph", paragraph, "reportedOn", meeting.heldOn(), "decisions",
                ids(reported.stream().map(ReportedDecision::decisionId), rooms.ofReport(itemId))));
    }

    private static List<String> ids(Stream<String> own, List<MinutedElsewhere> elsewhere) {
        return Stream.concat(own, elsewhere.stream().map(MinutedElsewhere::id)).toList();
    }
}
