package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.calls.CreateFrame;
import org.samstod.cases.AllocationFile.Change;
import org.samstod.cases.AllocationService.SaveCell;
import org.samstod.cases.AllocationService.SavedCell;
import org.samstod.cases.AllocationService.Start;
import org.samstod.cases.AllocationStep.Kind;
import org.samstod.decisions.AddDelegationRule;
import org.samstod.decisions.DecideCase;
import org.samstod.decisions.DecideView;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.DelegationService;
import org.samstod.decisions.YearSum;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.JournalService;
import org.samstod.platform.data.StatementCounter;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** The allocation sheet through the services and the database that is used. */
class AllocationIT extends CaseTestBase {

    @Inject
    MatterService matters;

    @Inject
    AllocationSheetService sheets;

    @Inject
    AllocationService variants;

    @Inject
    AllocationProposalService proposals;

    @Inject
    AllocationFileService files;

    @Inject
    AllocationRun run;

    @Inject
    DecidedMoney decided;

    @Inject
    DecisionService decisions;

    @Inject
    DelegationService delegation;

    @Inject
    JournalService journal;

    @Inject
    Instance<RequestContextController> contexts;

    private String board;
    private String call;
    private Actor astrid;
    private Actor bo;
    private Actor head;
    private Actor member;

    @BeforeEach
    void people() {
        board = board("OWN");
        call = call(board, false, PublicationLevel.OPEN);
        astrid = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        bo = staff("Bo Handläggare", Role.CASE_OFFICER, board);
        head = staff("Hedda Chef", Role.UNIT_HEAD, board);
        member = member("FIKTIV Örby läxhjälp", board);
    }

    private String matterOf(String caseId) {
        return as(head, () -> cases.caseForDecision(caseId)).matterId();
    }

    private String variant(String matter, String name) {
        return as(astrid, () -> variants.create(matter, name, ground(), Start.EMPTY));
    }

    private AllocationSheet sheet(Actor reader, String matter, String variant) {
        return as(reader, () -> sheets.sheet(matter, variant));
    }

    private AllocationLine line(Actor reader, String matter, String variant, String caseId) {
        return sheet(reader, matter, variant).lines().stream().filter(one -> one.caseId().equals(caseId)).findFirst().orElseThrow();
    }

    private SavedCell save(Actor actor, String variant, String caseId, AllocationField field, String text, long version) {
        return as(actor, () -> run.savedAtLast(new SaveCell(variant, caseId, field, text, version)));
    }

    /** Claimed, checked, assessed and with its perspective confirmed, so that it can be proposed. */
    private void ready(Actor officer, String caseId) {
        claim(officer, caseId);
        prepare(officer, caseId);
        confirmPerspective(officer, caseId);
        assessAll(officer, caseId);
    }

    private AllocationStep step(Actor reader, String variant, String caseId) {
        return as(reader, () -> proposals.plan(variant)).steps().stream().filter(one -> one.caseId().equals(caseId)).findFirst().orElseThrow();
    }

    private Map<String, AllocationStep> choose(Actor actor, String variant) {
        AllocationPlan plan = as(actor, () -> proposals.plan(variant));
        Map<String, String> seen = plan.steps().stream().collect(Collectors.toMap(AllocationStep::caseId, AllocationStep::seen));
        return as(actor, () -> run.choose(variant, plan.variant().version(), seen)).stream()
                .collect(Collectors.toMap(AllocationStep::caseId, one -> one));
    }

    @Test
    void matters_areListedWithWhatTheReaderMayRead_otherBoardsDoNotExist() {
        String first = received(member, call, "Läxhjälp", 10_000, 3);
        received(member("FIKTIV Solberga IF", board), call, "Fotboll", 8_000, 3);
        String matter = matterOf(first);
        MatterLine line = as(bo, () -> matters.list(true, PageRequest.first(10))).rows().get(0);
        assertEquals(matter, line.head().id());
        assertEquals(2, line.cases());
        assertEquals(Money.ofKronor(18_000), line.asked());
        assertEquals(0, as(bo, () -> matters.list(false, PageRequest.first(10))).total());
        assertEquals(2, as(bo, () -> matters.matter(matter)).cases().size());

        String elsewhere = board("OWN");
        Actor other = staff("Olle Annorstädes", Role.CASE_OFFICER, elsewhere);
        assertEquals(0, as(other, () -> matters.list(true, PageRequest.first(10))).total());
        String variant = variant(matter, "Förslag A");
        assertThrows(Denied.class, () -> as(other, () -> matters.matter(matter)));
        assertThrows(Denied.class, () -> as(other, () -> sheets.sheet(matter, null)));
        assertThrows(Denied.class, () -> as(other, () -> proposals.plan(variant)));
        assertThrows(Denied.class, () -> as(other, () -> files.export(variant, "csv", Texts.SWEDISH)));
        assertThrows(Denied.class, () -> save(other, variant, first, AllocationField.AMOUNT, "1", 0));
        Actor delegate = staff("Disa Delegat", Role.DELEGATE, board);
        assertThrows(NotFound.class, () -> as(delegate, () -> matters.matter(matter)), "nothing is proposed: nothing to read");
        assertThrows(Denied.class, () -> as(delegate, () -> sheets.sheet(matter, null)));
        for (String unknown : List.of("", "x", Ids.next())) {
            assertThrows(NotFound.class, () -> as(bo, () -> matters.matter(unknown)), unknown);
            assertThrows(NotFound.class, () -> as(bo, () -> sheets.sheet(matter, unknown)), unknown);
            assertThrows(NotFound.class, () -> as(bo, () -> proposals.plan(unknown)), unknown);
        }
        String ofOtherMatter = received(member, call(board, true, PublicationLevel.OPEN), "Schack", 5_000, 3);
        assertThrows(NotFound.class, () -> save(bo, variant, ofOtherMatter, AllocationField.AMOUNT, "1", 0), "a case of another matter");
    }

    @Test
    void cell_isSavedOnItsOwn_andNobodyIsOverwritten() {
        String id = received(member, call, "Läxhjälp", 10_000, 3);
        String matter = matterOf(id);
        String variant = variant(matter, "Förslag A");
        SavedCell saved = save(astrid, variant, id, AllocationField.AMOUNT, "8.000", 0);
        assertEquals("8\u00a0000", saved.cell().text());
        assertEquals(Outcome.PARTLY, saved.outcome());
        assertEquals(Money.ofKronor(8_000), saved.sums().proposed());
        assertEquals(Money.ofKronor(492_000), saved.sums().left());
        AllocationConflict lost = assertThrows(AllocationConflict.class, () -> save(bo, variant, id, AllocationField.AMOUNT, "7 000", 0));
        assertEquals("8\u00a0000", lost.other().text());
        assertEquals("Astrid Handläggare", lost.other().by());
        assertEquals(saved.cell().version(), lost.other().version());
        assertEquals(saved.cell().version(), save(bo, variant, id, AllocationField.AMOUNT, "8 000", 0).cell().version(),
                "who writes what stands there is in nobody's way");
        save(bo, variant, id, AllocationField.REASONS, REASONS, 0);
        SavedCell second = save(bo, variant, id, AllocationField.AMOUNT, "7 000", saved.cell().version());
        assertNotEquals(saved.cell().version(), second.cell().version());
        assertEquals("case.allocation.above-asked", code(() -> save(bo, variant, id, AllocationField.AMOUNT, "10 001", second.cell().version())));
        AllocationLine line = line(astrid, matter, variant, id);
        assertEquals("7\u00a0000", line.text("amount"));
        assertEquals(REASONS, line.text("reasons"));
        assertEquals("Bo Handläggare", line.cell(AllocationField.AMOUNT).by());
        save(bo, variant, id, AllocationField.AMOUNT, "", second.cell().version());
        assertNull(line(astrid, matter, variant, id).outcome());
        assertTrue(as(Actor.SYSTEM, () -> journal.verify()).whole());
    }

    @Test
    void cell_thatTwoWriteFirstAtTheSameMoment_oneIsKept_theOtherSeesIt() throws Exception {
        String id = received(member, call, "Läxhjälp", 10_000, 3);
        String variant = variant(matterOf(id), "Förslag A");
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> tries = new ArrayList<>();
            for (Actor officer : List.of(astrid, bo)) {
                tries.add(pool.submit((Callable<Object>) () -> {
                    start.await();
                    RequestContextController context = contexts.get();
                    context.activate();
                    try {
                        return save(officer, variant, id, AllocationField.AMOUNT, officer.equals(astrid) ? "1 000" : "2 000", 0);
                    } catch (AllocationConflict conflict) {
                        return conflict;
                    } finally {
                        context.deactivate();
                    }
                }));
            }
            start.countDown();
            List<Object> results = List.of(tries.get(0).get(), tries.get(1).get());
            SavedCell kept = (SavedCell) results.stream().filter(SavedCell.class::isInstance).findFirst().orElseThrow();
            AllocationConflict lost = (AllocationConflict) results.stream().filter(AllocationConflict.class::isInstance).findFirst().orElseThrow();
            assertEquals(kept.cell().text(), lost.other().text());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void variants_areNamedCopiedAndCompared() {
        String id = received(member, call, "Läxhjälp", 10_000, 3);
        String second = received(member("FIKTIV Solberga IF", board), call, "Fotboll", 8_000, 3);
        String matter = matterOf(id);
        assertNull(sheet(astrid, matter, null).variant(), "a sheet without a variant can be read");
        String a = variant(matter, "Förslag A");
        assertEquals("case.allocation.name-taken", code(() -> variant(matter, "förslag a")));
        save(astrid, a, id, AllocationField.AMOUNT, "6 000", 0);
        String b = as(bo, () -> variants.copy(a, "Förslag B"));
        assertEquals("6\u00a0000", line(bo, matter, b, id).text("amount"));
        save(bo, b, id, AllocationField.AMOUNT, "9 000", line(bo, matter, b, id).cell(AllocationField.AMOUNT).version());
        save(bo, b, second, AllocationField.OUTCOME, "REFUSED", 0);
        AllocationComparison both = as(astrid, () -> sheets.compare(matter, a, b));
        assertEquals(2, both.getDifferences());
        assertEquals(Money.ofKronor(3_000), both.more());
        AllocationComparison.Line line = both.lines().stream().filter(one -> one.caseId().equals(id)).findFirst().orElseThrow();
        assertEquals(Money.ofKronor(6_000), line.left().money());
        assertEquals(Money.ofKronor(9_000), line.right().money());
        long version = sheet(bo, matter, b).variant().version();
        as(bo, () -> variants.describe(b, version, "Lika för alla", null));
        assertEquals("Lika för alla", sheet(astrid, matter, b).variant().name());
        assertThrows(Conflict.class, () -> as(astrid, () -> variants.describe(b, version, "Försent", null)));
        assertEquals("case.proposal.legal-ground", code(() -> as(bo, () -> variants.describe(a, sheet(bo, matter, a).variant().version(), "A", "x"))));

        String asked = as(bo, () -> variants.create(matter, "Allt", null, Start.AS_ASKED));
        assertEquals(Money.ofKronor(18_000), sheet(bo, matter, asked).sums().proposed());
        String equal = as(bo, () -> variants.create(matter, "Lika", null, Start.EQUAL));
        assertEquals(Money.ofKronor(18_000), sheet(bo, matter, equal).sums().proposed(), "the frame has enough for all");
    }

    @Test
    void choose_proposesWhatCanBeProposed_saysWhyNot_andCanBeRepeated() {
        String whole = received(member, call, "Läxhjälp", 10_000, 3);
        String unready = received(member("FIKTIV Solberga IF", board), call, "Fotboll", 8_000, 3);
        String colleagues = received(member("FIKTIV Kören", board), call, "Körsång", 6_000, 3);
        String unwritten = received(member("FIKTIV Schack", board), call, "Schack", 5_000, 3);
        ready(astrid, whole);
        claim(astrid, unready);
        ready(bo, colleagues);
        String matter = matterOf(whole);
        String variant = variant(matter, "Förslag A");
        for (String id : List.of(whole, unready, colleagues)) {
            save(astrid, variant, id, AllocationField.AMOUNT, "5 000", 0);
            save(astrid, variant, id, AllocationField.REASONS, REASONS, 0);
        }
        assertEquals(Kind.PROPOSE, step(astrid, variant, whole).kind());
        assertEquals(List.of("case.not-allowed.state.in-check"), step(astrid, variant, unready).why().stream().map(AllocationStep.Why::code).toList());
        assertEquals(List.of("case.not-allowed.not-yours"), step(astrid, variant, colleagues).why().stream().map(AllocationStep.Why::code).toList());
        assertEquals(Kind.EMPTY, step(astrid, variant, unwritten).kind());
        assertTrue(view(astrid, whole).proposals().isEmpty(), "looking does nothing");

        Map<String, AllocationStep> first = choose(astrid, variant);
        assertEquals(Kind.DONE, first.get(whole).kind());
        assertEquals(Kind.STOPPED, first.get(unready).kind());
        assertEquals(Kind.STOPPED, first.get(colleagues).kind());
        assertEquals(Kind.EMPTY, first.get(unwritten).kind());
        ProposalView proposal = view(astrid, whole).proposal();
        assertEquals(Outcome.PARTLY, proposal.outcome());
        assertEquals(Money.ofKronor(5_000), proposal.amount());
        assertEquals(REASONS, proposal.reasons());
        assertEquals(ground(), proposal.legalGround());
        assertTrue(sheet(bo, matter, null).variant().chosen());
        assertEquals("same", line(astrid, matter, variant, whole).proposal());

        prepare(astrid, unready);
        confirmPerspective(astrid, unready);
        assessAll(astrid, unready);
        Map<String, AllocationStep> again = choose(astrid, variant);
        assertEquals(Kind.SAME, again.get(whole).kind());
        assertEquals(Kind.DONE, again.get(unready).kind());
        assertEquals(1, view(astrid, whole).proposals().size(), "what is proposed is left alone");
        assertEquals(Kind.DONE, choose(bo, variant).get(colleagues).kind(), "the colleague repeats the run for the own case");

        String other = as(astrid, () -> variants.copy(variant, "Förslag B"));
        save(astrid, other, whole, AllocationField.AMOUNT, "4 000", line(astrid, matter, other, whole).cell(AllocationField.AMOUNT).version());
        assertEquals("other", line(astrid, matter, other, whole).proposal());
        assertEquals(Kind.REPLACE, step(astrid, other, whole).kind());
        assertEquals(Kind.DONE, choose(astrid, other).get(whole).kind());
        CaseView replaced = view(astrid, whole);
        assertEquals(Money.ofKronor(4_000), replaced.proposal().amount());
        assertEquals(List.of("proposed", "taken-back", "proposed"), replaced.history().stream().map(CaseView.HistoryLine::act).limit(3).toList());
        assertTrue(replaced.earlierProposals().get(0).endedReason().contains("Förslag B"));
        assertFalse(sheet(bo, matter, variant).variant().chosen(), "one is chosen at a time");
        assertTrue(as(Actor.SYSTEM, () -> journal.verify()).whole());
    }

    @Test
    void choose_nothingIsProposedThatNobodyHasSeen() {
        String id = received(member, call, "Läxhjälp", 10_000, 3);
        ready(astrid, id);
        String matter = matterOf(id);
        String variant = variant(matter, "Förslag A");
        save(astrid, variant, id, AllocationField.AMOUNT, "5 000", 0);
        save(astrid, variant, id, AllocationField.REASONS, REASONS, 0);
        AllocationStep seen = step(astrid, variant, id);
        save(bo, variant, id, AllocationField.AMOUNT, "9 000", line(bo, matter, variant, id).cell(AllocationField.AMOUNT).version());
        List<AllocationStep> results = as(astrid, () -> run.choose(variant, sheet(astrid, matter, variant).variant().version(), Map.of(id, seen.seen())));
        assertEquals("case.allocation.row-changed", results.get(0).why().get(0).code());
        assertTrue(view(astrid, id).proposals().isEmpty());
        assertEquals(Kind.PROPOSE, as(astrid, () -> run.choose(variant, 0, Map.of())).get(0).kind(), "a row that was not shown is left alone");
        assertTrue(view(astrid, id).proposals().isEmpty());
        as(astrid, () -> preparation.addServiceNote(id, "Ordföranden ringde."));
        AllocationStep fresh = step(astrid, variant, id);
        assertEquals(Kind.DONE, as(astrid, () -> run.choose(variant, 0, Map.of(id, fresh.seen()))).get(0).kind());
    }

    @Test
    void newerRevision_marksTheRow_andStopsItUntilSomebodyLooksAgain() {
        String id = received(member, call, "Läxhjälp", 10_000, 3);
        String matter = matterOf(id);
        String variant = variant(matter, "Förslag A");
        save(astrid, variant, id, AllocationField.AMOUNT, "9 000", 0);
        save(astrid, variant, id, AllocationField.REASONS, REASONS, 0);
        String application = view(astrid, id).applicationId();
        as(member, () -> {
            write(application, "Läxhjälp och läger", 9_500, 3);
            submit(application);
        });
        AllocationLine stale = line(astrid, matter, variant, id);
        assertTrue(stale.isStale());
        assertEquals(1, stale.about());
        assertEquals(2, stale.revision());
        assertEquals(1, sheet(astrid, matter, variant).getStaleRows());
        ready(astrid, id);
        assertEquals(List.of("case.allocation.stale"), step(astrid, variant, id).why().stream().map(AllocationStep.Why::code).toList());
        String copy = as(astrid, () -> variants.copy(variant, "Kopia"));
        assertTrue(line(astrid, matter, copy, id).isStale(), "copying is not looking");
        assertEquals("case.allocation.row-changed", code(() -> as(astrid, () -> variants.confirm(variant, id, "gammalt"))));
        as(astrid, () -> variants.confirm(variant, id, line(astrid, matter, variant, id).mark()));
        assertFalse(line(astrid, matter, variant, id).isStale());
        assertEquals(Kind.PROPOSE, step(astrid, variant, id).kind());
        AllocationLine other = line(astrid, matter, copy, id);
        assertTrue(save(astrid, copy, id, AllocationField.AMOUNT, "9 000", other.cell(AllocationField.AMOUNT).version()).stale(),
                "the reasons are still about the earlier one");
        assertFalse(save(astrid, copy, id, AllocationField.REASONS, REASONS, other.cell(AllocationField.REASONS).version()).stale());
    }

    @Test
    void levels_othersSeeOneLine_orNothing_andNoSumTells() {
        String open = received(member, call, "Läxhjälp", 10_000, 3);
        String counted = received(member("FIKTIV Anhörig", board), call, "Stöd", 7_000, 1);
        String matter = matterOf(open);
        String variant = variant(matter, "Förslag A");
        save(astrid, variant, open, AllocationField.AMOUNT, "10 000", 0);
        save(head, variant, counted, AllocationField.AMOUNT, "7 000", 0);
        assertTrue(sheet(bo, matter, variant).told());
        assertEquals(List.of(open), sheet(bo, matter, variant).lines().stream().map(AllocationLine::caseId).toList());
        assertEquals(Money.ofKronor(10_000), sheet(bo, matter, variant).sums().proposed());
        assertEquals(Money.ofKronor(10_000), sheet(bo, matter, variant).sums().asked());
        assertEquals(Money.ofKronor(17_000), sheet(head, matter, variant).sums().proposed());
        assertFalse(sheet(head, matter, variant).told());
        assertThrows(Denied.class, () -> save(bo, variant, counted, AllocationField.AMOUNT, "1", 0));
        assertEquals(1, as(bo, () -> proposals.plan(variant)).steps().size());
        assertEquals(1, as(bo, () -> sheets.compare(matter, variant, variant)).lines().size());
        assertTrue(as(bo, () -> matters.matter(matter)).told());
        assertEquals(Money.ofKronor(10_000), as(bo, () -> matters.list(true, PageRequest.first(5))).rows().get(0).asked());
        String file = new String(as(head, () -> files.export(variant, "csv", Texts.SWEDISH)).content(), StandardCharsets.UTF_8);
        assertTrue(file.contains("FIKTIV Örby läxhjälp"));
        assertFalse(file.contains("Anhörig"), "a protected case never leaves in a file, whoever asks");

        as(head, () -> cases.assign(open, view(head, open).version(), astrid.accountId()));
        as(astrid, () -> cases.lowerLevel(open, view(astrid, open).version(), PublicationLevel.PROTECTED));
        AllocationSheet left = sheet(bo, matter, variant);
        assertEquals(List.of(), left.lines());
        assertEquals(Money.ZERO, left.sums().proposed());
        assertEquals(Money.ofKronor(500_000), left.sums().left());
        assertEquals(1, sheet(astrid, matter, variant).lines().size(), "the officer is named on it");
    }

    @Test
    void level0_alone_theMatterDoesNotExist() {
        String id = received(member, call, "Läxhjälp", 10_000, 3);
        String matter = matterOf(id);
        as(member, () -> associations.reportThreat(member.associationId()));
        assertThrows(NotFound.class, () -> as(bo, () -> matters.matter(matter)));
        assertThrows(NotFound.class, () -> as(bo, () -> sheets.sheet(matter, null)));
        assertEquals(0, as(bo, () -> matters.list(true, PageRequest.first(5))).total());
        assertEquals(1, as(head, () -> matters.matter(matter)).cases().size());
    }

    @Test
    void decidedRow_isClosed_countsOnce_andIsToldAsAnEarlierGrantNextYear() {
        int year = clock.today().getYear();
        String id = received(member, call, "Läxhjälp", 10_000, 3);
        String next = received(member("FIKTIV Solberga IF", board), call, "Fotboll", 8_000, 3);
        String matter = matterOf(id);
        String variant = variant(matter, "Förslag A");
        save(astrid, variant, id, AllocationField.AMOUNT, "10 000", 0);
        save(astrid, variant, next, AllocationField.AMOUNT, "8 000", 0);
        proposed(astrid, id);
        String decision = decide(id);
        assertEquals(List.of(), decided.told(List.of(id)), "decided is not told");
        AllocationSheet sheet = sheet(bo, matter, variant);
        assertEquals(Money.ofKronor(8_000), sheet.sums().proposed());
        assertEquals(Money.ofKronor(10_000), sheet.sums().decided());
        assertEquals(Money.ofKronor(482_000), sheet.sums().left());
        AllocationLine line = line(bo, matter, variant, id);
        assertTrue(line.decided());
        assertEquals(Money.ofKronor(10_000), line.money());
        assertEquals("decided", line.locked());
        assertEquals("case.not-allowed.decided", code(() -> save(astrid, variant, id, AllocationField.AMOUNT, "1", 1)));
        assertEquals(1, as(bo, () -> proposals.plan(variant)).steps().size());

        String nextYear = call(board, false, PublicationLevel.OPEN, year + 1);
        String later = received(member, nextYear, "Läxhjälp igen", 10_000, 3);
        String laterMatter = matterOf(later);
        assertEquals(List.of(), line(bo, laterMatter, null, later).earlier(), "nothing is told yet");
        as(delegate(), () -> decisions.tell(decision));
        assertEquals(List.of(new DecidedMoney.Grant(id, year, Money.ofKronor(10_000))), decided.told(List.of(id)));
        assertEquals(List.of(new AllocationLine.YearGrant(year, Money.ofKronor(10_000), List.of())), line(bo, laterMatter, null, later).earlier());
        sql("update grants set grant_state = 'RUNNING', report_due = ? where case_id = ?", java.sql.Date.valueOf(clock.today().minusDays(1)), id);
        assertEquals(List.of(GrantReport.LATE), line(bo, laterMatter, null, later).earlier().get(0).reports());

        as(astrid, () -> cases.lowerLevel(id, view(astrid, id).version(), PublicationLevel.PROTECTED));
        assertEquals(List.of(), line(bo, laterMatter, null, later).earlier(), "a protected grant is told to nobody who may not read it");
        assertEquals(Money.ofKronor(10_000), line(head, laterMatter, null, later).earlier().get(0).amount());
        assertEquals(Money.ofKronor(492_000), sheet(bo, matter, variant).sums().left(), "and no difference of sums gives it away");
        assertEquals(Money.ofKronor(482_000), sheet(head, matter, variant).sums().left());
    }

    private Actor delegate;

    private Actor delegate() {
        if (delegate == null) {
            delegate = staff("Disa Delegat", Role.DELEGATE, board);
            as(staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board), () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE",
                    Money.ofKronor(30_000), "Delegationsordningen, punkt 6.1 a", "Nämnden § 7", clock.today(), null)));
        }
        return delegate;
    }

    private String decide(String caseId) {
        Actor who = delegate();
        DecideView draft = as(who, () -> decisions.draft(caseId));
        DecideCase looked = new DecideCase(caseId, draft.caseVersion(), Outcome.GRANTED, List.of(new YearSum(draft.year(), draft.asked())),
                "Verksamheten är öppen för alla unga i stadsdelen.", ground(), null, null);
        String letter = as(who, () -> decisions.preview(looked)).sha256();
        return as(who, () -> decisions.decide(new DecideCase(caseId, draft.caseVersion(), Outcome.GRANTED, looked.amounts(), looked.reasons(),
                looked.groundCode(), null, letter)));
    }

    @Test
    void part_ofTheFrame_isOverByItself_andSaysHowMuch() {
        int year = clock.today().getYear();
        String divided = board("OWN");
        Actor officer = staff("Disa Handläggare", Role.CASE_OFFICER, divided);
        as(staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, divided), () -> frames.create(new CreateFrame(divided, year, "quick-grants",
                "Snabba bidrag", "Quick grants", Money.ofKronor(500_000), List.of(new CreateFrame.Part("youth", "Unga", "Youth",
                        Money.ofKronor(12_000))), "Nämnden § 4", LocalDate.of(year, 1, 1))));
        String ofPart = call(divided, false, PublicationLevel.OPEN);
        sql("update calls set sub_frame = ? where id = ?", "youth", ofPart);
        String id = received(member("FIKTIV Norra", divided), ofPart, "Läxhjälp", 10_000, 3);
        String second = received(member("FIKTIV Södra", divided), ofPart, "Fotboll", 8_000, 3);
        String matter = as(officer, () -> cases.caseForDecision(id)).matterId();
        String variant = as(officer, () -> variants.create(matter, "Förslag A", null, Start.EMPTY));
        assertFalse(save(officer, variant, id, AllocationField.AMOUNT, "10 000", 0).sums().isOver());
        AllocationSums sums = save(officer, variant, second, AllocationField.AMOUNT, "8 000", 0).sums();
        assertTrue(sums.part().isOver());
        assertEquals(Money.ofKronor(6_000), sums.part().excess());
        assertEquals("Unga", sums.part().name("sv"));
        assertFalse(sums.frame().isOver());
        assertEquals(Money.ofKronor(482_000), sums.frame().left());
        String equal = as(officer, () -> variants.create(matter, "Lika för alla", null, Start.EQUAL));
        assertEquals(Money.ofKronor(12_000), sheet(officer, matter, equal).sums().proposed(), "what is left of the part is shared");
    }

    @Test
    void jav_derivedStopsWriting_declaredHidesTheRow() {
        String id = received(member, call, "Läxhjälp", 10_000, 3);
        String other = received(member("FIKTIV Solberga IF", board), call, "Fotboll", 8_000, 3);
        String matter = matterOf(id);
        String variant = variant(matter, "Förslag A");
        Actor tied = Actor.staff(member.accountId(), member.name(), Role.CASE_OFFICER, board);
        as(Actor.SYSTEM, () -> accounts.grantRole(new org.samstod.identity.AccountService.GrantRole(member.accountId(), Role.CASE_OFFICER, board,
                null, null)));
        AllocationLine line = line(tied, matter, variant, id);
        assertEquals("jav", line.locked());
        assertTrue(line.flags().contains("jav"));
        assertEquals("case.not-allowed.jav", code(() -> save(tied, variant, id, AllocationField.AMOUNT, "1", 0)));
        sql("update memberships set status = 'ENDED', end_cause = 'LEFT', ended_at = ? where account_id = ?", java.sql.Timestamp.from(clock.now()), tied.accountId());
        assertEquals("jav", line(tied, matter, variant, id).locked(), "whoever answered for the application still does");
        assertNull(line(tied, matter, variant, other).locked());
        as(tied, () -> javs.declare(id, view(tied, id).version(), true, JavGround.PARTY, "Jag sitter i styrelsen."));
        assertEquals(List.of(other), sheet(tied, matter, variant).lines().stream().map(AllocationLine::caseId).toList());
        assertThrows(Denied.class, () -> save(tied, variant, id, AllocationField.AMOUNT, "1", 0));
    }

    @Test
    void file_bringsBackWhatWasChangedInIt_andNothingElse() {
        String id = received(member, call, "Läxhjälp", 10_000, 3);
        String second = received(member("FIKTIV Åsö 🎈 جمعية", board), call, "Fotboll", 8_000, 3);
        String matter = matterOf(id);
        String variant = variant(matter, "Förslag A");
        save(astrid, variant, id, AllocationField.AMOUNT, "6 000", 0);
        save(astrid, variant, id, AllocationField.REASONS, "- prioriteras; \"först\"", 0);
        for (String format : List.of("csv", "xlsx")) {
            AllocationExport export = as(astrid, () -> files.export(variant, format, Texts.SWEDISH));
            AllocationFile same = as(astrid, () -> files.read(variant, export.content()));
            assertTrue(same.isClean(), format);
            assertEquals(List.of(), same.changes(), format);
            assertEquals(2, same.same(), format);
            assertFalse(export.name().contains("FIKTIV"));
        }
        String csv = new String(as(astrid, () -> files.export(variant, "csv", Texts.SWEDISH)).content(), StandardCharsets.UTF_8);
        assertTrue(csv.contains("FIKTIV Åsö 🎈 جمعية"));
        String number = view(astrid, id).receptionNumber();
        String secondNumber = view(astrid, second).receptionNumber();

        Map<String, String> edits = new HashMap<>();
        edits.put(";6000;", ";5500,50;");
        String changed = edit(csv, edits).replaceFirst("(" + secondNumber + ";[^\r]*?);;;;;", "$1;;avslag;;Inga pengar i dag.;");
        assertNotEquals(csv, changed);
        save(bo, variant, second, AllocationField.REASONS, "Bo hann före.", 0);
        AllocationFile read = as(astrid, () -> files.read(variant, changed.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(number + " AMOUNT 5\u00a0500,50", secondNumber + " OUTCOME REFUSED"), told(read.changes()));
        assertEquals(List.of(secondNumber + " REASONS Inga pengar i dag."), told(read.conflicts()));
        assertEquals("Bo hann före.", read.conflicts().get(0).now());
        assertEquals("Bo Handläggare", read.conflicts().get(0).by());
        assertEquals("6\u00a0000", line(astrid, matter, variant, id).text("amount"), "reading changes nothing");

        save(bo, variant, id, AllocationField.AMOUNT, "6 500", line(bo, matter, variant, id).cell(AllocationField.AMOUNT).version());
        List<Change> left = as(astrid, () -> run.apply(variant, read.changes()));
        assertEquals(List.of(number + " AMOUNT 5\u00a0500,50"), told(left), "somebody was first even between looking and saying yes");
        assertEquals("case.allocation.cell-changed", left.get(0).why().get(0).code());
        assertEquals("6\u00a0500", line(astrid, matter, variant, id).text("amount"));
        assertEquals("REFUSED", line(astrid, matter, variant, second).text("outcome"));
        assertEquals("Bo hann före.", line(astrid, matter, variant, second).text("reasons"));
    }

    private static String edit(String csv, Map<String, String> edits) {
        String changed = csv;
        for (Map.Entry<String, String> edit : edits.entrySet()) {
            changed = changed.replace(edit.getKey(), edit.getValue());
        }
        return changed;
    }

    private static List<String> told(List<Change> changes) {
        return changes.stream().map(one -> one.number() + " " + one.field() + " " + one.typed()).toList();
    }

    @Test
    void file_whatCannotBeRead_isRefusedWithTheRowNamed() {
        String id = received(member, call, "Läxhjälp", 10_000, 3);
        String matter = matterOf(id);
        String variant = variant(matter, "Förslag A");
        String other = variant(matter, "Förslag B");
        String number = view(astrid, id).receptionNumber();
        String columns = "Nummer;Belopp;Utgång;Version (ändra inte)\r\n";
        String mark = variant + ".o0.a0.r0.g0";
        AllocationFile read = read(variant, columns + "X-1;1000;;" + mark + "\r\n\r\n" + number + ";40,000;kanske;" + mark);
        assertEquals(List.of(new AllocationFile.Unknown(2, "X-1")), read.unknown());
        assertEquals(List.of("amount.format", "case.allocation.outcome"), read.refused().stream().map(one -> one.why().get(0).code()).sorted().toList());
        assertEquals(4, read.refused().get(0).line());
        assertEquals("case.allocation.file.version", read(variant, columns + number + ";1000;;3").refused().get(0).why().get(0).code());
        assertEquals("case.allocation.file.other-variant",
                read(variant, columns + number + ";1000;;" + other + ".o0.a0.r0.g0").refused().get(0).why().get(0).code());
        AllocationFile twice = read(variant, columns + number + ";1000;;" + mark + "\r\n" + number + ";2000;;" + mark);
        assertEquals("case.allocation.file.twice", twice.refused().get(0).why().get(0).code());
        assertEquals(1, twice.changes().size());
        assertEquals("case.allocation.file.columns", code(() -> read(variant, "Nummer;Belopp\r\n" + number + ";1000")));
        assertEquals("case.allocation.file.missing", code(() -> as(astrid, () -> files.read(variant, new byte[0]))));
        assertEquals(1, read(variant, "number;amount;version (do not change)\n" + number + ";1000;" + mark).changes().size(), "English headings");
        as(member, () -> applications.withdraw(view(head, id).applicationId()));
        assertEquals("case.not-allowed.withdrawn", read(variant, columns + number + ";1000;;" + mark).refused().get(0).why().get(0).code());
    }

    private AllocationFile read(String variant, String csv) {
        return as(astrid, () -> files.read(variant, csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sheet_takesTheSameStatements_howeverManyRowsThereAre() {
        String id = received(member, call, "En", 2_000, 3);
        String matter = matterOf(id);
        String variant = variant(matter, "Förslag A");
        save(astrid, variant, id, AllocationField.AMOUNT, "1 000", 0);
        proposed(astrid, id);
        long one = statements(matter, variant);
        for (int i = 0; i < 4; i++) {
            String more = received(member("FIKTIV Förening " + i, board), call, "Fler " + i, 2_000, 3);
            save(astrid, variant, more, AllocationField.AMOUNT, "1 000", 0);
        }
        assertEquals(one, statements(matter, variant));
    }

    private long statements(String matter, String variant) {
        return as(astrid, () -> {
            long before = StatementCounter.ofThisThread();
            sheets.sheet(matter, variant);
            proposals.plan(variant);
            sheets.compare(matter, variant, variant);
            files.export(variant, "xlsx", Texts.SWEDISH);
            matters.list(true, PageRequest.first(25));
            return StatementCounter.ofThisThread() - before;
        });
    }
}
