package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseChoice;
import org.samstod.cases.domain.WorkMark;
import org.samstod.cases.domain.WorkMarks;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.SortKeys;

/** The office's own days and marks on cases, and the mails that remind of the days. The officer sets them, or the unit head. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class WorkMarkService {

    /** How long a day that has passed is looked back for, should the mails have stood still. */
    private static final int DAYS_BACK = 14;

    @Inject
    CaseDesk desk;

    @Inject
    WorkMarks marks;

    @Inject
    CaseHeads heads;

    @Inject
    NotificationService notifications;

    /** What is on a case that the acting person may read, and whether the person may put something on it. */
    @UseCase(permission = Permission.CASE_READ)
    public WorkMarkPage page(String caseId) {
        Case about = desk.read(caseId, Permission.CASE_READ);
        Optional<WorkMark> mark = marks.find(about.id());
        return new WorkMarkPage(heads.of(about), mark.flatMap(WorkMark::dueOn).orElse(null), mark.map(WorkMark::dueWord).orElse(""),
                mark.flatMap(WorkMark::mark).orElse(null), desk.actor().role().holds(Permission.CASE_PREPARE)
                        ? whyNot(about, desk.jav(about).isPresent()) : "not-yours");
    }

    /**
     * Sets the day, or takes it away.
     *
     * @throws BusinessException as {@link WorkMark#due}, and {@code case.not-allowed.*}
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.due")
    public void due(String caseId, long seenVersion, LocalDate day, String word) {
        Case about = take(caseId, seenVersion);
        WorkMark mark = markOf(about);
        Instant now = desk.clock.now();
        mark.due(day, word, desk.clock.today(), desk.hand(), now);
        about.touch(day == null ? "due-none" : "due", desk.hand(), now);
        follow(mark);
        desk.done(about, day == null ? "" : mark.dueWord().isEmpty() ? day.toString() : day + " – " + mark.dueWord(),
                Map.of("dueOn", mark.dueOn(), "word", mark.dueWord()));
    }

    /**
     * Marks the case, or takes the mark away.
     *
     * @throws BusinessException as {@link WorkMark#mark(String, Hand, Instant)}, and {@code case.not-allowed.*}
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.mark")
    public void mark(String caseId, long seenVersion, String word) {
        Case about = take(caseId, seenVersion);
        WorkMark mark = markOf(about);
        Instant now = desk.clock.now();
        mark.mark(word, desk.hand(), now);
        about.touch(mark.mark().isEmpty() ? "mark-none" : "mark", desk.hand(), now);
        follow(mark);
        desk.done(about, mark.mark().orElse(""), Map.of("mark", mark.mark()));
    }

    /** Cases whose day is today, tomorrow or has passed, to remind of. */
    @UseCase(permission = Permission.SYSTEM)
    public List<String> toRemind(int most) {
        LocalDate today = desk.clock.today();
        return marks.dueBetween(today.minusDays(DAYS_BACK), today.plusDays(1), most).stream().map(WorkMark::caseId).toList();
    }

    /** Reminds the officer of a day: once the day before or on it, and once when it has passed; telling twice is told once. */
    @UseCase(permission = Permission.SYSTEM)
    public void remind(String caseId) {
        Case about = desk.read(caseId, Permission.SYSTEM);
        WorkMark mark = marks.find(caseId).orElse(null);
        LocalDate day = mark == null ? null : mark.dueOn().orElse(null);
        if (day == null || !about.state().isOpen()) {
            return;
        }
        String template = day.isBefore(desk.clock.today()) ? "case-overdue" : "case-due";
        String account = about.officer().map(Hand::accountId).orElse(mark.writtenBy());
        notifications.send(new Message(account, null, template, (Locale) null, Map.of("number", about.receptionNumber(), "due", day, "link",
                "/office/cases/" + about.id()), about.effectiveLevel(), about.id(), template + ":" + mark.id() + ":" + day + ":" + account));
    }

    /** Whether the acting person may put something on a case, as the last part of a message key; null when so. */
    String whyNot(Case about, boolean jav) {
        boolean mine = about.officer().filter(one -> one.accountId().equals(desk.actor().accountId())).isPresent();
        return jav ? "jav" : !about.state().isOpen() ? "decided" : mine || desk.actor().role() == Role.UNIT_HEAD ? null
                : about.officer().isEmpty() ? "unclaimed" : "not-yours";
    }

    private Case take(String caseId, long seenVersion) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PREPARE);
        String why = whyNot(about, desk.jav(about).isPresent());
        if (why != null) {
            throw new BusinessException("case.not-allowed." + why);
        }
        return about;
    }

    private WorkMark markOf(Case about) {
        return marks.find(about.id()).orElseGet(() -> {
            WorkMark made = new WorkMark(about.id());
            marks.add(made);
            return made;
        });
    }

    private void follow(WorkMark mark) {
        desk.list.find(mark.caseId()).ifPresent(row -> {
            row.marked(mark.dueOn().orElse(null), mark.mark().orElse(null));
            if (row.mark() != null) {
                desk.list.offer(CaseChoice.markOf(row, SortKeys.of(row.mark())));
            }
        });
    }
}
