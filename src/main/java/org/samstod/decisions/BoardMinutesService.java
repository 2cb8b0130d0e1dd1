package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.DecisionStatus;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.Meetings;
import org.samstod.decisions.domain.Minutes;
import org.samstod.decisions.domain.MinutesBook;
import org.samstod.decisions.domain.MinutesDays;
import org.samstod.decisions.domain.MinutesFact;
import org.samstod.decisions.domain.MinutesRendition;
import org.samstod.decisions.domain.Notice;
import org.samstod.districts.HolidayService;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.publications.PublicationService;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.NewEntry;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SwedishCalendar;

/**
 * The days of a meeting's minutes as they are recorded: approved, announced, taken down. The appeal time is computed from the recorded
 * day of the notice. Recording a day again puts it right; what was recorded before stays to be read.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class BoardMinutesService {

    @Inject
    MinutesBook book;

    @Inject
    Meetings meetings;

    @Inject
    Decisions decisions;

    @Inject
    MinutesDesk desk;

    @Inject
    Telling telling;

    @Inject
    HolidayService holidays;

    @Inject
    PublicationService publications;

    @Inject
    RegisterService register;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The minutes were approved that day. What was told before and waited for it is published three whole working days later. */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.minutes-approved")
    public void approve(RecordDay command) {
        Minutes minutes = find(command);
        Instant now = clock.now();
        boolean first = !minutes.approved();
        List<DecisionRow> rows = decisions.ofMinutes(minutes.id());
        String approvers = command.text() == null || command.text().isBlank() ? user.requireActor().name() : cut(command.text(), 200);
        minutes.approvedOn(command.day(), desk.text(minutes, approvers, command.day(), rows, row -> true), now, user.requireActor().accountId(), approvers);
        if (first) {
            book.add(MinutesRendition.of(minutes.id(), desk.forAnyone(minutes, rows), now));
            register.record(new NewEntry(minutes.boardId(), EntryKind.MINUTES, Direction.DRAWN_UP, minutes.id(), null, PublicationLevel.OPEN, now, null));
            rows.stream().filter(row -> row.toldAt() != null && decisions.order(row.id()).isEmpty())
                    .forEach(row -> telling.order(row, later(Clock.dayOf(row.toldAt()), command.day())));
        } else {
            rows.stream().filter(row -> row.toldAt() != null)
                    .forEach(row -> telling.orderCorrected(row, later(Clock.dayOf(row.toldAt()), command.day())));
            desk.renew(minutes.id(), now);
        }
        fact(minutes, MinutesFact.Kind.APPROVED, command, approvers, null, List.of());
        journal.act(minutes, MeetingService.payload("approvedOn", command.day(), "by", approvers, "source", command.source(), "sha256", minutes.sha256()));
    }

    /**
     * Their notice was posted that day; the three weeks of appeal run from it. When a day that is put right shows that a decision was found final too early,
     * that is undone, said beside the day and in the journal; whoever waits for the appeal time, as payments may, waits again.
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.minutes-posted")
    public void post(RecordDay command) {
        Minutes minutes = find(command);
        if (!minutes.approved()) {
            throw new BusinessException("notice.minutes-not-approved");
        }
        SwedishCalendar calendar = holidays.calendar();
        Actor actor = user.requireActor();
        Optional<Notice> known = book.noticeOf(minutes.id());
        Notice notice = known.orElseGet(() -> Notice.recorded(minutes, command.day(), command.text(), command.link(), calendar, clock.now(),
                actor.accountId()));
        List<DecisionRow> rows = decisions.ofMinutes(minutes.id());
        List<String> notFinal = new ArrayList<>();
        if (known.isPresent()) {
            notice.correct(command.day(), command.text(), command.link(), calendar);
            publications.takeDownNotice(notice.id());
            rows.stream().filter(row -> row.noticeCorrected(notice, clock.today())).forEach(row -> notFinal.add(row.id()));
        } else {
            book.add(notice);
        }
        rows.stream().filter(row -> row.status() == DecisionStatus.IN_MINUTES).forEach(DecisionRow::posted);
        if (notice.up()) {
            publications.postNotice(desk.publicCopy(notice, minutes, rows));
        }
        fact(minutes, MinutesFact.Kind.POSTED, command, notice.officialLink() == null ? notice.keptAt() : notice.officialLink(), notice,
                notFinal.isEmpty() ? List.of() : List.of(MinutesDays.FINAL_UNDONE));
        journal.act(notice, MeetingService.payload("minutes", minutes.label(), "postedOn", notice.postedOn(), "lastAppealDay", notice.lastAppealDay(),
                "link", notice.officialLink(), "source", command.source(), "finalUndone", notFinal.isEmpty() ? null : notFinal));
    }

    /** The notice was taken down that day. */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.notice-down")
    public void takeDown(RecordDay command) {
        Minutes minutes = find(command);
        Notice notice = book.noticeOf(minutes.id()).orElseThrow(() -> new BusinessException("notice.not-posted"));
        notice.takenDown(command.day());
        publications.takeDownNotice(notice.id());
        fact(minutes, MinutesFact.Kind.TAKEN_DOWN, command, null, notice, List.of());
        journal.act(notice, MeetingService.payload("takenDownOn", command.day(), "source", command.source()));
    }

    private Minutes find(RecordDay command) {
        Minutes minutes = book.findLocked(command.minutesId() == null ? "" : command.minutesId()).filter(one -> one.kind() != Minutes.Kind.DELEGATED)
                .orElseThrow(() -> new NotFound("minutes"));
        gate.require(Permission.MINUTES_MANAGE, new Subject("minutes", minutes.id(), minutes.boardId(), null));
        if (command.day() == null) {
            throw new BusinessException("meeting.fact.day").at("day");
        }
        if (command.source() == null || command.source().isBlank() || command.source().strip().length() > 200) {
            throw new BusinessException("meeting.source.missing").at("source");
        }
        return minutes;
    }

    private void fact(Minutes minutes, MinutesFact.Kind kind, RecordDay command, String text, Notice notice, List<String> followed) {
        Actor actor = user.requireActor();
        int number = meetings.facts(List.of(minutes.id())).size() + 1;
        meetings.add(MinutesFact.of(minutes.id(), number, kind, command.day(), text, command.source().strip(),
                Stream.concat(MinutesDays.odd(kind, command.day(), minutes.decidedOn(), minutes.approvedOn(), notice, clock.today(), holidays.calendar()).stream(),
                        followed.stream()).toList(),
                actor.accountId(), actor.name(), clock.now()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String cut(String text, int longest) {
        String stripped = text.strip();
        return stripped.length() > longest ? stripped.substring(0, longest) : stripped;
    }
}
