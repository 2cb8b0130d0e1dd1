package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.cases.domain.CaseList;
import org.samstod.cases.domain.Reading;
import org.samstod.cases.domain.ReadingRule;
import org.samstod.cases.domain.ReadingRule.Found;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.platform.data.StatementCounter;
import org.samstod.register.Correction;
import org.samstod.register.RegisterFilter;
import org.samstod.register.RegisterPage;
import org.samstod.register.RegisterService;
import org.samstod.shared.Denied;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** Levels in lists, counts and pages, and the work list's statements. */
class CaseLevelsIT extends CaseTestBase {

    @Inject
    RegisterService register;

    @Inject
    CaseList rows;

    private String board;
    private String call;
    private Actor astrid;
    private Actor bo;
    private Actor head;
    private Actor delegate;
    private Actor member;

    @BeforeEach
    void people() {
        board = board("OWN");
        call = call(board, false, PublicationLevel.OPEN);
        astrid = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        bo = staff("Bo Handläggare", Role.CASE_OFFICER, board);
        head = staff("Hedda Chef", Role.UNIT_HEAD, board);
        delegate = staff("Disa Delegat", Role.DELEGATE, board);
        member = member("FIKTIV Ljuset", board);
    }

    @Test
    void level1_isOneUncountedLineForColleagues() {
        String id = received(member, call, "Stöd till anhöriga", 10_000, 1);
        received(member, call, "Öppen verksamhet", 5_000, 3);
        assertEquals(1L, as(bo, () -> list.count(CaseQuery.of(Queue.ALL))));
        assertTrue(as(bo, () -> list.protectedMatch(CaseQuery.of(Queue.ALL))));
        assertTrue(as(bo, () -> list.protectedMatch(new CaseQuery(null, null, null, null, "anhöriga"))));
        assertFalse(as(bo, () -> list.protectedMatch(new CaseQuery(null, null, null, null, "fotboll"))));
        assertEquals(1L, as(bo, () -> list.queues()).get(Queue.ALL));
        assertThrows(Denied.class, () -> view(bo, id));
        assertEquals(2L, as(head, () -> list.count(CaseQuery.of(Queue.ALL))));
        assertFalse(as(head, () -> list.protectedMatch(CaseQuery.of(Queue.ALL))));
        as(head, () -> cases.assign(id, view(head, id).version(), astrid.accountId()));
        assertEquals(2L, as(astrid, () -> list.count(CaseQuery.of(Queue.ALL))));
        proposedFrom(id);
        assertTrue(as(delegate, () -> cases.caseForDecision(id)).isDecidable(), "deciding is a task");
    }

    @Test
    void level0_isNothingForAnybodyNotNamed() {
        // The coordinator sees what other tests have made in the city; nothing is to be added to that.
        Actor coordinator = staff("Cia", Role.CITY_COORDINATOR, null);
        long elsewhere = as(coordinator, () -> list.count(CaseQuery.of(Queue.ALL)));
        boolean protectedElsewhere = as(coordinator, () -> list.protectedMatch(CaseQuery.of(Queue.ALL)));
        String id = received(member, call, "Skydd för utsatta", 10_000, 3);
        claim(astrid, id);
        as(astrid, () -> cases.lowerLevel(id, view(astrid, id).version(), PublicationLevel.PROTECTED));
        for (Actor other : List.of(bo, delegate, staff("Rut", Role.REGISTRAR, board), staff("Sven", Role.BOARD_SECRETARY, board),
                coordinator)) {
            long before = other == coordinator ? elsewhere : 0L;
            assertThrows(Denied.class, () -> view(other, id), other.role().name());
            assertEquals(before, as(other, () -> list.count(CaseQuery.of(Queue.ALL))), other.role().name());
            assertEquals(before, as(other, () -> list.queues()).get(Queue.ALL), other.role().name());
            assertEquals(other == coordinator && protectedElsewhere, as(other, () -> list.protectedMatch(CaseQuery.of(Queue.ALL))), other.role().name());
            assertTrue(as(other, () -> list.calls()).stream().noneMatch(one -> one.id().equals(call)));
        }
        proposedFrom(id);
        assertThrows(Denied.class, () -> as(delegate, () -> cases.caseForDecision(id)));
        as(astrid, () -> cases.namePerson(id, view(astrid, id).version(), delegate.accountId()));
        assertTrue(as(delegate, () -> cases.caseForDecision(id)).isDecidable());
        assertEquals(1L, as(delegate, () -> list.count(CaseQuery.of(Queue.PROPOSED))));
    }

    @Test
    void register_showsProtectedEntriesOnlyToTheOnesNamed_andNothingUnderJav() {
        String open = received(member, call, "Öppen verksamhet", 5_000, 3);
        String counted = received(member("FIKTIV Annan", board), call, "Bara statistik", 5_000, 1);
        String hidden = received(member("FIKTIV Tredje", board), call, "Skyddad", 5_000, 0);
        Actor registrar = staff("Rut", Role.REGISTRAR, board);
        RegisterPage before = as(registrar, () -> register.list(RegisterFilter.ALL, PageRequest.first(50)));
        assertEquals(1, before.page().total());
        assertTrue(before.protectedMatch());
        assertEquals(open, before.page().rows().get(0).about().caseId());
        String secret = as(Actor.SYSTEM, () -> register.entries(as(head, () -> cases.caseForDecision(hidden)).matterId())).stream()
                .filter(entry -> entry.level() == PublicationLevel.PROTECTED).findFirst().orElseThrow().id();
        assertThrows(NotFound.class, () -> as(registrar, () -> register.history(secret)));
        assertThrows(NotFound.class, () -> as(registrar, () -> register.correct(secret, new Correction(null, "X 1", "Gissning"))));

        as(head, () -> cases.namePerson(hidden, view(head, hidden).version(), registrar.accountId()));
        as(head, () -> cases.namePerson(counted, view(head, counted).version(), registrar.accountId()));
        RegisterPage named = as(registrar, () -> register.list(RegisterFilter.ALL, PageRequest.first(50)));
        assertEquals(3, named.page().total());
        assertFalse(named.protectedMatch());
        assertEquals(hidden, as(registrar, () -> register.history(secret)).chosen().about().caseId());

        as(registrar, () -> javs.declare(open, view(registrar, open).version(), true, JavGround.PARTY, "Min syster är kassör"));
        assertEquals(2, as(registrar, () -> register.list(RegisterFilter.ALL, PageRequest.first(50))).page().total());
    }

    private void proposedFrom(String id) {
        prepare(astrid, id);
        assessAll(astrid, id);
        propose(astrid, id, Outcome.GRANTED, view(astrid, id).asked().typed());
    }

    @Test
    void threat_hidesEveryCaseOfTheAssociationAtOnce() {
        String id = received(member, call, "Öppen verksamhet", 5_000, 3);
        String other = received(member("FIKTIV Annan", board), call, "Annan verksamhet", 5_000, 3);
        assertEquals(2L, as(bo, () -> list.count(CaseQuery.of(Queue.ALL))));
        as(member, () -> associations.reportThreat(member.associationId()));
        assertEquals(1L, as(bo, () -> list.count(CaseQuery.of(Queue.ALL))));
        assertThrows(Denied.class, () -> view(bo, id));
        assertEquals(PublicationLevel.PROTECTED, view(head, id).effective());
        assertEquals(PublicationLevel.OPEN, view(head, id).level());
        assertEquals(PublicationLevel.OPEN, view(bo, other).effective());
    }

    @Test
    void applicantLowersTheLevel_andTheCaseFollows() {
        String id = received(member, call, "Öppen verksamhet", 5_000, 3);
        String application = view(bo, id).applicationId();
        as(member, () -> applications.lowerLevel(application, PublicationLevel.STATISTICS));
        assertThrows(Denied.class, () -> view(bo, id));
        assertEquals(PublicationLevel.STATISTICS, view(head, id).effective());
    }

    @Test
    void everyRoleAndLevel_theListSaysWhatTheRuleSays() {
        List<Made> made = new ArrayList<>();
        for (CaseState state : List.of(CaseState.IN_CHECK, CaseState.PROPOSED, CaseState.DECIDED)) {
            for (PublicationLevel level : PublicationLevel.values()) {
                String id = received(member, call, "Ärende " + state + " " + level, 5_000, 3);
                claim(astrid, id);
                if (state != CaseState.IN_CHECK) {
                    proposedFrom(id);
                }
                if (state == CaseState.DECIDED) {
                    as(delegate, () -> cases.markDecided(id, cases.caseForDecision(id).version(), Outcome.GRANTED));
                }
                if (level != PublicationLevel.OPEN) {
                    as(astrid, () -> cases.lowerLevel(id, view(astrid, id).version(), level));
                }
                made.add(new Made(id, level, state));
            }
        }
        for (Role role : Role.values()) {
            for (String readerBoard : List.of(board, "elsewhere")) {
                Reader reader = new Reader("reader-" + role, role, role == Role.CITY_COORDINATOR ? null : readerBoard, null);
                for (Made one : made) {
                    Reading rule = ReadingRule.of(reader, new Found(board, member.associationId(), one.level(), one.state(),
                            astrid.accountId(), Set.of(), Set.of()));
                    CaseQuery query = new CaseQuery(null, one.state(), call, null, "ärende " + one.state() + " " + one.level());
                    String what = role + " " + readerBoard + " " + one.state() + " " + one.level();
                    assertEquals(rule == Reading.OPEN ? 1 : 0, rows.count(reader, query), what);
                    assertEquals(rule == Reading.LINE, rows.protectedMatch(reader, query), what);
                }
            }
        }
        Reader self = new Reader(astrid.accountId(), Role.CASE_OFFICER, board, null);
        assertEquals(made.size(), rows.count(self, new CaseQuery(null, null, call, null, null)));
    }

    private record Made(String id, PublicationLevel level, CaseState state) {
    }

    @Test
    void workList_filtersSortsAndPages() {
        String small = received(member, call, "Ärlig 100% idé", 2_000, 3);
        String large = received(member("FIKTIV Åkern", board), call, "Zebra_klubben", 15_000, 3);
        String middle = received(member("FIKTIV Äpplet", board), call, "Blåsorkester", 9_000, 3);
        claim(astrid, large);
        assertEquals(List.of(small, middle, large), ids(CaseQuery.of(Queue.ALL), "asked", true));
        assertEquals(List.of(large, middle, small), ids(CaseQuery.of(Queue.ALL), "asked", false));
        assertEquals(List.of(small, large, middle), ids(CaseQuery.of(Queue.ALL), "applicant", true), "Ljuset, Åkern, Äpplet");
        assertEquals(List.of(small), ids(new CaseQuery(null, null, null, null, "100%"), null, true));
        assertEquals(List.of(large), ids(new CaseQuery(null, null, null, null, "a_k"), null, true));
        assertEquals(List.of(), ids(new CaseQuery(null, null, null, null, "a%k"), null, true));
        assertEquals(List.of(large), ids(CaseQuery.of(Queue.MINE), null, true));
        assertEquals(2L, as(astrid, () -> list.count(CaseQuery.of(Queue.UNASSIGNED))));
        assertEquals(List.of(large), ids(new CaseQuery(Queue.ALL, CaseState.IN_CHECK, call, astrid.accountId(), "zebra"), null, true));
        assertEquals(List.of(middle), as(astrid, () -> list.rows(CaseQuery.of(Queue.ALL), new PageRequest(1, 1, "asked", true))).stream()
                .map(CaseLine::caseId).toList());
        assertEquals(3, ids(CaseQuery.of(Queue.ALL), "drop table", true).size(), "an unknown sort is the usual order");
        Map<Queue, Long> counts = as(astrid, () -> list.queues());
        assertEquals(List.of(Queue.values()), List.copyOf(counts.keySet()));
        assertEquals(Map.of(Queue.MINE, 1L, Queue.UNASSIGNED, 2L, Queue.OPEN, 3L, Queue.ALL, 3L),
                counts.entrySet().stream().filter(one -> one.getValue() > 0).collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private List<String> ids(CaseQuery query, String sort, boolean ascending) {
        return as(astrid, () -> list.rows(query, new PageRequest(0, 50, sort, ascending))).stream().map(CaseLine::caseId).toList();
    }

    @Test
    void workList_takesSevenStatements_howeverManyCasesThereAre() {
        received(member, call, "En", 2_000, 3);
        long one = statements();
        for (int i = 0; i < 5; i++) {
            received(member, call, "Fler " + i, 2_000, 3);
        }
        assertEquals(one, statements());
        assertEquals(7, one);
    }

    private long statements() {
        return as(astrid, () -> {
            long before = StatementCounter.ofThisThread();
            CaseQuery query = CaseQuery.of(Queue.OPEN);
            list.queues();
            list.calls();
            list.officers();
            list.protectedMatch(query);
            list.count(query);
            list.rows(query, PageRequest.first(25));
            return StatementCounter.ofThisThread() - before;
        });
    }
}
