package org.samstod.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samstod.applications.OpenObligation;
import org.samstod.applications.OpenObligations;
import org.samstod.associations.ChangeAccount;
import org.samstod.associations.PayoutAccountService;
import org.samstod.cases.CaseObligationService;
import org.samstod.cases.CaseTestBase;
import org.samstod.cases.Outcome;
import org.samstod.decisions.AddDelegationRule;
import org.samstod.decisions.DecideCase;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.DelegationService;
import org.samstod.decisions.MinutesService;
import org.samstod.decisions.MinutesView;
import org.samstod.decisions.NoticeService;
import org.samstod.decisions.YearSum;
import org.samstod.grants.domain.FrameUse.Sums;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.platform.data.StatementCounter;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** From a paid grant through a breached condition, hearing, decision and invoice to a settled recovery, with frames that agree, in the server and its database. */
class RecoveryIT extends CaseTestBase {

    private static final PageRequest FIRST = PageRequest.first(50);
    private static final String WHY = "Lokalen hyrdes aldrig, så den delen av pengarna användes inte till det sökta.";
    private static final Money ALL = Money.ofKronor(18_000);
    private static final Money BACK = Money.ofOre(1_200_050);

    @Inject
    DecisionService decisions;

    @Inject
    DelegationService delegation;

    @Inject
    MinutesService minutes;

    @Inject
    NoticeService notices;

    @Inject
    GrantService grants;

    @Inject
    ConditionService conditions;

    @Inject
    RecoveryService recoveries;

    @Inject
    RecoveryAnswerService answering;

    @Inject
    RecoveryDecisionService deciding;

    @Inject
    RecoveryLedgerService ledger;

    @Inject
    FrameUseService use;

    @Inject
    PaymentRunService runs;

    @Inject
    PaymentStatusService statuses;

    @Inject
    AttestRightService rights;

    @Inject
    PayoutAccountService payouts;

    @Inject
    CaseObligationService obligations;

    @Inject
    OpenObligations own;

    private String board;
    private String caseId;
    private Actor officer;
    private Actor head;
    private Actor delegate;
    private Actor emma;
    private Actor member;

    /** A grant of 18 000 kr that has been paid. */
    private String paidGrant() {
        board = board("OWN");
        String call = call(board, false, PublicationLevel.OPEN);
        officer = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        head = staff("Hanna Chef", Role.UNIT_HEAD, board);
        delegate = staff("Disa Delegat", Role.DELEGATE, board);
        emma = staff("Emma Ekonom", Role.FINANCE_OFFICER, board);
        Actor erik = staff("Erik Ekonom", Role.FINANCE_OFFICER, board);
        Actor city = Actor.staff(account("Stina Stad"), "Stina Stad", Role.CITY_ADMINISTRATOR, null);
        member = member("FIKTIV Ljuset", board);
        Actor programme = staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board);
        for (String kind : List.of("*", "recovery")) {
            as(programme, () -> delegation.add(new AddDelegationRule(board, kind, "DELEGATE", kind.equals("*") ? Money.ofKronor(30_000) : Money.ofKronor(15_000),
                    kind.equals("*") ? "Punkt 6.1" : "Punkt 6.9 återkrav", "Nämnden § 7", clock.today(), null)));
        }
        as(city, () -> rights.give(new GiveAttestRight(board, erik.accountId(), null, Money.ofKronor(25_000), false, clock.today(), null)));
        caseId = received(member, call, "Läxhjälp för alla", 18_000, 3);
        proposed(officer, caseId);
        String letter = as(delegate, () -> decisions.preview(decide(null))).sha256();
        as(delegate, () -> decisions.tell(decisions.decide(decide(letter))));
        String changed = as(member, () -> payouts.change(new ChangeAccount(member.associationId(), "plusgiro", "9020033", true, "utdrag.txt",
                new ByteArrayInputStream("Kontoutdrag".getBytes(StandardCharsets.UTF_8)))));
        as(officer, () -> payouts.confirm(changed, payouts.account(changed).version()));
        LocalDate day = as(emma, () -> runs.firstDay());
        String run = as(emma, () -> runs.make(day, runs.due(day).seen()));
        as(erik, () -> runs.attest(run, runs.run(run, FIRST).version()));
        as(erik, () -> runs.send(run, runs.run(run, FIRST).version()));
        as(erik, () -> statuses.allPaid(run, clock.today(), "V1"));
        return as(Actor.SYSTEM, () -> grants.ofCase(caseId)).orElseThrow();
    }

    private DecideCase decide(String letter) {
        long version = as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).version();
        return new DecideCase(caseId, version, Outcome.GRANTED, List.of(new YearSum(clock.today().getYear(), ALL)),
                "Verksamheten är öppen för alla unga i stadsdelen.", ground(), null, letter);
    }

    private ProposeRecovery propose(String grant, String condition, Money sum) {
        return new ProposeRecovery(grant, "CONDITION", condition, sum, WHY, null, "recovery-ground", clock.today().plusDays(14));
    }

    private RecoveryView view(String id) {
        return as(officer, () -> recoveries.recovery(id));
    }

    private DecideRecovery ruling(String id, Money sum, String seen) {
        return new DecideRecovery(id, view(id).version(), "PART", sum, "Föreningen har visat kvitton på böcker för resten av summan.", true, seen);
    }

    private Sums sums() {
        return as(emma, () -> use.use(clock.today().getYear())).total();
    }

    private Set<OpenObligation.Kind> left() {
        return as(member, () -> own.own(member.associationId())).stream().map(OpenObligation::kind).collect(Collectors.toSet());
    }

    private long statements(PageRequest page) {
        return as(officer, () -> {
            long before = StatementCounter.ofThisThread();
            conditions.list("UNSETTLED", page);
            return StatementCounter.ofThisThread() - before;
        });
    }

    @Test
    void aPaidGrant_isBreached_heard_decided_invoiced_andSettled_andTheFramesAgree() {
        String grant = paidGrant();

        List<ConditionView> lines = as(officer, () -> conditions.ofGrant(grant));
        assertTrue(lines.size() >= 4, "a line for each paragraph of the conditions and one for the terms");
        assertEquals(lines.size(), as(member, () -> conditions.own(grant)).size());
        assertEquals(lines.size(), as(officer, () -> conditions.list("UNSETTLED", FIRST)).total());
        assertEquals(statements(PageRequest.first(1)), statements(FIRST), "however many lines there are");
        ConditionView broken = lines.get(lines.size() - 1);
        assertEquals("TERMS", broken.source());
        assertTrue(broken.consequence().contains("betala tillbaka"), broken.consequence());
        assertThrows(Conflict.class, () -> as(officer, () -> conditions.find(broken.id(), 99, "BREACHED", "REPORT", "Kvitton saknas.")));
        as(officer, () -> conditions.find(broken.id(), broken.version(), "BREACHED", "REPORT", "Kvitton på hyran saknas i redovisningen."));
        assertEquals(lines.size() - 1, as(officer, () -> conditions.allMet(grant, "Redovisningen visar det.")));
        assertEquals(List.of(broken.id()), as(officer, () -> conditions.list("BREACHED", FIRST)).rows().stream().map(ConditionView::id).toList());
        assertEquals(Set.of(OpenObligation.Kind.BREACHED), left());
        assertThrows(Denied.class, () -> as(emma, () -> conditions.allMet(grant, "Redovisningen visar det.")));

        assertEquals("recovery.sum.most", code(() -> as(head, () -> recoveries.propose(propose(grant, broken.id(), Money.ofOre(1_800_001))))));
        assertEquals("recovery.ground", code(() -> as(head, () -> recoveries.propose(new ProposeRecovery(grant, "CONDITION", broken.id(), BACK, WHY, null,
                "local-interest", clock.today().plusDays(14))))), "only what a recovery may rest on");
        String id = as(head, () -> recoveries.propose(propose(grant, broken.id(), Money.ofKronor(15_000))));
        RecoveryView asked = view(id);
        assertFalse(asked.number().equals(asked.grantNumber()), "a number of its own: " + asked.number());
        assertEquals(broken.what(), asked.proposed().condition());
        assertEquals("recovery.waits", code(() -> as(officer, () -> recoveries.propose(propose(grant, broken.id(), BACK)))));
        assertEquals("hearing.open", as(delegate, () -> deciding.mayDecide(id)).obstacle());
        assertEquals("own", as(head, () -> deciding.mayDecide(id)).obstacle());
        assertEquals("role", as(officer, () -> deciding.mayDecide(id)).obstacle());
        assertEquals("recovery.hearing.open", code(() -> as(delegate, () -> deciding.preview(ruling(id, BACK, null)))));

        assertEquals(List.of("HEARING"), as(member, () -> answering.waiting(member.associationId())).stream().map(RecoveryAnswerService.Waiting::state).toList());
        Actor stranger = member("FIKTIV Andra", board);
        assertThrows(Denied.class, () -> as(stranger, () -> answering.own(grant)));
        assertThrows(Denied.class, () -> as(stranger, () -> answering.answer(id, asked.version(), "Vi också.")));
        assertThrows(NotFound.class, () -> as(officer, () -> recoveries.recovery(Ids.next())));
        assertThrows(Denied.class, () -> as(staff("Folke Främling", Role.CASE_OFFICER, board("OWN")), () -> recoveries.recovery(id)));
        as(member, () -> answering.answer(id, asked.version(), "Vi köpte böcker för en del av hyran."));
        assertEquals("HEARD", view(id).state());

        assertEquals("own", as(head, () -> deciding.mayDecide(id)).obstacle());
        assertEquals("Punkt 6.9 återkrav", as(delegate, () -> deciding.mayDecide(id)).paragraph());
        assertEquals("recovery.letter.unread", code(() -> as(delegate, () -> deciding.decide(ruling(id, BACK, null)))));
        RecoveryDecisionService.Preview letter = as(delegate, () -> deciding.preview(ruling(id, BACK, null)));
        assertEquals("HEARD", view(id).state(), "looking decides nothing");
        assertTrue(letter.body().contains("Vi köpte böcker för en del av hyran.") && letter.body().contains(asked.number()), letter.body());
        assertEquals("recovery.letter.changed", code(() -> as(delegate, () -> deciding.decide(ruling(id, Money.ofOre(1), letter.sha256())))));
        as(delegate, () -> deciding.decide(ruling(id, BACK, letter.sha256())));
        assertEquals(BACK, view(id).ruling().sum());
        assertTrue(as(member, () -> answering.own(grant)).recoveries().get(0).ruling().english().contains("lang=\"sv\""), "only the Swedish reasons bind");
        assertTrue(as(member, () -> answering.letter(id, "sv")).content().length > 1_000);
        assertEquals("recovery.decided", code(() -> as(delegate, () -> deciding.decide(ruling(id, BACK, letter.sha256())))));
        minuted(asked);

        assertEquals(Set.of(OpenObligation.Kind.BREACHED, OpenObligation.Kind.RECOVERY), left());
        assertEquals(2, as(officer, () -> obligations.ofCase(caseId)).lines().size());
        assertThrows(NotFound.class, () -> as(officer, () -> ledger.file(id)));
        as(officer, () -> ledger.request(id, view(id).version(), clock.today().plusDays(30)));
        String file = new String(as(emma, () -> ledger.file(id)).content(), StandardCharsets.UTF_8);
        assertTrue(file.contains(asked.number()) && file.contains("12000,50"), file);
        assertThrows(Denied.class, () -> as(officer, () -> ledger.invoiced(id, view(id).version(), "F-1", clock.today())));
        as(emma, () -> ledger.invoiced(id, view(id).version(), "F-1", clock.today()));

        Sums before = sums();
        as(emma, () -> ledger.paid(id, view(id).version(), Money.ofOre(500_025), clock.today()));
        assertEquals("PART_PAID", view(id).state());
        assertEquals(Money.ofOre(500_025), sums().recovered());
        assertThrows(BusinessException.class, () -> as(emma, () -> ledger.paid(id, view(id).version(), BACK, clock.today())), "more than is owed");
        as(emma, () -> ledger.paid(id, view(id).version(), Money.ofOre(700_025), clock.today()));
        assertEquals("SETTLED", view(id).state());

        Sums after = sums();
        assertEquals(BACK, after.recovered(), "to the öre");
        assertEquals(before.committed().minus(BACK), after.committed());
        assertEquals(before.paid(), after.paid());
        assertEquals(Money.ZERO, after.unpaid(), "what came back is not owed");
        assertEquals(before.returned(), after.returned(), "and is counted once");
        assertEquals(after.committed(), as(emma, () -> frames.frames(board, clock.today().getYear())).get(0).drawn(), "the frame agrees");
        assertEquals(Set.of(OpenObligation.Kind.BREACHED), left());
        assertEquals(ALL.minus(BACK), as(officer, () -> recoveries.draft(grant)).most(), "the rest could still be asked back");
        assertEquals(Money.ofKronor(18_000), as(officer, () -> grants.grant(grant, Texts.SWEDISH)).paid());
    }

    /** It stands in the separate minutes of the day, by its number alone, and the notice tells how long it can be appealed. */
    private void minuted(RecoveryView asked) {
        Actor secretary = staff("Sven Sekreterare", Role.BOARD_SECRETARY, board);
        assertEquals(2, as(secretary, () -> minutes.unminuted()).get(0).decisions(), "the grant and its recovery");
        String made = as(secretary, () -> minutes.compose(clock.today()));
        MinutesView one = as(secretary, () -> minutes.minutes(made));
        assertEquals(List.of(asked.number()), one.elsewhere().stream().map(row -> row.number()).toList());
        assertTrue(one.text().contains(asked.number()), one.text());
        as(secretary, () -> minutes.approve(made, one.version()));
        as(secretary, () -> notices.post(made, "Stadsdelsförvaltningen"));
        assertEquals(clock.today(), view(asked.id()).ruling().postedOn());
        assertEquals(List.of(), as(secretary, () -> minutes.unminuted()));
    }
}
