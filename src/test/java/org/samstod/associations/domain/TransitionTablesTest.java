package org.samstod.associations.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Every pair of every status of the room, against the steps written down here. */
class TransitionTablesTest {

    private static <S extends Enum<S>> void assertSteps(S[] all, BiPredicate<S, S> may, String... steps) {
        Set<String> found = new TreeSet<>();
        for (S from : all) {
            for (S to : all) {
                if (may.test(from, to)) {
                    found.add(from + ">" + to);
                }
            }
        }
        assertEquals(new TreeSet<>(Set.of(steps)), found);
    }

    @Test
    void association_isVerifiedOnceAndDissolvedOnce() {
        assertSteps(AssociationStatus.values(), AssociationStatus::mayBecome,
                "UNVERIFIED>ACTIVE", "UNVERIFIED>DISSOLVED", "ACTIVE>DISSOLVED");
    }

    @Test
    void membership_isClaimedVerifiedEnded() {
        assertSteps(MembershipStatus.values(), MembershipStatus::mayBecome,
                "CLAIMED>VERIFIED", "CLAIMED>ENDED", "VERIFIED>ENDED");
    }

    @Test
    void mandate_isClaimedVerifiedEnded() {
        assertSteps(MandateStatus.values(), MandateStatus::mayBecome, "CLAIMED>VERIFIED", "CLAIMED>ENDED", "VERIFIED>ENDED");
    }

    @Test
    void payoutAccount_isNeverConfirmedAgain() {
        assertSteps(PayoutAccountStatus.values(), PayoutAccountStatus::mayBecome,
                "PENDING>CONFIRMED", "PENDING>REFUSED", "CONFIRMED>REPLACED");
    }

    @Test
    void invitation_closesOnce() {
        assertSteps(InvitationStatus.values(), InvitationStatus::mayBecome, "OPEN>ACCEPTED", "OPEN>WITHDRAWN");
    }

    @Test
    void threatReview_closesOnce() {
        assertSteps(ThreatReviewStatus.values(), ThreatReviewStatus::mayBecome, "OPEN>REVIEWED");
    }

    @Test
    void capRaise_isSettledOnce() {
        assertSteps(CapRaiseStatus.values(), CapRaiseStatus::mayBecome, "ASKED>APPROVED", "ASKED>REFUSED", "ASKED>WITHDRAWN");
    }
}
