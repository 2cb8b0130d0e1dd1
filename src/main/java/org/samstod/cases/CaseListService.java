package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.samstod.cases.domain.CaseList;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;

/** The work list: what the reader can read, before anything is counted or paged. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaseListService {

    private static final int MOST_MARKS = 50;

    @Inject
    CaseDesk desk;

    @Inject
    CaseList list;

    /** A call or an officer to filter by. */
    public record Choice(String id, String name) implements java.io.Serializable {
    }

    /** One page of the list, with its count; three statements. */
    @UseCase(permission = Permission.CASE_LIST)
    public CasePage list(CaseQuery query, PageRequest page) {
        String me = desk.actor().accountId();
        return new CasePage(new Page<>(list.rows(desk.reader(), query.dueBy(week()), page).stream().map(row -> line(row, me)).toList(),
                list.count(desk.reader(), query.dueBy(week()))), list.protectedMatch(desk.reader(), query.dueBy(week())));
    }

    /** How many cases of the list the reader can read, a thousand and one where there are more; one statement. */
    @UseCase(permission = Permission.CASE_LIST)
    public long count(CaseQuery query) {
        return list.count(desk.reader(), query.dueBy(week()));
    }

    /** The cases of one page; one statement. */
    @UseCase(permission = Permission.CASE_LIST)
    public List<CaseLine> rows(CaseQuery query, PageRequest page) {
        String me = desk.actor().accountId();
        return list.rows(desk.reader(), query.dueBy(week()), page).stream().map(row -> line(row, me)).toList();
    }

    /** Whether a case of level 1 matches that the reader may only be told of in one line; one statement. */
    @UseCase(permission = Permission.CASE_LIST)
    public boolean protectedMatch(CaseQuery query) {
        return list.protectedMatch(desk.reader(), query.dueBy(week()));
    }

    /** How many cases wait in each queue, a thousand and one where there are more; two statements. */
    @UseCase(permission = Permission.CASE_LIST)
    public Map<Queue, Long> queues() {
        return list.counts(desk.reader(), week());
    }

    /** The queue of own days holds those that have passed and those of this week, whatever day it is. */
    private LocalDate week() {
        return desk.clock.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** The calls among the cases the reader can read. */
    @UseCase(permission = Permission.CASE_LIST)
    public List<Choice> calls() {
        return list.calls(desk.reader()).stream().map(one -> new Choice(one[0], one[1])).toList();
    }

    /** The officers among the cases the reader can read. */
    @UseCase(permission = Permission.CASE_LIST)
    public List<Choice> officers() {
        return list.officers(desk.reader()).stream().map(one -> new Choice(one[0], one[1])).toList();
    }

    /** The office's own marks on the open cases the reader can read; one statement. */
    @UseCase(permission = Permission.CASE_LIST)
    public List<String> marks() {
        return list.marks(desk.reader(), MOST_MARKS);
    }

    static CaseLine line(CaseListRow row, String me) {
        return new CaseLine(row.caseId(), row.receptionNumber(), row.registerNumber(), row.applicantName(), row.title(), row.callName(),
                row.asked(), row.proposed(), row.officerName(), me.equals(row.officerId()), row.state(), row.dueAt(), row.receivedAt(),
                row.level(), row.isLate(), row.isWithdrawn(), row.isStale(), row.isLateAnswer(), row.isUnreadMessage(), row.openFlags() > 0,
                row.ownDueOn(), row.mark());
    }
}
