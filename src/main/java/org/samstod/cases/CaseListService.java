package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.samstod.cases.domain.CaseList;
import org.samstod.cases.domain.CaseList.Tally;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;

/** The work list: what the reader can read, before anything is counted or paged. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaseListService {

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
        return new CasePage(new Page<>(list.rows(desk.reader(), query, page).stream().map(row -> line(row, me)).toList(),
                list.count(desk.reader(), query)), list.protectedMatch(desk.reader(), query));
    }

    /** How many cases of the list the reader can read; one statement. */
    @UseCase(permission = Permission.CASE_LIST)
    public long count(CaseQuery query) {
        return list.count(desk.reader(), query);
    }

    /** The cases of one page; one statement. */
    @UseCase(permission = Permission.CASE_LIST)
    public List<CaseLine> rows(CaseQuery query, PageRequest page) {
        String me = desk.actor().accountId();
        return list.rows(desk.reader(), query, page).stream().map(row -> line(row, me)).toList();
    }

    /** Whether a case of level 1 matches that the reader may only be told of in one line; one statement. */
    @UseCase(permission = Permission.CASE_LIST)
    public boolean protectedMatch(CaseQuery query) {
        return list.protectedMatch(desk.reader(), query);
    }

    /** How many cases wait in each queue; one statement. */
    @UseCase(permission = Permission.CASE_LIST)
    public Map<Queue, Long> queues() {
        String me = desk.actor().accountId();
        Map<Queue, Long> counts = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            counts.put(queue, 0L);
        }
        for (Tally tally : list.tallies(desk.reader())) {
            for (Queue queue : Queue.values()) {
                if (in(queue, tally, me)) {
                    counts.merge(queue, tally.number(), Long::sum);
                }
            }
        }
        return counts;
    }

    private static boolean in(Queue queue, Tally tally, String me) {
        boolean open = tally.state().isOpen();
        return switch (queue) {
            case MINE -> open && me.equals(tally.officerId());
            case UNASSIGNED -> open && tally.officerId() == null;
            case WAITING -> tally.waiting();
            case STALE -> open && (tally.stale() || tally.lateAnswer());
            case MESSAGES -> tally.unreadMessage();
            case PROPOSED -> tally.state() == CaseState.PROPOSED;
            case OPEN -> open;
            case DECIDED -> tally.state() == CaseState.DECIDED;
            case ALL -> true;
        };
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

    static CaseLine line(CaseListRow row, String me) {
        return new CaseLine(row.caseId(), row.receptionNumber(), row.registerNumber(), row.applicantName(), row.title(), row.callName(),
                row.asked(), row.proposed(), row.officerName(), me.equals(row.officerId()), row.state(), row.dueAt(), row.receivedAt(),
                row.level(), row.isLate(), row.isWithdrawn(), row.isStale(), row.isLateAnswer(), row.isUnreadMessage());
    }
}
