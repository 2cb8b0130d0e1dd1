package org.samstod.associations.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ids;

/** Who may sign, from minutes to the next annual meeting. */
class MandateStatementTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:58:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate MET = LocalDate.parse("2026-02-11");
    private static final LocalDate LAST = LocalDate.parse("2027-03-31");

    private final Membership anna = member("anna");
    private final Membership bo = member("bo");

    private static Membership member(String account) {
        Membership member = Membership.claim("association", account, "board", "FIKTIV Solberga IF", NOW);
        member.verify(VerifiedBy.OFFICER, "officer", "Minutes", Set.of(MembershipRole.ADMINISTRATOR), NOW);
        return member;
    }

    private static Mandate.Stated by(String account) {
        return new Mandate.Stated(Ids.next(), "board", account, NOW);
    }

    private static MandateStatement stated(SigningKind kind, LocalDate met, Membership... holders) {
        return MandateStatement.state(by("anna"), List.of(holders), kind, "file", met, LAST, TODAY);
    }

    private static Map<String, String> accounts(Membership... members) {
        return List.of(members).stream().collect(Collectors.toMap(Membership::id, Membership::accountId));
    }

    private static void assertCode(String code, Runnable act) {
        assertEquals(code, assertThrows(BusinessException.class, act::run).code());
    }

    @Test
    void stating_saysWhatIsMissing_atItsField() {
        assertCode("association.mandate.nobody", () -> stated(SigningKind.ALONE, MET));
        assertCode("association.mandate.two", () -> stated(SigningKind.TWO_TOGETHER, MET, anna));
        assertCode("association.mandate.minutes-day", () -> stated(SigningKind.ALONE, null, anna));
        assertCode("association.mandate.last-day",
                () -> MandateStatement.state(by("anna"), List.of(anna), SigningKind.ALONE, "file", MET, null, TODAY));
        assertCode("association.mandate.future", () -> stated(SigningKind.ALONE, TODAY.plusDays(1), anna));
        assertCode("association.mandate.over", () -> MandateStatement.state(by("anna"), List.of(anna), SigningKind.ALONE, "file",
                MET.minusYears(1), TODAY.minusDays(1), TODAY));
        assertCode("association.mandate.no-evidence",
                () -> MandateStatement.state(by("anna"), List.of(anna), SigningKind.ALONE, null, MET, LAST, TODAY));
        assertCode("association.mandate.long",
                () -> MandateStatement.state(by("anna"), List.of(anna), SigningKind.ALONE, "file", MET, MET.plusMonths(18).plusDays(1), TODAY));
        assertEquals("people", assertThrows(BusinessException.class, () -> stated(SigningKind.ALONE, MET)).field());
    }

    @Test
    void onlyAConfirmedMember_holdsARight() {
        Membership claimant = Membership.claim("association", "cilla", "board", "FIKTIV Solberga IF", NOW);
        assertCode("association.mandate.no-member", () -> stated(SigningKind.ALONE, MET, claimant));
    }

    @Test
    void aRight_isSignableAtOnce_butCountsOnlyWhenConfirmed() {
        MandateStatement statement = stated(SigningKind.TWO_TOGETHER, MET, anna, bo);
        Mandate right = statement.first();
        assertTrue(right.signableOn(TODAY));
        assertFalse(right.covers(TODAY));
        assertFalse(right.validOn(TODAY));
        statement.confirm("officer", accounts(anna, bo), List.of(), NOW);
        assertTrue(statement.mandates().stream().allMatch(one -> one.validOn(TODAY) && one.covers(TODAY)));
        assertTrue(right.validOn(LAST));
        assertFalse(right.validOn(LAST.plusDays(1)));
        assertFalse(right.covers(LAST.plusDays(1)));
        assertFalse(right.covers(MET.minusDays(1)));
    }

    @Test
    void whoStatedOrHoldsIt_doesNotConfirmIt() {
        assertCode("association.mandate.own", () -> stated(SigningKind.ALONE, MET, bo).confirm("anna", accounts(bo), List.of(), NOW));
        assertCode("association.mandate.own", () -> stated(SigningKind.ALONE, MET, bo).confirm("bo", accounts(bo), List.of(), NOW));
    }

    @Test
    void newerMinutes_takeThePlaceOfOlder_onlyWhenConfirmed() {
        MandateStatement old = stated(SigningKind.ALONE, MET, anna);
        old.confirm("officer", accounts(anna), List.of(), NOW);
        MandateStatement newer = stated(SigningKind.TWO_TOGETHER, MET.plusDays(10), anna, bo);
        assertEquals(MandateStatus.VERIFIED, old.status());
        List<Mandate> all = new ArrayList<>(old.mandates());
        all.addAll(newer.mandates());
        newer.confirm("officer", accounts(anna, bo), all, NOW);
        assertEquals(MandateStatus.ENDED, old.status());
        assertEquals(MandateStatus.VERIFIED, newer.status());
        assertTrue(old.first().covers(TODAY), "what was signed before the new minutes were confirmed stays signed");
    }

    @Test
    void theSameMinutes_mayGiveOthersAnotherRight() {
        MandateStatement chair = stated(SigningKind.ALONE, MET, anna);
        chair.confirm("officer", accounts(anna), List.of(), NOW);
        Membership cilla = member("cilla");
        MandateStatement others = stated(SigningKind.TWO_TOGETHER, MET, bo, cilla);
        others.confirm("officer", accounts(bo, cilla), chair.mandates(), NOW);
        assertEquals(MandateStatus.VERIFIED, chair.status());
        MandateStatement corrected = stated(SigningKind.TWO_TOGETHER, MET, anna, bo);
        List<Mandate> before = new ArrayList<>(chair.mandates());
        before.addAll(others.mandates());
        corrected.confirm("officer", accounts(anna, bo), before, NOW);
        assertEquals(MandateStatus.ENDED, chair.status(), "what the same minutes were said to give the same person is put right");
        assertEquals(MandateStatus.VERIFIED, others.status(), "Cilla's stays");
    }

    @Test
    void sentBack_endsWithItsReason_andNeverCounts() {
        MandateStatement statement = stated(SigningKind.ALONE, MET, anna);
        assertCode("association.reason.missing", () -> statement.sendBack(" ", NOW));
        statement.sendBack("Protokollet är inte justerat.", NOW);
        assertEquals("Protokollet är inte justerat.", statement.first().endedReason());
        assertFalse(statement.first().signableOn(TODAY));
        assertFalse(statement.first().covers(TODAY));
        assertCode("association.mandate.closed", () -> statement.confirm("officer", accounts(anna), List.of(), NOW));
        assertCode("association.mandate.closed", () -> statement.end(NOW));
    }

    @Test
    void ended_coversWhatWasSignedBefore_andNothingAfter() {
        MandateStatement statement = stated(SigningKind.ALONE, MET, anna);
        statement.confirm("officer", accounts(anna), List.of(), NOW);
        statement.end(NOW);
        assertTrue(statement.first().covers(TODAY));
        assertFalse(statement.first().covers(TODAY.plusDays(1)));
        assertFalse(statement.first().validOn(TODAY));
    }

    @Test
    void statements_arePartedByWhatWasStatedTogether() {
        MandateStatement one = stated(SigningKind.TWO_TOGETHER, MET, anna, bo);
        MandateStatement two = stated(SigningKind.ALONE, MET, anna);
        List<Mandate> all = new ArrayList<>(two.mandates());
        all.addAll(one.mandates());
        assertEquals(List.of(1, 2), MandateStatement.of(all).stream().map(statement -> statement.mandates().size()).toList());
        assertThrows(IllegalArgumentException.class, () -> new MandateStatement(all));
    }
}
