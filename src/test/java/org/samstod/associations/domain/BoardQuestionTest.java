package org.samstod.associations.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;

class BoardQuestionTest {

    /** Half past midnight in Stockholm. */
    private static final Instant VERIFIED = Instant.parse("2026-03-01T23:30:00Z");
    private static final LocalDate ASKED = LocalDate.of(2027, 3, 2);
    private static final Instant LATER = Instant.parse("2027-03-10T10:00:00Z");

    private final Membership anna = verified("anna", MembershipRole.ADMINISTRATOR);
    private final Membership bo = verified("bo", MembershipRole.EDITOR);
    private final BoardQuestion question = new BoardQuestion(List.of(anna, bo, Membership.claim("association", "cia", "board", "FIKTIV", VERIFIED)));

    private static Membership verified(String account, MembershipRole role) {
        Membership member = Membership.claim("association", account, "board", "FIKTIV Solberga IF", VERIFIED);
        member.verify(VerifiedBy.OFFICER, "officer", "Minutes", Set.of(role), VERIFIED);
        return member;
    }

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    @Test
    void itIsAsked_ayearAfterSomebodyVouched_byTheDayInStockholm() {
        assertEquals(Optional.empty(), question.askedSince(ASKED.minusDays(1)));
        assertEquals(Optional.of(ASKED), question.askedSince(ASKED));
        assertEquals(Optional.of(ASKED.plusDays(60)), question.lastDay(ASKED.plusDays(9)));
    }

    @Test
    void reminders_comeCloserTowardsTheLastDay_andGoOnAfterIt() {
        assertEquals(Optional.empty(), question.reminder(ASKED.minusDays(1)));
        assertEquals(Optional.of(0L), question.reminder(ASKED.plusDays(13)));
        assertEquals(Optional.of(14L), question.reminder(ASKED.plusDays(14)));
        assertEquals(Optional.of(53L), question.reminder(ASKED.plusDays(82)));
        assertEquals(Optional.of(83L), question.reminder(ASKED.plusDays(83)));
        assertEquals(Optional.of(113L), question.reminder(ASKED.plusDays(140)));
    }

    @Test
    void theAnswer_keepsWhoIsNamed_andEndsTheRest() {
        List<Membership> left = question.answer(Set.of(anna.id()), Map.of(anna.id(), 0L, bo.id(), 0L), "anna", LATER);
        assertEquals(List.of(bo), left);
        assertEquals(MembershipEnd.NEW_BOARD, bo.endCause());
        assertEquals(LocalDate.of(2027, 3, 10), anna.boardConfirmedOn());
        assertEquals(Optional.empty(), question.askedSince(LocalDate.of(2028, 3, 9)));
        assertEquals(Optional.of(LocalDate.of(2028, 3, 10)), question.askedSince(LocalDate.of(2028, 3, 10)));
    }

    @Test
    void whoWasNotShown_isNeitherVouchedForNorEnded() {
        assertEquals(List.of(), question.answer(Set.of(anna.id()), Map.of(anna.id(), 0L), "anna", LATER));
        assertTrue(bo.active());
        assertEquals(Optional.of(ASKED), question.askedSince(ASKED.plusDays(20)), "Bo is still asked about");
    }

    @Test
    void theOneWhoAnswers_stays_andAnAdministratorIsLeft() {
        assertEquals("association.board.yourself", code(() -> question.answer(Set.of(bo.id()), Map.of(anna.id(), 0L, bo.id(), 0L), "anna", LATER)));
        assertEquals("association.board.nobody", code(() -> question.answer(Set.of(bo.id()), Map.of(anna.id(), 0L, bo.id(), 0L), "bo", LATER)));
        assertTrue(anna.active() && bo.active(), "nothing is changed by a refused answer");
        assertThrows(Conflict.class, () -> question.answer(Set.of(anna.id()), Map.of(anna.id(), 0L, bo.id(), 3L), "anna", LATER));
    }

    @Test
    void withoutAnAnswer_membershipsEnd_administratorsDoNot() {
        assertEquals(List.of(), question.unanswered(ASKED.plusDays(60)));
        assertEquals(List.of(bo), question.unanswered(ASKED.plusDays(61)));
    }
}
