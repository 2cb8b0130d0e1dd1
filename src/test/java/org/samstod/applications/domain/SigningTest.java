package org.samstod.applications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.samstod.applications.domain.SigningRule.Person;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ids;

/** Who must sign, and the personal link by which it is done. */
class SigningTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:58:00Z");
    private static final Person CHAIR = new Person("chair", true);
    private static final Person ANNA = new Person("anna", false);
    private static final Person BO = new Person("bo", false);

    @Test
    void alone_oneIsEnough() {
        assertEquals(1, SigningRule.missing(List.of(), List.of(CHAIR)));
        assertEquals(0, SigningRule.missing(List.of(CHAIR), List.of(CHAIR)));
    }

    @Test
    void twoTogether_takesTwoDifferentPeople() {
        assertEquals(2, SigningRule.missing(List.of(), List.of(ANNA, BO)));
        assertEquals(1, SigningRule.missing(List.of(ANNA), List.of(ANNA, BO)));
        assertEquals(1, SigningRule.missing(List.of(ANNA, ANNA), List.of(ANNA, BO)), "the same person twice is one");
        assertEquals(0, SigningRule.missing(List.of(ANNA, BO), List.of(ANNA, BO)));
    }

    @Test
    void eitherWay_theChairAlone_orTwoOthers() {
        assertEquals(1, SigningRule.missing(List.of(ANNA), List.of(CHAIR, ANNA, BO)));
        assertEquals(0, SigningRule.missing(List.of(CHAIR), List.of(CHAIR, ANNA, BO)));
        assertEquals(0, SigningRule.missing(List.of(ANNA, BO), List.of(CHAIR)), "who signed then, though others may sign today");
        assertEquals(2, SigningRule.missing(List.of(), List.of()), "nobody stated");
    }

    @Test
    void signature_isAboutOneContent() {
        Signature signature = new Signature(Ids.next(), null, "a".repeat(64), "anna", Ids.next(), Signature.BY_LINK, NOW);
        assertTrue(signature.isOf("a".repeat(64)));
        assertFalse(signature.isOf("b".repeat(64)));
        assertFalse(signature.isOf(null));
    }

    @Test
    void link_worksOnce_forItsPerson_untilItIsTooOld() {
        SignatureLink link = new SignatureLink(Ids.next(), "anna", "secret", "maja", NOW);
        assertTrue(link.usable(NOW));
        assertNull(link.refusal(NOW));
        Instant late = NOW.plus(SignatureLink.LIFETIME);
        assertFalse(link.usable(late));
        assertEquals("expired", link.refusal(late));
        assertEquals("application.sign.link-closed", assertThrows(BusinessException.class, () -> link.use("anna", late)).code());
        assertThrows(IllegalStateException.class, () -> link.use("bo", NOW));
        link.use("anna", NOW.plus(Duration.ofDays(1)));
        assertEquals("used", link.refusal(NOW));
        assertEquals("application.sign.link-closed", assertThrows(BusinessException.class, () -> link.use("anna", NOW)).code());
        link.revoke(NOW);
        assertEquals(SignatureLinkStatus.USED, link.status(), "what was used stays used");
    }

    @Test
    void link_thatIsTakenBack_doesNotWork() {
        SignatureLink link = new SignatureLink(Ids.next(), "anna", "secret", "maja", NOW);
        link.revoke(NOW);
        assertEquals("revoked", link.refusal(NOW));
        assertFalse(link.usable(NOW));
    }

    @Test
    void link_statuses_closeOnce() {
        Set<String> steps = new TreeSet<>();
        for (SignatureLinkStatus from : SignatureLinkStatus.values()) {
            for (SignatureLinkStatus to : SignatureLinkStatus.values()) {
                if (from.mayBecome(to)) {
                    steps.add(from + ">" + to);
                }
            }
        }
        assertEquals(Set.of("OPEN>USED", "OPEN>REVOKED"), steps);
    }
}
