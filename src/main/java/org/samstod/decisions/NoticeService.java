package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.DecisionStatus;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.Minutes;
import org.samstod.decisions.domain.MinutesBook;
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
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.NotFound;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;

/**
 * The notice board's notices of approved minutes (kommunallagen 8:9 ff.): posted by the secretary, they start the three weeks of appeal;
 * they never wait for a publication and name no applicant.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class NoticeService {

    @Inject
    MinutesBook book;

    @Inject
    Decisions decisions;

    @Inject
    MinutesDesk desk;

    @Inject
    HolidayService holidays;

    @Inject
    PublicationService publications;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The notices of the acting person's board, newest first. */
    @UseCase(permission = Permission.NOTICE_MANAGE)
    public Page<NoticeLine> list(PageRequest page) {
        String board = user.requireActor().boardId();
        if (board == null) {
            throw new NotFound("board");
        }
        List<Notice> found = book.notices(board, page.offset(), page.size());
        Map<String, String> labels = book.labels(found.stream().map(Notice::minutesId).toList());
        return new Page<>(found.stream().map(notice -> MinutesDesk.line(notice, labels.get(notice.minutesId()), clock.today())).toList(),
                book.countNotices(board));
    }

    /**
     * Posts the notice of approved minutes; from the next day the three weeks of appeal run.
     *
     * @param keptAt where the minutes can be read
     * @return the notice's id
     * @throws BusinessException {@code notice.minutes-not-approved}, {@code notice.kept-at.missing}
     * @throws Conflict when it was posted already
     */
    @UseCase(permission = Permission.NOTICE_MANAGE, action = "notice.post")
    public String post(String minutesId, String keptAt) {
        Minutes minutes = book.find(minutesId).filter(one -> one.kind() == Minutes.Kind.DELEGATED).orElseThrow(() -> new NotFound("minutes"));
        gate.require(Permission.NOTICE_MANAGE, new Subject("minutes", minutesId, minutes.boardId(), null));
        book.noticeOf(minutesId).ifPresent(notice -> {
            throw new Conflict("notice.posted-already", notice.postedOn());
        });
        Actor actor = user.requireActor();
        Instant now = clock.now();
        Notice notice = Notice.post(minutes, keptAt, holidays.calendar(), now, actor.accountId());
        List<DecisionRow> rows = decisions.ofMinutes(minutesId);
        rows.forEach(DecisionRow::posted);
        book.add(notice);
        publications.postNotice(desk.publicCopy(notice, minutes, rows));
        journal.act(notice, Map.of("minutes", minutes.label(), "postedOn", notice.postedOn(), "lastAppealDay", notice.lastAppealDay()));
        return notice.id();
    }

    /**
     * Takes the notice down.
     *
     * @throws BusinessException {@code notice.too-early} before the day after the last day of appeal
     */
    @UseCase(permission = Permission.NOTICE_MANAGE, action = "notice.take-down")
    public void takeDown(String noticeId) {
        Notice notice = book.notice(noticeId).orElseThrow(() -> new NotFound("notice"));
        gate.require(Permission.NOTICE_MANAGE, new Subject("notice", noticeId, notice.boardId(), null));
        notice.takeDown(clock.today());
        publications.takeDownNotice(noticeId);
        journal.act(notice, Map.of("takenDownOn", notice.takenDownOn()));
    }

    /** Notices whose last day of appeal is over while a decision is still marked as open to appeal. */
    @UseCase(permission = Permission.SYSTEM)
    public List<String> appealTimeOver() {
        return book.appealTimePassed(clock.today());
    }

    /** The clock says that the appeal time of a notice's decisions has passed. */
    @UseCase(permission = Permission.SYSTEM, action = "decision.appeal-time-passed")
    public void appealTimePassed(String noticeId) {
        Notice notice = book.notice(noticeId).orElseThrow(() -> new NotFound("notice"));
        if (!notice.appealTimePassed(clock.today())) {
            throw new BusinessException("notice.too-early", notice.takeDownFrom());
        }
        List<DecisionRow> rows = decisions.ofMinutes(notice.minutesId()).stream().filter(row -> row.status() == DecisionStatus.POSTED).toList();
        rows.forEach(DecisionRow::appealTimePassed);
        journal.act(notice, Map.of("decisions", rows.stream().map(DecisionRow::id).toList()));
    }
}
