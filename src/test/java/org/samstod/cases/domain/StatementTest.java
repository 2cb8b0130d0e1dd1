package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.samstod.cases.BodyKind;
import org.samstod.cases.CaseState;
import org.samstod.cases.Hand;
import org.samstod.cases.RiskArea;
import org.samstod.cases.StatementState;
import org.samstod.shared.BusinessException;

class StatementTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant DUE = NOW.plus(Duration.ofDays(14));
    private static final Hand ASTRID = new Hand("astrid", "Astrid");

    private static Case about() {
        return Given.received();
    }

    private static StatementRequest request() {
        StatementBody body = new StatementBody("board", BodyKind.COUNCIL, "Pensionärsrådet", "Rakel", "rad@example.org", null, TODAY);
        return new StatementRequest(about(), body, "Behövs det?", null, TODAY.plusDays(13), DUE, TODAY, ASTRID, NOW);
    }

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    @Test
    void reply_isOneOfThree_andOnlyAStatementNeedsAText() {
        assertEquals("statement.reply", code(() -> request().reply(StatementState.WITHDRAWN, "x", "Rakel", NOW)));
        assertEquals("statement.text", code(() -> request().reply(StatementState.ANSWERED, " ", "Rakel", NOW)));
        assertEquals("statement.name", code(() -> request().reply(StatementState.ANSWERED, "Ja", "", NOW)));
        for (StatementState reply : new StatementState[] {StatementState.ABSTAINED, StatementState.DECLINED}) {
            StatementRequest request = request();
            request.reply(reply, "", "Rakel", NOW);
            assertEquals(reply, request.state());
            assertEquals("statement.ended", code(() -> request.reply(StatementState.ANSWERED, "Ja", "Rakel", NOW)));
            assertEquals("statement.ended", code(() -> request.withdraw(NOW)));
        }
    }

    @Test
    void answer_afterTheDueDate_isKeptAndMarked() {
        StatementRequest inTime = request();
        inTime.reply(StatementState.ANSWERED, "Ja", "Rakel", DUE.minusMillis(1));
        assertFalse(inTime.isLate());
        StatementRequest late = request();
        late.reply(StatementState.ANSWERED, "Ja", "Rakel", DUE);
        assertTrue(late.isLate());
    }

    @Test
    void link_worksUntilTwoWeeksAfterTheDueDate_orUntilRevoked_andKeepsNoSecret() {
        StatementRequest request = request();
        StatementLink link = new StatementLink(request, "secret", NOW);
        assertTrue(link.isUsable(DUE.plus(StatementLink.AFTER_DUE).minusMillis(1)));
        assertFalse(link.isUsable(DUE.plus(StatementLink.AFTER_DUE)));
        link.revoke(NOW);
        assertFalse(link.isUsable(NOW));
        assertFalse(StatementLink.hash("secret").contains("secret"));
        assertEquals(64, StatementLink.hash("secret").length());
    }

    @Test
    void body_isRevokedOnce_andNeverAskedAfter() {
        StatementBody body = new StatementBody("board", BodyKind.POLICE, "Polisen", "Pernilla", "p@example.org", null, TODAY);
        assertFalse(body.canBeAsked(TODAY.minusDays(1)));
        assertTrue(body.canBeAsked(TODAY));
        assertEquals("statement.body.reason", code(() -> body.revoke(" ", ASTRID, NOW)));
        body.revoke("Har slutat", ASTRID, NOW);
        assertFalse(body.canBeAsked(TODAY));
        assertEquals("statement.body.revoked", code(() -> body.revoke("Igen", ASTRID, NOW)));
        assertEquals("statement.body.email", code(() -> new StatementBody("board", BodyKind.POLICE, "Polisen", "P", "no address", null, TODAY)));
    }

    @Test
    void risk_needsAllItsParts_unlessNothingIsSeen_andIsStruckOutOnce() {
        Case about = about();
        assertEquals(CaseState.RECEIVED, about.state());
        assertEquals("case.risk.area", code(() -> RiskItem.of(about, null, "Hot", 1, 1, "Två ledare", "Kim", ASTRID, NOW)));
        assertEquals("case.risk.likelihood", code(() -> RiskItem.of(about, RiskArea.STAFF, "Hot", 0, 1, "Två ledare", "Kim", ASTRID, NOW)));
        assertEquals("case.risk.consequence", code(() -> RiskItem.of(about, RiskArea.STAFF, "Hot", 4, 5, "Två ledare", "Kim", ASTRID, NOW)));
        assertEquals("case.risk.reduces", code(() -> RiskItem.of(about, RiskArea.STAFF, "Hot", 4, 4, "", "Kim", ASTRID, NOW)));
        assertEquals("case.risk.answers-for", code(() -> RiskItem.of(about, RiskArea.STAFF, "Hot", 4, 4, "Två ledare", null, ASTRID, NOW)));
        RiskItem heavy = RiskItem.of(about, RiskArea.STAFF, "Hot", 4, 4, "Två ledare", "Kim", ASTRID, NOW);
        assertEquals(16, heavy.weight());
        RiskItem none = RiskItem.none(about, RiskArea.MONEY, "Revisorn har granskat", ASTRID, NOW);
        assertTrue(none.isNone());
        assertEquals("case.risk.what", code(() -> RiskItem.none(about, RiskArea.MONEY, "", ASTRID, NOW)));
        assertEquals("case.risk.strike-reason", code(() -> heavy.strike("", ASTRID, NOW)));
        heavy.strike("Ny lokal", ASTRID, NOW);
        assertFalse(heavy.stands());
        assertEquals("case.risk.struck", code(() -> heavy.strike("Igen", ASTRID, NOW)));
    }
}
