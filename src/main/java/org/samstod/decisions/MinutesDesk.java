package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.Meeting;
import org.samstod.decisions.domain.Minutes;
import org.samstod.decisions.domain.MinutesBook;
import org.samstod.decisions.domain.MinutesRendition;
import org.samstod.decisions.domain.Notice;
import org.samstod.decisions.domain.PublicationOrder;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.journal.Subject;
import org.samstod.publications.NoticeRow;
import org.samstod.publications.PostNotice;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;

/** What the services of minutes, notices and publication do alike: the texts of minutes and the public copy of a notice. */
@ApplicationScoped
class MinutesDesk {

    @Inject
    MinutesBook book;

    @Inject
    Decisions decisions;

    @Inject
    DistrictService districts;

    @Inject
    MeetingContents meetings;

    @Inject
    DelegatedRooms rooms;

    /** How many decisions there are in each of some minutes, those of later rooms too. */
    Map<String, Integer> counts(List<String> minutesIds) {
        Map<String, Integer> counts = new HashMap<>(decisions.countByMinutes(minutesIds));
        rooms.countByMinutes(minutesIds).forEach((minutes, count) -> counts.merge(minutes, count, Integer::sum));
        return counts;
    }

    /** The minutes' text, naming the applicants that may be named. */
    String text(Minutes minutes, String approver, LocalDate approvedOn, List<DecisionRow> rows, Predicate<DecisionRow> named) {
        if (minutes.kind() != Minutes.Kind.DELEGATED) {
            return MeetingMinutesWriter.write(minutes, meetings.content(minutes), approver, approvedOn, rows, named);
        }
        return MinutesWriter.write(minutes, districts.board(minutes.boardId()).name(), approver, approvedOn, rows, named,
                rooms.ofMinutes(minutes.id()));
    }

    /** The rendition for anyone: only what is published openly is named. */
    String forAnyone(Minutes minutes, List<DecisionRow> rows) {
        return text(minutes, minutes.approverName(), minutes.approvedOn(), rows, this::publishedOpenly);
    }

    /** Makes the rendition for anyone anew, when the minutes have one and it says something else now. */
    void renew(String minutesId, Instant now) {
        book.shown(minutesId).ifPresent(shown -> {
            String text = forAnyone(book.find(minutesId).orElseThrow(), decisions.ofMinutes(minutesId));
            if (!text.equals(shown.content())) {
                shown.replaced(now);
                book.add(MinutesRendition.of(minutesId, text, now));
                book.noticeOf(minutesId).ifPresent(Notice::renewed);
            }
        });
    }

    /** What approved minutes of a meeting say was put right: their text, and what may be shown of it, are written out anew. */
    void writeAnew(String minutesId, Instant now, String by) {
        Minutes minutes = book.find(minutesId).orElseThrow();
        if (minutes.approved()) {
            minutes.approvedOn(minutes.approvedOn(), text(minutes, minutes.approverName(), minutes.approvedOn(), decisions.ofMinutes(minutesId), row -> true),
                    now, by, minutes.approverName());
            renew(minutesId, now);
        }
    }

    /** Minutes of a meeting that are not approved yet, or new ones. */
    Minutes open(Meeting meeting, Minutes.Kind kind, Instant now, String by) {
        return book.ofMeetings(List.of(meeting.id())).stream().filter(one -> one.kind() == kind && !one.approved()).findFirst().orElseGet(() -> {
            Minutes minutes = Minutes.ofMeeting(meeting, kind, book.series(meeting.boardId(), kind, Clock.dayOf(now).getYear()).next(),
                    label(meeting.heldOn(), kind), now, by);
            book.add(minutes);
            return minutes;
        });
    }

    /** A meeting whose minutes are kept here has some as soon as anything of it is recorded. */
    void begin(Meeting meeting, Instant now, String by) {
        if (meeting.ownMinutes() && book.ofMeetings(List.of(meeting.id())).isEmpty()) {
            open(meeting, Minutes.Kind.MEETING, now, by);
        }
    }

    /** How minutes of a meeting are cited. */
    static String label(LocalDate day, Minutes.Kind kind) {
        return kind == Minutes.Kind.AT_ONCE ? Texts.get(Texts.SWEDISH, "decisions.meeting.label.at-once", day.toString()) : day.toString();
    }

    private boolean publishedOpenly(DecisionRow row) {
        return decisions.order(row.id()).filter(PublicationOrder::shownOpenly).isPresent();
    }

    /** What the notice board shows: no applicant, and only the numbers of open cases. */
    PostNotice publicCopy(Notice notice, Minutes minutes, List<DecisionRow> rows) {
        BoardView board = districts.board(notice.boardId());
        String label = minutes.kind() == Minutes.Kind.DELEGATED
                ? Texts.get(Texts.SWEDISH, "decisions.minutes.label", minutes.label(), minutes.decidedOn().toString())
                : Texts.get(Texts.SWEDISH, "decisions.minutes.label.meeting", minutes.label());
        return new PostNotice(notice.id(), notice.boardId(), board.name(), label, notice.postedOn(), notice.lastAppealDay(), notice.takeDownFrom(),
                notice.keptAt(), Stream.concat(rows.stream().map(row -> new NoticeRow(row.caseId(), row.associationId(), row.registerNumber(), row.level())),
                        rooms.ofMinutes(minutes.id()).stream().map(one -> new NoticeRow(one.caseId(), one.associationId(), one.number(), one.level())))
                        .toList());
    }

    /** What is asked about a decision: its case. */
    static Subject subject(DecisionRow row) {
        return new Subject("case", row.caseId(), row.boardId(), row.associationId());
    }

    static NoticeLine line(Notice notice, String label, LocalDate today) {
        return new NoticeLine(notice.id(), notice.minutesId(), label, notice.postedOn(), notice.lastAppealDay(), notice.takeDownFrom(),
                notice.takenDownOn(), notice.keptAt(), notice.rendition(), notice.up() && !today.isBefore(notice.takeDownFrom()));
    }
}
