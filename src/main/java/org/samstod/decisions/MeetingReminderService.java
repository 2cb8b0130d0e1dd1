package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.decisions.domain.Minutes;
import org.samstod.decisions.domain.MinutesBook;
import org.samstod.decisions.domain.MinutesDays;
import org.samstod.decisions.domain.Notice;
import org.samstod.districts.HolidayService;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.identity.Role;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SwedishCalendar;

/** Reminds the board's secretaries of the days that minutes and notices have to keep: once when it is time, once when it is late. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class MeetingReminderService {

    private static final int MOST = 500;
    private static final Map<MinutesDays.Duty, String> TEMPLATES = Map.of(MinutesDays.Duty.APPROVE, "minutes.approve", MinutesDays.Duty.POST, "minutes.post",
            MinutesDays.Duty.TAKE_DOWN, "minutes.take-down");

    @Inject
    MinutesBook book;

    @Inject
    MeetingDesk desk;

    @Inject
    HolidayService holidays;

    @Inject
    AccountService accounts;

    @Inject
    NotificationService notifications;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** What the acting person's board has to see to, the most urgent first; two statements. */
    @UseCase(permission = Permission.MINUTES_MANAGE)
    public List<DutyLine> duties() {
        List<Minutes> unfinished = book.unfinished(desk.board(), MOST);
        Map<String, Notice> notices = book.noticesOf(unfinished.stream().map(Minutes::id).toList());
        LocalDate today = clock.today();
        SwedishCalendar calendar = holidays.calendar();
        return unfinished.stream().flatMap(minutes -> duty(minutes, notices.get(minutes.id()), today, calendar).stream())
                .sorted(java.util.Comparator.comparing(DutyLine::due).thenComparing(DutyLine::minutesId)).toList();
    }

    static Optional<DutyLine> duty(Minutes minutes, Notice notice, LocalDate today, SwedishCalendar calendar) {
        return next(minutes, notice, today, calendar).map(due -> new DutyLine(due.duty().name(), minutes.id(), minutes.label(), minutes.meetingId(),
                due.due(), due.soon(), due.late()));
    }

    private static Optional<MinutesDays.Due> next(Minutes minutes, Notice notice, LocalDate today, SwedishCalendar calendar) {
        return MinutesDays.next(minutes.decidedOn(), minutes.approvedOn(), notice, today, calendar);
    }

    /** Minutes of any board of which a reminder is due and not sent. */
    @UseCase(permission = Permission.SYSTEM)
    public List<String> due() {
        List<Minutes> unfinished = book.unfinished(null, MOST);
        Map<String, Notice> notices = book.noticesOf(unfinished.stream().map(Minutes::id).toList());
        LocalDate today = clock.today();
        SwedishCalendar calendar = holidays.calendar();
        return unfinished.stream().filter(minutes -> next(minutes, notices.get(minutes.id()), today, calendar)
                .filter(due -> due.soon() && !minutes.isReminded(due.code())).isPresent()).map(Minutes::id).toList();
    }

    /** Sends it. */
    @UseCase(permission = Permission.SYSTEM, action = "minutes.remind")
    public void remind(String minutesId) {
        Minutes minutes = book.findLocked(minutesId).orElseThrow(() -> new NotFound("minutes"));
        Optional<MinutesDays.Due> next = next(minutes, book.noticeOf(minutesId).orElse(null), clock.today(), holidays.calendar());
        next.filter(due -> due.soon() && minutes.remind(due.code())).ifPresent(due -> {
            String path = minutes.meetingId() == null ? "/office/minutes/" + minutesId : "/office/meetings/" + minutes.meetingId();
            for (AccountView secretary : accounts.holders(Role.BOARD_SECRETARY, minutes.boardId())) {
                notifications.send(new Message(secretary.id(), null, TEMPLATES.get(due.duty()), null,
                        Map.of("number", minutes.label(), "due", due.due(), "link", path), PublicationLevel.OPEN, null,
                        "minutes:" + due.code() + ":" + minutesId + ":" + secretary.id()));
            }
        });
        journal.act(minutes, MeetingService.payload("reminded", next.map(MinutesDays.Due::code).orElse("")));
    }
}
