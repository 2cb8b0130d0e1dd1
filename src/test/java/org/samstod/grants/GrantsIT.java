package org.samstod.grants;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.associations.ChangeAccount;
import org.samstod.associations.MandateService;
import org.samstod.associations.PayoutAccountService;
import org.samstod.cases.CaseTestBase;
import org.samstod.cases.Outcome;
import org.samstod.container.TestApplications;
import org.samstod.decisions.AddDelegationRule;
import org.samstod.decisions.ChangeDecision;
import org.samstod.decisions.ChangeGround;
import org.samstod.decisions.DecideCase;
import org.samstod.decisions.DecisionChangeService;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.DelegationService;
import org.samstod.decisions.YearSum;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.JournalService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** From a told decision to money that has arrived, in the server and its database. */
class GrantsIT extends CaseTestBase {

    private static final long ASKED = 18_000;
    private static final PageRequest FIRST = PageRequest.first(50);
    private static final List<String> NUMBERS = List.of("9020033", "5050-1055", "160-9908", "5402-9681", "297-3675");

    @Inject
    DecisionService decisions;

    @Inject
    DelegationService delegation;

    @Inject
    GrantService grants;

    @Inject
    GrantRestService rests;

    @Inject
    ConditionService conditions;

    @Inject
    GrantAcceptanceService answers;

    @Inject
    DecisionChangeService changing;

    @Inject
    PaymentRunService runs;

    @Inject
    PaymentStatusService statuses;

    @Inject
    PaymentFileService files;

    @Inject
    AttestRightService rights;

    @Inject
    PaymentProfileService profiles;

    @Inject
    PayoutAccountService payouts;

    @Inject
    MandateService mandates;

    @Inject
    JournalService journal;

    @Inject
    TestApplications test;

    private String board;
    private String call;
    private Actor officer;
    private Actor delegate;
    private Actor emma;
    private Actor erik;
    private Actor city;
    private Actor member;

    @BeforeEach
    void people() {
        board = board("OWN");
        call = call(board, false, PublicationLevel.OPEN);
        officer = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        delegate = staff("Disa Delegat", Role.DELEGATE, board);
        emma = staff("Emma Ekonom", Role.FINANCE_OFFICER, board);
        erik = staff("Erik Ekonom", Role.FINANCE_OFFICER, board);
        city = Actor.staff(account("Stina Stad"), "Stina Stad", Role.CITY_ADMINISTRATOR, null);
        member = member("FIKTIV Ljuset", board);
        Actor programme = staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board);
        as(programme, () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(30_000), "Delegationsordningen, punkt 6.1 a",
                "Nämnden § 7", clock.today(), null)));
        as(programme, () -> frames.bookOn(frames.frames(board, clock.today().getYear()).get(0).id(), "5811", "4711", "12", null, "81"));
        as(city, () -> rights.give(new GiveAttestRight(board, erik.accountId(), "4711", Money.ofKronor(25_000), false, clock.today(), null)));
    }

    /** The call's track asks for signatures after the decision, and pays in some parts. */
    private void signedAfterwards(int instalments) {
        sql("update call_tracks set conditions_with_application = false, instalments = ? where call_id = ?", instalments, call);
    }

    private String told(Actor who, long kronor, int level) {
        String id = received(who, call, "Läxhjälp för alla", kronor, level);
        proposed(officer, id);
        decided(id, Outcome.GRANTED, kronor);
        return id;
    }

    private void decided(String id, Outcome outcome, long kronor) {
        DecideCase looked = command(id, outcome, kronor, null);
        String letter = as(delegate, () -> decisions.preview(looked)).sha256();
        as(delegate, () -> decisions.tell(decisions.decide(command(id, outcome, kronor, letter))));
    }

    /** Another decision in the place of the one that holds. */
    private void changed(String id, ChangeGround why, Outcome outcome, long kronor) {
        String earlier = as(Actor.SYSTEM, () -> decisions.ofCase(id)).orElseThrow().id();
        String reasons = "Uppgiften om lokalen var fel.";
        String letter = as(delegate, () -> changing.preview(new ChangeDecision(earlier, why, reasons, command(id, outcome, kronor, null)))).sha256();
        as(delegate, () -> changing.change(new ChangeDecision(earlier, why, reasons, command(id, outcome, kronor, letter))));
    }

    private DecideCase command(String id, Outcome outcome, long kronor, String letter) {
        long version = as(Actor.SYSTEM, () -> cases.caseForDecision(id)).version();
        return new DecideCase(id, version, outcome, List.of(new YearSum(clock.today().getYear(), Money.ofKronor(kronor))),
                "Verksamheten är öppen för alla unga i stadsdelen.", ground(), null, letter);
    }

    private String grantOf(String caseId) {
        return as(Actor.SYSTEM, () -> grants.ofCase(caseId)).orElseThrow();
    }

    private GrantView view(String grant) {
        return as(Actor.SYSTEM, () -> grants.grant(grant, Texts.SWEDISH));
    }

    private void account(Actor who, int turn) {
        String id = as(who, () -> payouts.change(new ChangeAccount(who.associationId(), turn == 0 ? "plusgiro" : "bankgiro", NUMBERS.get(turn), true,
                "utdrag.txt", new ByteArrayInputStream("Kontoutdrag".getBytes(StandardCharsets.UTF_8)))));
        as(officer, () -> payouts.confirm(id, payouts.account(id).version()));
    }

    private LocalDate day() {
        return as(emma, () -> runs.firstDay());
    }

    private DueList due() {
        return as(emma, () -> runs.due(day()));
    }

    private String made() {
        return as(emma, () -> runs.make(day(), due().seen()));
    }

    private RunView run(Actor who, String run) {
        return as(who, () -> runs.run(run, FIRST));
    }

    private String sent() {
        String run = made();
        as(erik, () -> runs.attest(run, run(erik, run).version()));
        as(erik, () -> runs.send(run, run(erik, run).version()));
        return run;
    }

    private List<String> why() {
        return due().excluded().stream().map(DueLine::why).toList();
    }

    private byte[] file(Actor who, String run, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as(who, () -> {
            files.fetch(run, format);
            files.write(run, format, out);
        });
        return out.toByteArray();
    }

    private ReadBack bank(Actor who, String run, String xml) {
        return as(who, () -> statuses.readBank(run, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    private static String answer(String run, String group, String transactions) {
        return "<Document><CstmrPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>SAM" + run + "</OrgnlMsgId><GrpSts>" + group
                + "</GrpSts></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>" + transactions + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>";
    }

    @Test
    void aDecisionInThePlaceOfAnother_endsWhatThatGave_andIsRefusedOnceMoneyHasMoved() {
        String id = received(member, call, "Läxhjälp för alla", ASKED, 3);
        proposed(officer, id);
        account(member, 0);
        decided(id, Outcome.PARTLY, 10_000);
        String first = grantOf(id);
        changed(id, ChangeGround.WRONG, Outcome.GRANTED, ASKED);
        String second = grantOf(id);
        assertEquals("REPLACED", view(first).state());
        assertEquals(List.of("CANCELLED"), view(first).instalments().stream().map(InstalmentView::state).distinct().toList());
        assertEquals("ACCEPTED", view(second).state());
        assertEquals(Money.ofKronor(ASKED), as(officer, () -> frames.frameOf(call, clock.today().getYear())).orElseThrow().drawn());
        assertEquals(List.of(second), due().paid().stream().map(DueLine::grantId).distinct().toList(), "only the one that holds is paid");
        sent();
        assertEquals("grant.replaced.paid", code(() -> changed(id, ChangeGround.MISLED, Outcome.PARTLY, 5_000)));
        assertEquals("ACCEPTED", view(second).state(), "as it was");
        assertEquals(second, grantOf(id));
    }

    @Test
    void anAssociationThatDoesWithoutItAll_hasDeclined_andItsFrameHasTheMoneyBack() {
        String grant = grantOf(told(member, ASKED, 3));
        as(officer, () -> rests.keepBack(grant, rests.rest(grant).version(), "WAIVED", "Ordföranden ringde: verksamheten blir inte av."));
        assertEquals("DECLINED", view(grant).state());
        assertEquals("Ordföranden ringde: verksamheten blir inte av.", view(grant).declinedReason());
        assertEquals(Money.ZERO, as(officer, () -> frames.frameOf(call, clock.today().getYear())).orElseThrow().drawn());
        assertEquals("grant.rest.answer", code(() -> as(officer, () -> rests.keepBack(grant, rests.rest(grant).version(), "WAIVED", "En gång till."))));
        assertFalse(view(grant).stoppable());
        assertEquals("grant.nothing-to-stop", code(() -> as(officer, () -> grants.stop(grant, view(grant).version(), "Lokalen är stängd."))));
        List<ConditionView> lines = as(member, () -> conditions.own(grant));
        assertEquals(Set.of("LAPSED"), lines.stream().map(ConditionView::state).collect(Collectors.toSet()), "nothing is asked of a grant that gives nothing");
        assertEquals("condition.lapsed", code(() -> as(officer, () -> conditions.find(lines.get(0).id(), lines.get(0).version(), "MET", "NOTE", "Ringde dem."))));
        assertEquals("condition.lapsed", code(() -> as(officer, () -> conditions.allMet(grant, "Redovisningen visar det."))));
    }

    @Test
    void told_lightTrack_isAcceptedWithTheApplication_andPlanned() {
        GrantView grant = view(grantOf(told(member, 18_000, 3)));
        assertEquals("ACCEPTED", grant.state());
        assertTrue(grant.withApplication());
        assertEquals(List.of(Money.ofKronor(18_000)), grant.instalments().stream().map(InstalmentView::amount).toList());
        assertEquals("NO_ACCOUNT", grant.waiting());
        assertTrue(grant.conditions() != null && grant.terms() != null, "both texts in their versions");
        assertEquals(1, as(member, () -> answers.own(member.associationId())).size());
        Actor stranger = member("FIKTIV Andra", board);
        assertThrows(Denied.class, () -> as(stranger, () -> answers.grant(grant.id(), Texts.SWEDISH)));
        assertThrows(NotFound.class, () -> as(member, () -> answers.grant(Ids.next(), Texts.SWEDISH)));
        Actor elsewhere = staff("Folke Främling", Role.CASE_OFFICER, board("OWN"));
        assertThrows(Denied.class, () -> as(elsewhere, () -> grants.grant(grant.id(), Texts.SWEDISH)));
        assertEquals(0, as(elsewhere, () -> grants.list(null, FIRST)).total());
        assertEquals(1, as(officer, () -> grants.list("ACCEPTED", FIRST)).total());
    }

    @Test
    void accept_takesTwoTogether_andThePlanIsFixedThen() {
        signedAfterwards(2);
        Actor bo = test.joins(member, "Bo Berg", "signatory");
        Actor eva = test.joins(member, "Eva Editor", "editor");
        test.signatories(member, board, true, member, bo);
        String grant = grantOf(told(member, 18_001, 3));
        assertEquals("OFFERED", view(grant).state());
        assertEquals(2, view(grant).instalments().size());
        assertEquals(List.of(), due().paid(), "nothing is paid before the answer");

        int year = clock.today().getYear();
        List<PlanLine> plan = List.of(new PlanLine(year, Money.ofOre(1_000_050), day(), null), new PlanLine(year, Money.ofOre(800_050), null, "Lokalen är hyrd"));
        assertEquals("grant.plan.sum", code(() -> as(officer, () -> grants.plan(grant, view(grant).version(), plan.subList(0, 1)))));
        String before = as(bo, () -> answers.grant(grant, Texts.SWEDISH)).seen();
        as(officer, () -> grants.plan(grant, view(grant).version(), plan));
        assertEquals("grant.changed", code(() -> as(bo, () -> answers.accept(grant, before))));

        String seen = as(bo, () -> answers.grant(grant, Texts.SWEDISH)).seen();
        assertEquals("grant.no-mandate", code(() -> as(eva, () -> answers.accept(grant, seen))));
        assertFalse(as(bo, () -> answers.accept(grant, seen)));
        assertFalse(as(bo, () -> answers.accept(grant, seen)), "the same person twice is one");
        assertEquals("OFFERED", view(grant).state());
        assertTrue(as(member, () -> answers.accept(grant, seen)));
        assertEquals("ACCEPTED", view(grant).state());
        assertEquals("grant.answered", code(() -> as(bo, () -> answers.decline(grant, seen, "Vi hinner inte."))));
        assertEquals("grant.plan.late", code(() -> as(officer, () -> grants.plan(grant, view(grant).version(), plan))));

        account(member, 0);
        assertEquals(List.of(Money.ofOre(1_000_050)), due().paid().stream().map(DueLine::amount).toList(), "the milestone is not reached");
        as(officer, () -> grants.reached(grant, view(grant).version(), view(grant).instalments().get(1).id()));
        assertEquals(Money.ofOre(1_800_100), due().sum());
    }

    @Test
    void decline_givesTheMoneyBackToItsFrame() {
        signedAfterwards(1);
        test.signatories(member, board, false, member);
        String grant = grantOf(told(member, 18_000, 3));
        int year = clock.today().getYear();
        assertEquals(Money.ofKronor(18_000), as(delegate, () -> frames.frameOf(call, year)).orElseThrow().drawn());
        String seen = as(member, () -> answers.grant(grant, Texts.SWEDISH)).seen();
        assertEquals("grant.reason", code(() -> as(member, () -> answers.decline(grant, seen, " "))));
        assertEquals("OFFERED", view(grant).state());
        assertTrue(as(member, () -> answers.decline(grant, seen, "Vi hinner inte i år.")));
        assertEquals("DECLINED", view(grant).state());
        assertEquals(Money.ZERO, as(delegate, () -> frames.frameOf(call, year)).orElseThrow().drawn());
        assertEquals(List.of("CANCELLED"), view(grant).instalments().stream().map(InstalmentView::state).toList());
        account(member, 0);
        assertEquals(List.of(), due().paid());
    }

    @Test
    void due_excludes_andSaysWhy() {
        String grant = grantOf(told(member, 5_000, 3));
        assertEquals(List.of("NO_ACCOUNT"), why());
        account(member, 0);
        assertEquals(List.of(), why());
        as(member, () -> payouts.change(new ChangeAccount(member.associationId(), "bankgiro", NUMBERS.get(1), true, "utdrag.txt",
                new ByteArrayInputStream("Kontoutdrag".getBytes(StandardCharsets.UTF_8)))));
        assertEquals(List.of("ACCOUNT_PENDING"), why());
        as(member, () -> payouts.takeBack(payouts.accounts(member.associationId()).get(0).id(), payouts.accounts(member.associationId()).get(0).version()));
        sql("update grants set waits_for_appeal = true where id = ?", grant);
        assertEquals(List.of("APPEAL_TIME"), why());
        sql("update grants set waits_for_appeal = false where id = ?", grant);
        as(officer, () -> grants.stop(grant, view(grant).version(), "Lokalen är stängd."));
        assertEquals(List.of("STOPPED"), why());
        assertThrows(Conflict.class, () -> as(officer, () -> grants.release(grant, 0)));
        as(officer, () -> grants.release(grant, view(grant).version()));
        assertEquals(1, due().paid().size());
        assertEquals("payment.day.past", code(() -> as(emma, () -> runs.due(clock.today().minusDays(1)))));
        assertThrows(Denied.class, () -> as(officer, () -> runs.due(day())));
    }

    @Test
    void run_isAttestedByAnotherWithARight_sentOnce_andPaid() {
        String grant = grantOf(told(member, 20_000, 3));
        account(member, 0);
        String run = made();
        assertEquals("payment.none", code(() -> as(emma, () -> runs.make(day(), due().seen()))), "it is in a run");
        assertEquals("payment.attest.own", code(() -> as(emma, () -> runs.attest(run, run(emma, run).version()))));
        assertEquals("MAKER", run(emma, run).against());
        Actor nobody = staff("Nils Utan", Role.FINANCE_OFFICER, board);
        assertEquals("payment.attest.right", code(() -> as(nobody, () -> runs.attest(run, run(nobody, run).version()))));
        assertEquals("payment.moved", code(() -> as(erik, () -> runs.send(run, run(erik, run).version()))));
        assertThrows(NotFound.class, () -> file(erik, run, "csv"));
        as(erik, () -> runs.attest(run, run(erik, run).version()));
        as(erik, () -> runs.send(run, run(erik, run).version()));
        assertEquals("payment.moved", code(() -> as(erik, () -> runs.cancel(run, run(erik, run).version()))), "what has left cannot be cancelled");
        assertEquals("SENT", view(grant).instalments().get(0).state());
        assertArrayEquals(file(erik, run, "csv"), file(emma, run, "csv"));
        assertThrows(NotFound.class, () -> file(erik, run, "bank"), "the default is a payment order");
        assertEquals("payment.by-hand.own", code(() -> as(emma, () -> statuses.allPaid(run, clock.today(), "V1"))));
        assertEquals(new ReadBack(0, 1, 0, 0, 0), as(erik, () -> statuses.allPaid(run, clock.today(), "V1")));
        assertEquals(new ReadBack(0, 0, 0, 0, 0), as(erik, () -> statuses.allPaid(run, clock.today(), "V1")), "nothing is left");
        assertEquals("DONE", run(erik, run).state());
        assertEquals("RUNNING", view(grant).state());
        assertEquals(Money.ofKronor(20_000), view(grant).paid());
        assertEquals(List.of(), due().paid());
        List<String> acts = as(Actor.SYSTEM, () -> journal.entriesBefore(0, 80)).stream().map(one -> one.action()).toList();
        assertTrue(acts.containsAll(List.of("payment.make", "payment.attest", "payment.send", "payment.file", "payment.paid")), acts.toString());
    }

    @Test
    void attest_isRefused_aboveTheSum_andForTheOwnAssociation() {
        told(member, 20_000, 3);
        told(member, 6_000, 3);
        account(member, 0);
        String run = made();
        assertEquals("payment.attest.right", code(() -> as(erik, () -> runs.attest(run, run(erik, run).version()))));
        as(city, () -> rights.give(new GiveAttestRight(board, erik.accountId(), null, Money.ofKronor(90_000), false, clock.today(), null)));
        assertNull(run(erik, run).against());
        sql("update memberships set account_id = ? where account_id = ?", erik.accountId(), member.accountId());
        assertEquals("payment.attest.association", code(() -> as(erik, () -> runs.attest(run, run(erik, run).version()))));
        assertEquals("attest.person", code(() -> as(city, () -> rights.give(new GiveAttestRight(board, officer.accountId(), null, Money.ofKronor(1), false,
                clock.today(), null)))));
    }

    @Test
    void heldBackAfterwards_theRunGoesNoFurther() {
        String grant = grantOf(told(member, 5_000, 3));
        account(member, 0);
        String run = made();
        as(officer, () -> grants.stop(grant, view(grant).version(), "Lokalen är stängd."));
        assertEquals(List.of("STOPPED"), run(erik, run).held().stream().map(DueLine::why).toList());
        assertEquals("payment.held", code(() -> as(erik, () -> runs.attest(run, run(erik, run).version()))));
        as(emma, () -> runs.cancel(run, run(emma, run).version()));
        assertEquals("DUE", view(grant).instalments().get(0).state());
        as(officer, () -> grants.release(grant, view(grant).version()));
        account(member, 1);
        assertEquals(1, due().paid().size());
    }

    @Test
    void bankFile_answeredByTheBank_rejectedIsDueAgain_acceptedIsNotPaid() {
        as(city, () -> profiles.set(new PaymentProfileView("PAIN_03", "Stockholms kommun", "212000-0142", "Stockholm", "2120000142", "5050-1055",
                "SE45 5000 0000 0583 9825 7466", "ESSESESS", "2490", clock.today())));
        try {
            Actor other = member("FIKTIV Andra", board);
            String first = grantOf(told(member, 5_000, 3));
            String second = grantOf(told(other, 6_000, 3));
            account(member, 0);
            account(other, 1);
            String run = sent();
            byte[] bank = file(erik, run, "bank");
            assertArrayEquals(bank, file(erik, run, "bank"), "same run, same bytes");
            String text = new String(bank, StandardCharsets.UTF_8);
            assertTrue(text.contains("<CtrlSum>11000.00</CtrlSum>") && text.contains("FIKTIV Andra"), text);
            assertTrue(new String(file(erik, run, "sie"), StandardCharsets.ISO_8859_1).contains("#TRANS 5811 {1 \"4711\" 20 \"12\" 21 \"81\"}"));

            assertEquals("payment.file.other", code(() -> bank(emma, run, answer("another", "ACCP", ""))));
            assertEquals("payment.file", code(() -> bank(emma, run, "<Document/>")));
            String end = view(second).instalments().get(0).id() + "-1";
            String rejects = answer(run, "PART", "<TxInfAndSts><OrgnlEndToEndId>" + end + "</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn>"
                    + "<AddtlInf>Kontot är avslutat</AddtlInf></StsRsnInf></TxInfAndSts><TxInfAndSts><OrgnlEndToEndId>strange</OrgnlEndToEndId><TxSts>ACCP</TxSts></TxInfAndSts>");
            assertEquals(new ReadBack(0, 0, 1, 1, 0), bank(emma, run, rejects));
            assertEquals(new ReadBack(0, 0, 0, 1, 1), bank(emma, run, rejects), "read twice");
            assertEquals(new ReadBack(1, 0, 0, 0, 0), bank(emma, run, answer(run, "ACCP", "")));
            assertEquals("ACCEPTED", view(first).instalments().get(0).state());
            assertEquals(Money.ZERO, view(first).paid(), "accepted is not paid");

            assertEquals(List.of("Kontot är avslutat"), due().paid().stream().map(DueLine::lastReason).toList());
            String again = sent();
            assertTrue(new String(file(erik, again, "bank"), StandardCharsets.UTF_8).contains(view(second).instalments().get(0).id() + "-2"));
            String booked = "<Document><BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>" + clock.today()
                    + "</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>" + view(first).instalments().get(0).id()
                    + "-1</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>";
            assertEquals(new ReadBack(0, 1, 0, 0, 0), bank(emma, run, booked));
            assertEquals(Money.ofKronor(5_000), view(first).paid());
            assertEquals("DONE", run(emma, run).state());
            assertEquals(new ReadBack(0, 0, 1, 0, 0), as(erik, () -> statuses.readLedger(again, end.replace("-1", "-2") + ";avvisad;;;Fel igen")));
            assertEquals(1, due().paid().size());
        } finally {
            as(city, () -> profiles.set(new PaymentProfileView("ORDER", null, null, null, null, null, null, null, "2490", clock.today())));
        }
    }

    @Test
    void protectedPayee_isNamedToNamedPersonsOnly() {
        String id = told(member, 5_000, 3);
        String application = as(Actor.SYSTEM, () -> cases.caseForDecision(id)).applicationId();
        as(member, () -> applications.lowerLevel(application, PublicationLevel.STATISTICS));
        account(member, 0);
        assertThrows(Denied.class, () -> as(emma, () -> grants.grant(grantOf(id), Texts.SWEDISH)));
        GrantList list = as(emma, () -> grants.list(null, FIRST));
        assertEquals(0, list.total());
        assertTrue(list.told(), "one uncounted line");
        assertNull(due().paid().get(0).payee());
        String run = sent();
        assertNull(run(emma, run).lines().get(0).payee());
        assertFalse(new String(file(emma, run, "csv"), StandardCharsets.UTF_8).contains("Ljuset"));
        as(city, () -> rights.give(new GiveAttestRight(board, erik.accountId(), null, Money.ofKronor(1), true, clock.today(), null)));
        assertEquals("FIKTIV Ljuset", run(erik, run).lines().get(0).payee());
        assertTrue(new String(file(erik, run, "csv"), StandardCharsets.UTF_8).contains("FIKTIV Ljuset"));
        assertFalse(as(erik, () -> files.fetch(run, "csv")).name().contains("Ljuset"));
    }

    @Test
    void database_refusesAnInstalmentInTwoLiveRuns() throws Exception {
        told(member, 5_000, 3);
        account(member, 0);
        String run = made();
        String payment = run(emma, run).lines().get(0).id();
        StringBuilder said = new StringBuilder();
        try {
            sql("insert into payments (id, version, run_id, payment_no, instalment_id, live_instalment_id, grant_id, association_id, reference_text,"
                    + " payee_name, amount_ore, fiscal_year, account_kind, account_number, end_to_end_id, payment_state)"
                    + " select '" + Ids.next() + "', 1, run_id, 99, instalment_id, live_instalment_id, grant_id, association_id, reference_text, payee_name,"
                    + " amount_ore, fiscal_year, account_kind, account_number, 'another', payment_state from payments where id = '" + payment + "'");
        } catch (IllegalStateException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                said.append(cause.getMessage()).append(' ');
            }
            transaction.rollback();
        }
        assertTrue(said.toString().toLowerCase(Locale.ROOT).contains("uq_payments_live"), said.toString());
    }

    @Test
    void report_isSteppedThrough_andALateOneHoldsTheNextGrantBack() {
        String grant = grantOf(told(member, 5_000, 3));
        account(member, 0);
        String run = sent();
        as(erik, () -> statuses.allPaid(run, clock.today(), null));
        sql("update grants set report_due = ? where id = ?", clock.today().minusDays(3), grant);
        told(member, 6_000, 3);
        assertEquals(List.of("MISSING_REPORT"), why());
        assertEquals("grant.step", code(() -> as(officer, () -> grants.step(grant, view(grant).version(), "CLOSED"))));
        for (String next : List.of("REPORTED", "REVIEWED", "CLOSED")) {
            as(officer, () -> grants.step(grant, view(grant).version(), next));
        }
        assertEquals("CLOSED", view(grant).state());
        assertEquals(1, due().paid().size());
        assertThrows(BusinessException.class, () -> as(officer, () -> grants.step(grant, view(grant).version(), "OFFERED")));
    }
}
