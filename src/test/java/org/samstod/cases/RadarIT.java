package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.associations.ClaimAssociation;
import org.samstod.associations.ClaimReceipt;
import org.samstod.cases.PreparationService.Propose;
import org.samstod.cases.RadarService.RadarEntry;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.Denied;
import org.samstod.shared.FreshNumbers;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;

/** The radar across districts: what is found, what is told of it to whom, and that a proposal waits for the answers. */
class RadarIT extends CaseTestBase {

    private static final String REASON = "Stämt av med handläggaren i den andra stadsdelen.";

    /** Words of this test's own, since every test shares one index. */
    private String mark;
    private String board;
    private String call;
    private String elsewhere;
    private String otherCall;
    private Actor astrid;
    private Actor stina;
    private Actor member;

    @BeforeEach
    void people() {
        mark = "ord" + Ids.next().substring(12);
        board = board("OWN");
        call = call(board, false, PublicationLevel.OPEN);
        elsewhere = board("OWN");
        otherCall = call(elsewhere, false, PublicationLevel.OPEN);
        astrid = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        stina = staff("Stina Handläggare", Role.CASE_OFFICER, elsewhere);
        member = member("FIKTIV Läxkraft", board);
    }

    /** A text that says nothing but words of this test, so that no other test's application is like it. */
    private String summary() {
        StringBuilder words = new StringBuilder();
        for (char letter = 'b'; letter < 'v'; letter++) {
            words.append(letter == 'b' || letter == 'l' ? "Vi " : "").append(mark).append(letter).append('k').append(letter == 'k' ? " två kvällar. " : " ");
        }
        return words.toString().strip() + ".";
    }

    private String mine() {
        return received(member, call, "Läxhjälp " + mark, summary(), "Ledare och " + mark + "macka", 10_000, 3);
    }

    private String copy(Actor other, int level) {
        return received(other, otherCall, "Läxkvällar " + mark, summary().replace("två", "tre"), "Ledare och " + mark + "macka", 11_000, level);
    }

    private RadarView radar(Actor actor, String caseId) {
        return as(actor, () -> radar.view(caseId));
    }

    private void answer(String caseId, RadarWord word, String reason) {
        RadarView seen = radar(astrid, caseId);
        as(astrid, () -> radar.answer(caseId, seen.version(), seen.strongest().stream().map(hit -> new RadarEntry(hit.caseId(), word, reason)).toList()));
    }

    private String ready(String caseId) {
        claim(astrid, caseId);
        prepare(astrid, caseId);
        assessAll(astrid, caseId);
        confirmPerspective(astrid, caseId);
        return caseId;
    }

    private String proposeOnly(String caseId) {
        return as(astrid, () -> preparation.propose(new Propose(caseId, view(astrid, caseId).version(), Outcome.GRANTED, view(astrid, caseId).asked().typed(),
                REASONS, ground())));
    }

    @Test
    void copyInAnotherDistrict_isShownBesideThisOne_andAnsweredBeforeTheProposal() {
        String id = mine();
        String other = copy(member("FIKTIV Annan kraft", elsewhere), 3);
        ready(id);
        RadarView seen = radar(astrid, id);
        assertEquals(List.of(other), seen.strongest().stream().map(RadarView.Line::caseId).toList());
        RadarView.Line hit = seen.strongest().get(0);
        assertEquals(List.of(RadarSign.TEXT), hit.signs());
        assertEquals("FIKTIV Annan kraft", hit.applicant());
        assertTrue(hit.boardName().startsWith("Test t-"));
        assertTrue(hit.textPercent() >= 60, "text " + hit.textPercent());
        assertEquals(100, hit.costPercent());
        assertTrue(hit.passages().stream().anyMatch(pair -> pair.mine().contains("två kvällar") && pair.theirs().contains("tre kvällar")));
        assertEquals("Ledare och " + mark + "macka", hit.costs().get(0).theirs());
        assertFalse(hit.openable(), "the passages are shown, the file is another board's");
        assertThrows(Denied.class, () -> view(astrid, other));

        assertEquals(CaseAct.ANSWER_RADAR, view(astrid, id).next());
        assertEquals("case.not-allowed.radar", code(() -> proposeOnly(id)));
        assertEquals("case.radar.nothing", code(() -> answer(id, null, " ")));
        assertEquals("case.radar.word", code(() -> answer(id, null, REASON)));
        assertEquals("case.radar.reason", code(() -> answer(id, RadarWord.JOINT_FUNDING, "kort")));
        assertThrows(NotFound.class, () -> as(astrid, () -> radar.answer(id, radar(astrid, id).version(),
                List.of(new RadarEntry(Ids.next(), RadarWord.JOINT_FUNDING, REASON)))));
        answer(id, RadarWord.JOINT_FUNDING, REASON);
        RadarView after = radar(astrid, id);
        assertEquals(0, after.open());
        assertEquals(RadarWord.JOINT_FUNDING, after.strongest().get(0).answer().word());
        assertEquals("Astrid Handläggare", after.strongest().get(0).answer().by().name());
        assertEquals("radar", view(astrid, id).history().get(0).act());
        assertEquals(CaseAct.PROPOSE, view(astrid, id).next());
        proposeOnly(id);
        Actor delegate = staff("Disa Delegat", Role.DELEGATE, board);
        assertEquals(REASON, radar(delegate, id).strongest().get(0).answer().reason(), "whoever decides reads the answer");
    }

    @Test
    void answer_isTheOfficersAlone_andTiedToThePageThatWasRead() {
        String id = mine();
        copy(member("FIKTIV Annan kraft", elsewhere), 3);
        Actor bo = staff("Bo Handläggare", Role.CASE_OFFICER, board);
        claim(astrid, id);
        RadarView seen = radar(bo, id);
        assertFalse(seen.mayAnswer());
        assertEquals("not-yours", seen.whyNot());
        List<RadarEntry> entries = seen.strongest().stream().map(hit -> new RadarEntry(hit.caseId(), RadarWord.DUPLICATE, REASON)).toList();
        assertEquals("case.not-allowed.not-yours", code(() -> as(bo, () -> radar.answer(id, seen.version(), entries))));
        as(astrid, () -> preparation.addServiceNote(id, "Ringt föreningen."));
        assertEquals("case.conflict.note", code(() -> as(astrid, () -> radar.answer(id, seen.version(), entries))));
        assertThrows(Denied.class, () -> radar(stina, id));
        assertThrows(Denied.class, () -> radar(member, id));
    }

    @Test
    void newerRevision_ofEitherApplication_asksAgain() {
        String id = mine();
        Actor theirs = member("FIKTIV Annan kraft", elsewhere);
        String other = copy(theirs, 3);
        ready(id);
        answer(id, RadarWord.DIFFERENT_ACTIVITY, REASON);
        assertEquals(0, radar(astrid, id).open());
        String theirApplication = view(stina, other).applicationId();
        as(theirs, () -> {
            rewrite(theirApplication, "when", "Onsdagar 17–19");
            submit(theirApplication);
        });
        RadarView stale = radar(astrid, id);
        assertEquals(1, stale.open());
        assertTrue(stale.strongest().get(0).answer().stale());
        assertEquals("case.not-allowed.radar", code(() -> proposeOnly(id)));
        answer(id, RadarWord.DIFFERENT_ACTIVITY, REASON + " Igen.");
        assertEquals(0, radar(astrid, id).open());
        String application = view(astrid, id).applicationId();
        as(member, () -> {
            rewrite(application, "when", "Fredagar 17–19");
            submit(application);
        });
        assertEquals(1, radar(astrid, id).open());
    }

    @Test
    void protectedCases_areOneUncountedLine_andNeedNoAnswer() {
        String id = mine();
        String counted = copy(member("FIKTIV Räknad", elsewhere), 1);
        ready(id);
        RadarView line = radar(astrid, id);
        assertTrue(line.protectedMatch());
        assertEquals(List.of(), line.strongest());
        assertEquals(0, line.open());
        Actor head = staff("Hedda Chef", Role.UNIT_HEAD, elsewhere);
        as(head, () -> cases.lowerLevel(counted, view(head, counted).version(), PublicationLevel.PROTECTED));
        assertTrue(radar(astrid, id).protectedMatch(), "level 0 is the same line, though it is in no index");
        assertEquals(List.of(), radar(astrid, id).strongest());
        proposeOnly(id);
    }

    @Test
    void protectedCase_isAHitForItsOwnOfficer() {
        String id = mine();
        String hidden = received(member("FIKTIV Skyddad", board), call, "Läxkvällar " + mark, summary(), "Ledare och " + mark + "macka", 10_000, 0);
        Actor head = staff("Hedda Chef", Role.UNIT_HEAD, board);
        as(head, () -> cases.assign(hidden, view(head, hidden).version(), astrid.accountId()));
        claim(astrid, id);
        RadarView seen = radar(astrid, id);
        assertEquals(hidden, seen.strongest().get(0).caseId());
        assertTrue(seen.strongest().get(0).openable());
        assertFalse(seen.protectedMatch());
        Actor bo = staff("Bo Handläggare", Role.CASE_OFFICER, board);
        assertEquals(List.of(), radar(bo, id).strongest());
        assertTrue(radar(bo, id).protectedMatch());
    }

    @Test
    void lowering_takesAHitAwayAtOnce() {
        String id = mine();
        Actor theirs = member("FIKTIV Annan kraft", elsewhere);
        copy(theirs, 3);
        claim(astrid, id);
        assertEquals(1, radar(astrid, id).strongest().size());
        as(theirs, () -> associations.reportThreat(theirs.associationId()));
        assertEquals(List.of(), radar(astrid, id).strongest());
        assertTrue(radar(astrid, id).protectedMatch());
    }

    @Test
    void sameAssociation_atTheSameTime_isAHit_anEarlierYearIsNot() {
        String id = mine();
        String other = received(member, call, "Fotboll " + mark, "Öppen hall på lördagar.", "Bollar", 5_000, 3);
        claim(astrid, id);
        RadarView.Line hit = radar(astrid, id).strongest().get(0);
        assertEquals(other, hit.caseId());
        assertTrue(hit.signs().containsAll(List.of(RadarSign.ASSOCIATION, RadarSign.ACCOUNT, RadarSign.PEOPLE)));
        assertEquals(List.of("Märta Medlem"), hit.people());
        assertTrue(hit.openable());
        LocalDate past = clock.today().minusYears(2);
        sql("update case_texts set period_from = ?, period_to = ? where case_id = ?", past.minusMonths(6), past, other);
        assertEquals(List.of(), radar(astrid, id).strongest());
    }

    @Test
    void samePerson_inAnotherAssociation_isAHit() {
        String id = mine();
        ClaimReceipt receipt = as(Actor.member(member.accountId(), member.name(), null), () -> memberships.claim(
                new ClaimAssociation(FreshNumbers.association().digits(), "FIKTIV Andra föreningen", elsewhere, List.of())));
        Actor verifier = staff("Vera", Role.UNIT_HEAD, elsewhere);
        as(verifier, () -> memberships.verify(receipt.membershipId(), memberships.claim(receipt.membershipId()).version(), List.of("administrator"),
                "Årsmötesprotokoll § 7"));
        String other = received(Actor.member(member.accountId(), member.name(), receipt.associationId()), otherCall, "Fotboll " + mark,
                "Öppen hall på lördagar.", "Bollar", 5_000, 3);
        claim(astrid, id);
        RadarView.Line hit = radar(astrid, id).strongest().get(0);
        assertEquals(other, hit.caseId());
        assertEquals(List.of(RadarSign.ACCOUNT, RadarSign.PEOPLE), hit.signs());
        assertEquals(List.of("Märta Medlem"), hit.people());
    }

    @Test
    void fiveStrongest_needAnAnswer_theRestAreShown_andWithdrawnOnesAreNone() {
        String id = mine();
        String strongest = copy(member("FIKTIV Annan kraft", elsewhere), 3);
        for (int i = 0; i < 6; i++) {
            received(member, call, "Fotboll " + i + " " + mark, "Öppen hall på lördagar.", "Bollar", 5_000, 3);
        }
        ready(id);
        RadarView seen = radar(astrid, id);
        assertEquals(5, seen.strongest().size());
        assertEquals(2, seen.others().size());
        assertEquals(5, seen.open());
        assertTrue(seen.strongest().stream().anyMatch(hit -> hit.caseId().equals(strongest)));
        String gone = seen.strongest().get(4).caseId();
        String application = view(astrid, gone).applicationId();
        as(member, () -> applications.withdraw(application));
        assertEquals(1, radar(astrid, id).others().size());
        answer(id, RadarWord.DIFFERENT_ACTIVITY, REASON);
        proposeOnly(id);
    }

    @Test
    void unrelatedApplication_isNone() {
        String id = mine();
        received(member("FIKTIV Fotboll", elsewhere), otherCall, "Fotboll för flickor", "Öppen hall på lördagar för alla som vill spela boll med oss i vår.",
                "Ledare och " + mark + "macka", 10_000, 3);
        claim(astrid, id);
        RadarView seen = radar(astrid, id);
        assertEquals(List.of(), seen.strongest());
        assertFalse(seen.protectedMatch());
    }
}
