package org.samstod.associations.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.PublicationLevel;

class AssociationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:58:00Z");

    private static Association association() {
        return new Association(OrganisationNumber.parse("802005-1952"), "FIKTIV Solberga IF", "board", NOW);
    }

    private static void assertCode(String code, Runnable act) {
        assertEquals(code, assertThrows(BusinessException.class, act::run).code());
    }

    @Test
    void newAssociation_isUnverifiedAndOpen() {
        Association association = association();
        assertEquals(AssociationStatus.UNVERIFIED, association.status());
        assertEquals(PublicationLevel.OPEN, association.cap());
        assertEquals("802005-1952", association.organisationNumber().formatted());
    }

    @Test
    void nameOfTheFirstVerifiedClaim_stands() {
        Association association = association();
        association.nameFromFirstClaim("FIKTIV Solberga Idrottsförening");
        association.verified();
        association.nameFromFirstClaim("Another name");
        assertEquals("FIKTIV Solberga Idrottsförening", association.name());
        assertEquals(AssociationStatus.ACTIVE, association.status());
    }

    @Test
    void name_isCompulsoryAndShort() {
        assertCode("association.name.missing", () -> new Association(OrganisationNumber.parse("802005-1952"), " ", "board", NOW));
        assertCode("association.name.long",
                () -> new Association(OrganisationNumber.parse("802005-1952"), "x".repeat(121), "board", NOW));
    }

    @Test
    void controlCharacters_areTakenOutOfTheName() {
        assertEquals("FIKTIV A", new Association(OrganisationNumber.parse("802005-1952"), "FIKTIV\u0000 \u0007 A", "board", NOW).name());
    }

    @Test
    void cap_isLoweredAtOnce_andNeverRaisedThatWay() {
        Association association = association();
        association.lowerCap(PublicationLevel.LIMITED, NOW);
        assertEquals(PublicationLevel.LIMITED, association.cap());
        assertEquals(NOW, association.capChangedAt());
        assertCode("association.cap.not-lower", () -> association.lowerCap(PublicationLevel.OPEN, NOW));
        assertCode("association.cap.not-lower", () -> association.lowerCap(PublicationLevel.LIMITED, NOW));
    }

    @Test
    void threat_setsTheCapToProtected_alsoTheSecondTime() {
        Association association = association();
        ThreatReview review = new ThreatReview(association, "anna", NOW);
        association.protect(NOW);
        association.protect(NOW.plusSeconds(5));
        assertEquals(PublicationLevel.PROTECTED, association.cap());
        assertEquals(NOW, association.capChangedAt());
        assertEquals(PublicationLevel.OPEN, review.capBefore());
        assertEquals(Instant.parse("2026-03-03T10:58:00Z"), review.dueAt());
        assertFalse(review.overdue(review.dueAt()));
        assertTrue(review.overdue(review.dueAt().plusMillis(1)));
    }

    @Test
    void review_isWrittenDownOnce() {
        ThreatReview review = new ThreatReview(association(), "anna", NOW);
        assertCode("association.outcome.missing", () -> review.review("officer", " ", NOW));
        review.review("officer", "Spoke by telephone; stays protected", NOW);
        assertEquals(ThreatReviewStatus.REVIEWED, review.status());
        assertFalse(review.overdue(NOW.plusSeconds(1_000_000)));
        assertCode("association.review.closed", () -> review.review("officer", "Again", NOW));
    }

    @Test
    void raising_needsASecondPerson() {
        Association association = association();
        association.protect(NOW);
        CapRaise raise = new CapRaise(association, PublicationLevel.OPEN, "We have moved", "anna", NOW);
        assertCode("association.cap.not-approved", () -> association.raiseCap(raise, NOW));
        assertCode("association.raise.own", () -> raise.approve("anna", NOW));
        raise.approve("officer", NOW);
        association.raiseCap(raise, NOW);
        assertEquals(PublicationLevel.OPEN, association.cap());
        assertCode("association.raise.closed", () -> raise.refuse("officer", "Late", NOW));
    }

    @Test
    void raising_ofAnotherAssociation_isRefused() {
        Association association = association();
        association.protect(NOW);
        Association other = association();
        other.protect(NOW);
        CapRaise raise = new CapRaise(other, PublicationLevel.OPEN, "We have moved", "anna", NOW);
        raise.approve("officer", NOW);
        assertCode("association.cap.not-approved", () -> association.raiseCap(raise, NOW));
    }

    @Test
    void raising_toWhatItIs_isRefused() {
        assertCode("association.raise.not-higher",
                () -> new CapRaise(association(), PublicationLevel.OPEN, "We have moved", "anna", NOW));
    }

    @Test
    void profile_isCleanedAndChecked() {
        Association association = association();
        association.changeProfile("FIKTIV Solberga IF", " Football \r\nfor all ", "board", "solberga", "Kontakt@Solberga.EXAMPLE",
                "08-508 21 051", "solberga.example/om");
        assertEquals("Football \nfor all", association.purpose());
        assertEquals("Kontakt@solberga.example", association.contactEmail());
        assertEquals("https://solberga.example/om", association.webAddress());
        assertCode("association.web.format",
                () -> association.changeProfile("A", null, "board", null, null, null, "javascript://x.example/%0aalert(1)"));
        assertCode("association.phone.format", () -> association.changeProfile("A", null, "board", null, null, "ring oss", null));
        assertCode("association.purpose.long",
                () -> association.changeProfile("A", "x".repeat(1001), "board", null, null, null, null));
        association.changeProfile("A", "", "board", "", "", "", "");
        assertNull(association.contactPhone());
    }

    @Test
    void vault_asksForTheYear_ofYearlyDocumentsOnly() {
        assertCode("association.vault.year-missing",
                () -> new VaultItem("a", VaultKind.ANNUAL_ACCOUNTS, null, "file", "anna", NOW));
        assertCode("association.vault.year-unwanted", () -> new VaultItem("a", VaultKind.STATUTES, 2025, "file", "anna", NOW));
        assertCode("association.vault.year-range", () -> new VaultItem("a", VaultKind.BUDGET, 20255, "file", "anna", NOW));
    }

    @Test
    void vault_newerDocumentTakesThePlaceOfTheSame() {
        VaultItem old = new VaultItem("a", VaultKind.BUDGET, 2026, "file", "anna", NOW);
        assertCode("association.vault.not-same", () -> old.replace(new VaultItem("a", VaultKind.BUDGET, 2027, "file", "anna", NOW)));
        assertTrue(old.current());
        old.replace(new VaultItem("a", VaultKind.BUDGET, 2026, "file2", "anna", NOW));
        assertFalse(old.current());
    }
}
