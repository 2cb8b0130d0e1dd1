package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.calls.CallService;
import org.samstod.calls.CallSummary;
import org.samstod.calls.FrameBookService;
import org.samstod.calls.FrameView;
import org.samstod.cases.CaseBoardService;
import org.samstod.decisions.DecidedSums;
import org.samstod.decisions.DecidedSumsService;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.grants.FrameUseView.Fault;
import org.samstod.grants.FrameUseView.Row;
import org.samstod.grants.FrameUseView.Unpaid;
import org.samstod.grants.domain.FrameUse;
import org.samstod.grants.domain.FrameUse.Does;
import org.samstod.grants.domain.FrameUse.Entry;
import org.samstod.grants.domain.FrameUse.Sums;
import org.samstod.grants.domain.FrameUse.Told;
import org.samstod.grants.domain.FrameUse.Use;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantState;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.SumsFault;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Keys;
import org.samstod.shared.Money;

/** What became of the money of the frames of a year, from booked entries: for officers and finance of a board, and across districts for the city. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class FrameUseService {

    private static final Set<GrantState> REPORT_COME = EnumSet.of(GrantState.REPORTED, GrantState.REVIEWED, GrantState.CLOSED);

    @Inject
    FrameBookService books;

    @Inject
    Grants grants;

    @Inject
    CaseBoardService cases;

    @Inject
    CallService calls;

    @Inject
    DecidedSumsService decisions;

    @Inject
    DistrictService districts;

    @Inject
    CurrentUser user;

    /** The use of the frames of a year. */
    @UseCase(permission = Permission.FRAME_READ)
    public FrameUseView use(int year) {
        List<FrameView> frames = books.ofYear(year);
        List<Entry> entries = new ArrayList<>();
        Map<String, String> boardOf = new HashMap<>();
        for (FrameView frame : frames) {
            boardOf.put(frame.id(), frame.boardId());
            frame.lines().stream().filter(line -> line.decisionId() != null).forEach(line -> entries.add(new Entry(frame.id(), line.part(), line.decisionId(),
                    Does.valueOf(line.kind()), line.amount())));
        }
        Map<String, Grant> told = told(entries);
        Map<String, Money> paid = paid(told.values(), year);
        List<Use> uses = FrameUse.of(entries, told.values().stream().collect(Collectors.toMap(Grant::decisionId, grant -> new Told(grant.callId(),
                paid.getOrDefault(grant.id(), Money.ZERO), REPORT_COME.contains(grant.state())))));
        Set<String> readable = readable(told.values());
        List<Use> unpaid = FrameUse.unpaid(uses);
        List<Unpaid> lines = unpaid.stream().filter(one -> told.containsKey(one.decisionId()) && readable.contains(told.get(one.decisionId()).caseId()))
                .map(one -> line(told.get(one.decisionId()), one)).toList();
        return new FrameUseView(year, rows(frames, uses), callRows(uses), boardOf.values().stream().distinct().count() < 2 ? List.of() : boardRows(uses, boardOf),
                FrameUse.all(uses), lines, sum(unpaid.stream().filter(one -> told.containsKey(one.decisionId())
                && !readable.contains(told.get(one.decisionId()).caseId())).toList()), sum(unpaid.stream().filter(one -> !told.containsKey(one.decisionId())).toList()),
                faults(uses, year));
    }

    /** What no rule lets come about today, but earlier versions did: found by reading everything that is booked, never mended by itself. */
    private List<Fault> faults(List<Use> uses, int year) {
        Map<String, DecidedSums> decided = decisions.sums(uses.stream().map(Use::decisionId).distinct().toList());
        return uses.stream().filter(one -> decided.containsKey(one.decisionId())).map(one -> {
            DecidedSums sums = decided.get(one.decisionId());
            return new Fault(sums.number(), SumsFault.of(sums.granted(), sums.ofYears(), sums.onFrames().getOrDefault(year, Money.ZERO), one.balance()).stream()
                    .map(Enum::name).toList());
        }).filter(one -> !one.kinds().isEmpty()).toList();
    }

    private static Unpaid line(Grant grant, Use use) {
        return new Unpaid(grant.id(), grant.number(), grant.applicant(), grant.state().name(), use.committed(), use.balance().paid(), use.unpaid());
    }

    private static Money sum(List<Use> uses) {
        return Money.sum(uses.stream().map(Use::unpaid).toList());
    }

    private Map<String, Grant> told(List<Entry> entries) {
        Map<String, Grant> told = new HashMap<>();
        Keys.parts(entries.stream().map(Entry::decisionId).toList()).forEach(some -> grants.ofDecisions(some).forEach(one -> told.put(one.decisionId(), one)));
        return told;
    }

    private Map<String, Money> paid(Collection<Grant> told, int year) {
        Map<String, Money> paid = new HashMap<>();
        Keys.parts(told.stream().map(Grant::id).toList()).forEach(some -> paid.putAll(grants.paid(some, year)));
        return paid;
    }

    /** Cases the person may read; none for a role that reads no decisions. */
    private Set<String> readable(Collection<Grant> told) {
        return user.getRole().holds(Permission.DECISION_READ) ? cases.readableAmong(told.stream().map(Grant::caseId).toList()) : Set.of();
    }

    private static List<Row> rows(List<FrameView> frames, List<Use> uses) {
        Map<String, Sums> byFrame = FrameUse.by(uses, Use::frameId);
        Map<String, Sums> byPart = FrameUse.by(uses, one -> one.frameId() + "|" + (one.part() == null ? "" : one.part()));
        List<Row> rows = new ArrayList<>();
        for (FrameView frame : frames) {
            rows.add(new Row(frame.id(), false, frame.nameSv(), frame.nameEn(), frame.total(), byFrame.getOrDefault(frame.id(), Sums.NONE)));
            frame.parts().forEach(part -> rows.add(new Row(null, true, part.nameSv(), part.nameEn(), part.total(),
                    byPart.getOrDefault(frame.id() + "|" + part.code(), Sums.NONE))));
        }
        return rows;
    }

    private List<Row> callRows(List<Use> uses) {
        Map<String, Sums> byCall = FrameUse.by(uses, Use::callId);
        Map<String, CallSummary> names = byCall.isEmpty() ? Map.of() : calls.published().stream().collect(Collectors.toMap(CallSummary::id, one -> one, (one, other) -> one));
        return byCall.entrySet().stream().map(one -> {
            CallSummary call = names.get(one.getKey());
            return new Row(null, false, call == null ? "" : call.titleSv(), call == null ? "" : call.titleEn(), null, one.getValue());
        }).toList();
    }

    private List<Row> boardRows(List<Use> uses, Map<String, String> boardOf) {
        Map<String, String> names = districts.allBoards().stream().collect(Collectors.toMap(BoardView::id, BoardView::name));
        return FrameUse.by(uses, one -> boardOf.get(one.frameId())).entrySet().stream()
                .map(one -> new Row(null, false, names.getOrDefault(one.getKey(), ""), null, null, one.getValue())).toList();
    }
}
