package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.cases.domain.CaseTexts;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.platform.data.StatementCounter;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** Full-text search for staff: words, numbers and notes, under the reading rule before anything is counted. */
class SearchIT extends CaseTestBase {

    @Inject
    CaseSearchService search;

    @Inject
    CaseIndexService index;

    @Inject
    CaseTexts texts;

    /** A word of this test's own, since every test shares one index. */
    private String mark;
    private String board;
    private String call;
    private Actor astrid;
    private Actor bo;
    private Actor head;
    private Actor member;

    @BeforeEach
    void people() {
        mark = "ord" + Ids.next().substring(12);
        board = board("OWN");
        call = call(board, false, PublicationLevel.OPEN);
        astrid = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        bo = staff("Bo Handläggare", Role.CASE_OFFICER, board);
        head = staff("Hedda Chef", Role.UNIT_HEAD, board);
        member = member("FIKTIV Läxkraft", board);
    }

    private String sent(String title, int level) {
        return received(member, call, title, "Studenter hjälper elever med läxorna i " + mark + "huset.", "Fika", 10_000, level);
    }

    private CaseHits find(Actor actor, String words) {
        return as(actor, () -> search.search(CaseSearch.of(words), PageRequest.first(10)));
    }

    private List<String> ids(Actor actor, String words) {
        return find(actor, words).page().rows().stream().map(hit -> hit.line().caseId()).toList();
    }

    @Test
    void words_numbersAndNames_areFound_andMarkedWhereTheyStand() {
        String id = sent("Läxhjälp", 3);
        CaseView seen = view(astrid, id);
        String year = Integer.toString(clock.today().getYear());
        for (String words : List.of(mark + "huset", mark + "husets", mark + "huset läxa", mark + "huset fiktiv läxkraft", "studenten " + mark + "hus",
                seen.receptionNumber(), seen.registerNumber(), seen.organisationNumber() + " " + mark + "huset",
                seen.organisationNumber().replace("-", ""))) {
            assertEquals(List.of(id), ids(astrid, words), words);
        }
        CaseHit hit = find(astrid, mark + "huset läxa").page().rows().get(0);
        assertEquals(List.of("läxorna", mark + "huset"), hit.places().get(0).stream().filter(SnippetPart::marked).map(SnippetPart::text).toList());
        assertTrue(hit.places().get(0).stream().map(SnippetPart::text).collect(Collectors.joining()).startsWith("Studenter hjälper"));
        assertEquals(List.of(), ids(astrid, mark + "huset fotboll"));
        assertEquals(List.of(), ids(astrid, " "));
        for (CaseSearch narrowed : List.of(new CaseSearch(mark + "huset", Integer.parseInt(year), call, null, CaseState.RECEIVED),
                new CaseSearch(mark + "huset", null, null, null, null))) {
            assertEquals(1, as(astrid, () -> search.search(narrowed, PageRequest.first(10))).page().total());
        }
        for (CaseSearch other : List.of(new CaseSearch(mark + "huset", 2001, null, null, null), new CaseSearch(mark + "huset", null, Ids.next(), null, null),
                new CaseSearch(mark + "huset", null, null, null, CaseState.CLOSED))) {
            assertEquals(0, as(astrid, () -> search.search(other, PageRequest.first(10))).page().total());
        }
    }

    @Test
    void pages_countWhatTheReaderReads() {
        for (int i = 0; i < 5; i++) {
            sent("Läxhjälp " + i, 3);
        }
        CaseHits first = as(astrid, () -> search.search(CaseSearch.of(mark + "huset"), PageRequest.ofPage(1, 2)));
        CaseHits last = as(astrid, () -> search.search(CaseSearch.of(mark + "huset"), PageRequest.ofPage(3, 2)));
        assertEquals(5, first.page().total());
        assertEquals(2, first.page().rows().size());
        assertEquals(1, last.page().rows().size());
        assertFalse(first.more());
        assertEquals(0, as(astrid, () -> search.search(CaseSearch.of(mark + "huset"), PageRequest.ofPage(9, 2))).page().rows().size());
    }

    @Test
    void otherBoards_areFoundByTheCoordinatorOnly() {
        String id = sent("Läxhjälp", 3);
        String elsewhere = board("OWN");
        Actor stranger = staff("Stina", Role.CASE_OFFICER, elsewhere);
        Actor coordinator = staff("Cia", Role.CITY_COORDINATOR, null);
        assertEquals(List.of(), ids(stranger, mark + "huset"));
        assertFalse(find(stranger, mark + "huset").protectedMatch());
        assertEquals(List.of(id), ids(coordinator, mark + "huset"));
        assertEquals(0, as(coordinator, () -> search.search(new CaseSearch(mark + "huset", null, null, elsewhere, null), PageRequest.first(10))).page().total());
        assertEquals(List.of(), ids(staff("Disa", Role.DELEGATE, board), mark + "huset"), "no proposal yet");
        assertThrows(Denied.class, () -> ids(staff("Petra", Role.PROGRAMME_ADMINISTRATOR, board), mark + "huset"));
        assertThrows(Denied.class, () -> ids(member, mark + "huset"));
        as(bo, () -> javs.declare(id, view(bo, id).version(), true, JavGround.PARTY, "Min syster är kassör"));
        assertEquals(List.of(), ids(bo, mark + "huset"), "conflict of interest hides it");
    }

    @Test
    void level1_isTheOneLine_level0_isNothing_andLoweringHoldsAtOnce() {
        String id = sent("Läxhjälp", 3);
        assertEquals(List.of(id), ids(bo, mark + "huset"));
        as(head, () -> cases.lowerLevel(id, view(head, id).version(), PublicationLevel.LIMITED));
        assertEquals(List.of(id), ids(bo, mark + "huset"));
        as(head, () -> cases.lowerLevel(id, view(head, id).version(), PublicationLevel.STATISTICS));
        CaseHits line = find(bo, mark + "huset");
        assertEquals(0, line.page().total());
        assertTrue(line.protectedMatch());
        assertFalse(find(bo, mark + "huset fotboll").protectedMatch(), "only when it matches");
        assertEquals(List.of(id), ids(head, mark + "huset"), "the unit head has a task on it");
        as(head, () -> cases.assign(id, view(head, id).version(), astrid.accountId()));
        assertEquals(List.of(id), ids(astrid, mark + "huset"));
        as(head, () -> cases.lowerLevel(id, view(head, id).version(), PublicationLevel.PROTECTED));
        for (Actor each : List.of(bo, astrid, head)) {
            CaseHits none = find(each, mark + "huset");
            assertEquals(0, none.page().total());
            assertFalse(none.protectedMatch());
        }
    }

    @Test
    void notes_editedTextsAndNumbers_areFollowed() {
        String id = sent("Läxhjälp", 3);
        claim(astrid, id);
        as(astrid, () -> preparation.addServiceNote(id, "Kassören ringde om " + mark + "fakturan."));
        assertEquals(List.of(id), ids(bo, mark + "faktura"));
        as(astrid, () -> preparation.saveWorkingNote(id, "Fråga om " + mark + "nyckeln"));
        assertEquals(List.of(id), ids(astrid, mark + "nyckel"));
        assertEquals(List.of(), ids(bo, mark + "nyckel"), "an officer's own notes are the officer's own");
        as(astrid, () -> preparation.saveWorkingNote(id, ""));
        assertEquals(List.of(), ids(astrid, mark + "nyckel"));
        as(astrid, () -> preparation.editSummary(new PreparationService.EditSummary(id, view(astrid, id).version(), "Rubriken " + mark + "bytt",
                view(astrid, id).summary(), "Tydligare")));
        assertEquals(List.of(id), ids(bo, mark + "bytt"));
        String application = view(astrid, id).applicationId();
        as(member, () -> {
            rewrite(application, "public.summary", "Nu handlar det om " + mark + "dansen.");
            submit(application);
        });
        assertEquals(List.of(id), ids(bo, mark + "dans"));
        assertEquals(List.of(), ids(bo, mark + "huset"), "what an earlier revision said is not found");
    }

    @Test
    void casesFromBefore_getTheirTexts() {
        String id = sent("Läxhjälp", 3);
        sql("delete from case_texts where case_id = ?", id);
        assertTrue(as(Actor.SYSTEM, () -> texts.casesWithout(10)).contains(id));
        as(Actor.SYSTEM, () -> index.write(id));
        assertEquals(List.of(id), ids(bo, mark + "huset"));
        assertThrows(Denied.class, () -> as(bo, () -> index.write(id)));
    }

    @Test
    void search_takesTheSameStatements_howeverManyAreShown() {
        sent("Läxhjälp", 3);
        long one = statements();
        for (int i = 0; i < 4; i++) {
            sent("Läxhjälp " + i, 3);
        }
        find(astrid, mark + "huset");
        assertEquals(one, statements());
    }

    private long statements() {
        find(astrid, mark + "huset");
        return as(astrid, () -> {
            long before = StatementCounter.ofThisThread();
            search.search(CaseSearch.of(mark + "huset"), PageRequest.first(10));
            return StatementCounter.ofThisThread() - before;
        });
    }
}
