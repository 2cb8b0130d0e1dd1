package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samstod.cases.domain.Given.ASTRID;
import static org.samstod.cases.domain.Given.FIRST;
import static org.samstod.cases.domain.Given.NOON;
import static org.samstod.cases.domain.Given.SECOND;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.cases.CaseState;
import org.samstod.cases.Finding;
import org.samstod.cases.JavGround;
import org.samstod.cases.Outcome;
import org.samstod.cases.Verdict;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.Violation;

class RecordsTest {

    private static final Money ASKED = Money.ofKronor(40_000);
    private static final String REASONS = "Verksamheten når barn som i dag saknar en plats.";

    private static Proposal proposal(Outcome outcome, Money amount) {
        return Proposal.make("case", FIRST, ASKED, outcome, amount, REASONS, "KL-2-1", ASTRID, NOON);
    }

    private static String wrongAmount(Outcome outcome, Money amount) {
        return assertThrows(BusinessException.class, () -> proposal(outcome, amount)).code();
    }

    @Test
    void proposal_amountFitsItsOutcome() {
        assertEquals(ASKED, proposal(Outcome.GRANTED, ASKED).amount());
        assertEquals(Money.ofKronor(39_999), proposal(Outcome.PARTLY, Money.ofKronor(39_999)).amount());
        assertEquals(Money.ZERO, proposal(Outcome.REFUSED, null).amount());
        assertEquals("case.proposal.amount.all", wrongAmount(Outcome.GRANTED, Money.ofKronor(1)));
        assertEquals("case.proposal.amount.all", wrongAmount(Outcome.GRANTED, null));
        assertEquals("case.proposal.amount.part", wrongAmount(Outcome.PARTLY, ASKED));
        assertEquals("case.proposal.amount.part", wrongAmount(Outcome.PARTLY, Money.ZERO));
        assertEquals("case.proposal.amount.part", wrongAmount(Outcome.PARTLY, Money.ofKronor(-5)));
        assertEquals("case.proposal.amount.none", wrongAmount(Outcome.REFUSED, Money.ofKronor(1)));
        assertEquals("case.proposal.amount.none", wrongAmount(Outcome.DISMISSED, ASKED));
    }

    @Test
    void proposal_saysEveryFaultAtOnce() {
        BusinessException refused = assertThrows(BusinessException.class,
                () -> Proposal.make("case", FIRST, ASKED, null, null, " ", "", ASTRID, NOON));
        assertEquals(List.of("outcome", "reasons", "legalGround"), refused.violations().stream().map(Violation::field).toList());
    }

    @Test
    void proposal_turnsStaleWhenANewerRevisionComes() {
        Proposal proposal = proposal(Outcome.GRANTED, ASKED);
        assertFalse(proposal.isStale(FIRST));
        assertTrue(proposal.isStale(SECOND));
        assertTrue(proposal.isCurrent(), "being stale ends nothing by itself");
    }

    @Test
    void proposal_endsOnce() {
        Proposal proposal = proposal(Outcome.REFUSED, null);
        proposal.takeBack("Ny uppgift från sökanden", NOON);
        assertFalse(proposal.isCurrent());
        assertThrows(BusinessException.class, () -> proposal.decided(NOON));
    }

    @Test
    void assessment_needsAVerdictAndReasons() {
        assertEquals("case.assessment.verdict", assertThrows(BusinessException.class,
                () -> new Assessment("case", "need", FIRST, null, REASONS, ASTRID, NOON)).code());
        assertEquals("need", assertThrows(BusinessException.class,
                () -> new Assessment("case", "need", FIRST, Verdict.MET, "ja", ASTRID, NOON)).field());
        assertEquals(REASONS, new Assessment("case", "need", FIRST, Verdict.MET, REASONS + "\n", ASTRID, NOON).reasons());
    }

    @Test
    void check_saysWhatIsMissing() {
        assertEquals("case.check.remark", assertThrows(BusinessException.class,
                () -> new CheckItem("case", "statutes", FIRST, Finding.MISSING, " ", ASTRID, NOON)).code());
        assertEquals("", new CheckItem("case", "statutes", FIRST, Finding.IN_ORDER, null, ASTRID, NOON).remark());
    }

    @Test
    void jav_needsAReason_andAGroundWhenThereIsAny() {
        assertEquals("case.jav.ground", assertThrows(BusinessException.class,
                () -> new JavDeclaration("case", ASTRID, true, null, "Min bror är ordförande", ASTRID, NOON)).code());
        assertEquals("case.jav.reason", assertThrows(BusinessException.class,
                () -> new JavDeclaration("case", ASTRID, false, null, "", ASTRID, NOON)).code());
        JavDeclaration none = new JavDeclaration("case", ASTRID, false, JavGround.TRUST, "Lämnade styrelsen 2019", ASTRID, NOON);
        assertTrue(none.ground().isEmpty());
    }

    private static String wrongPerspective(Case about, String perspective, String reason) {
        return assertThrows(BusinessException.class, () -> new PerspectiveConfirmation(about, perspective, reason, ASTRID, NOON)).code();
    }

    @Test
    void perspective_isConfirmedAsItIs_orChangedWithAReason() {
        Case made = Given.in(CaseState.IN_CHECK);
        assertEquals("promotive", made.perspective());
        assertFalse(made.isPerspectiveConfirmed());
        assertEquals("case.perspective.choose", wrongPerspective(made, " ", ""));
        assertEquals("case.perspective.reason", wrongPerspective(made, "preventive", " "));
        made.confirmPerspective(new PerspectiveConfirmation(made, "promotive", null, ASTRID, NOON));
        assertTrue(made.isPerspectiveConfirmed());
        assertEquals("perspective-confirmed", made.lastAct());
        assertEquals("case.perspective.nothing", wrongPerspective(made, "promotive", "Samma"));
        PerspectiveConfirmation changed = new PerspectiveConfirmation(made, "preventive", "Riktar sig till unga i riskzon", ASTRID, NOON);
        made.confirmPerspective(changed);
        assertTrue(changed.isChange());
        assertEquals("promotive", changed.earlier());
        assertEquals("preventive", made.perspective());
        assertEquals("perspective-changed", made.lastAct());
    }

    @Test
    void perspective_ofADecidedCase_staysAsItIs() {
        Case decided = Given.in(CaseState.DECIDED);
        PerspectiveConfirmation late = new PerspectiveConfirmation(decided, "preventive", "Fel från början", ASTRID, NOON);
        assertThrows(BusinessException.class, () -> decided.confirmPerspective(late));
        assertEquals("promotive", decided.perspective());
    }

    @Test
    void notes_haveText() {
        assertThrows(BusinessException.class, () -> new ServiceNote("case", " ", ASTRID, NOON));
        assertThrows(BusinessException.class, () -> new ServiceNote("case", "x".repeat(ServiceNote.LENGTH + 1), ASTRID, NOON));
        WorkingNote note = new WorkingNote("case", "astrid", "Ring på tisdag", NOON);
        note.write(null, NOON);
        assertEquals("", note.noteText(), "an officer's own note may be emptied");
    }

    @Test
    void summaryEdit_needsAReason() {
        assertEquals("case.summary.reason", assertThrows(BusinessException.class,
                () -> new SummaryEdit("case", SummaryEdit.Field.TITLE, "a", "b", " ", ASTRID, NOON)).code());
    }
}
