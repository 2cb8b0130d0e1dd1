package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.cases.CaseState;
import org.samstod.cases.Finding;
import org.samstod.cases.Outcome;
import org.samstod.journal.PastAct;
import org.samstod.journal.PastEntry;
import org.samstod.shared.Money;

/** The past of a case read from payloads: those of today, those of before how the case stands was kept, and those that are gone. */
class CaseReplayTest {

    private static final Instant AT = Instant.parse("2026-03-02T10:58:00Z");

    private final CaseReplay replay = new CaseReplay("k", "a");
    private long next = 1;

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }

    private void play(String action, String... subjectsAndData) {
        java.util.ArrayList<PastAct> acts = new java.util.ArrayList<>();
        for (int i = 0; i < subjectsAndData.length; i += 2) {
            acts.add(new PastAct(action, subjectsAndData[i], json(subjectsAndData[i + 1])));
        }
        replay.play(new PastEntry(next++, AT, "x", action, acts, null));
    }

    private void submittedToday() {
        play("application.submit", "k", "{'receptionNumber':'T 1','level':'OPEN','stands':{'act':'received','state':'RECEIVED','revision':1,'revisionId':'r1',"
                + "'asked':1800000,'track':'light','title':'Läxhjälp','summary':'Vi läser.','level':'OPEN','effective':'OPEN','perspective':'promotive'}}",
                "a", "{'revision':'r1','ordinal':1,'sha256':'s','form':'f','track':'light','answers':{'when':'torsdagar'}}");
    }

    @Test
    void today_everythingIsKnown_andNothingIsMissing() {
        assertTrue(replay.state().isEmpty(), "before it was received");
        submittedToday();
        assertEquals(CaseState.RECEIVED, replay.state().orElseThrow());
        assertEquals("Läxhjälp", replay.facts().get("title"));
        assertEquals(Map.of("when", "torsdagar"), replay.revision().orElseThrow().answers());
        assertEquals(Set.of(), replay.missing());
    }

    @Test
    void newestFindingCounts_andNamesItsRevision() {
        submittedToday();
        play("case.check", "k", "{'revision':1,'findings':[{'code':'c','finding':'MISSING','remark':'Stadgar'},{'code':'d','finding':'IN_ORDER','remark':''}]}");
        play("case.check", "k", "{'revision':2,'findings':[{'code':'c','finding':'IN_ORDER','remark':''}]}");
        assertEquals(2, replay.checks().size());
        assertEquals(new CaseReplay.Checked("c", Finding.IN_ORDER, "", 2), replay.checks().get(0));
    }

    @Test
    void proposal_standsUntilItIsTakenBack_andIsMarkedWhenDecided() {
        submittedToday();
        play("case.propose", "k", "{'proposal':'p','outcome':'PARTLY','amountOre':500000,'reasons':'Bra','legalGround':'g','revision':1,'stands':{'state':'PROPOSED'}}");
        assertEquals(Money.ofKronor(5_000), replay.proposal().orElseThrow().amount());
        play("case.take-back", "k", "{'reason':'nej','stands':{'state':'IN_PREPARATION'}}");
        assertTrue(replay.proposal().isEmpty());
        play("case.propose", "k", "{'proposal':'q','outcome':'GRANTED','amountOre':1800000,'reasons':'Bra','legalGround':'g','revision':1,'stands':{'state':'PROPOSED'}}");
        play("case.decided", "k", "{'outcome':'GRANTED','stands':{'state':'DECIDED','outcome':'GRANTED'}}", "d",
                "{'case':'k','outcome':'GRANTED','granted':1800000,'reasons':'Bra','groundText':'KL 2:1','deciderName':'Disa','round':1}");
        assertTrue(replay.proposal().orElseThrow().decided());
        assertEquals(Outcome.GRANTED, replay.decision().orElseThrow().outcome());
        assertEquals(Set.of(), replay.missing());
    }

    @Test
    void openedAgain_hasNeitherDecisionNorProposal_andAWithdrawnOneIsProposedForDiscontinuation() {
        submittedToday();
        play("case.propose", "k", "{'proposal':'q','outcome':'GRANTED','amountOre':1800000,'reasons':'Bra','revision':1,'stands':{'state':'PROPOSED'}}");
        play("case.decided", "k", "{'outcome':'GRANTED','stands':{'state':'DECIDED','outcome':'GRANTED','toldAt':'x'}}", "d",
                "{'case':'k','round':1,'outcome':'GRANTED','granted':1800000,'reasons':'Bra','deciderName':'Disa'}");
        play("case.reopened", "k", "{'why':'Upphävt','stands':{'state':'IN_PREPARATION','outcome':null,'toldAt':null}}");
        assertEquals(CaseState.IN_PREPARATION, replay.state().orElseThrow());
        assertTrue(replay.decision().isEmpty());
        assertTrue(replay.proposal().isEmpty());
        assertTrue(!replay.facts().containsKey("outcome") && !replay.facts().containsKey("toldAt"));
        assertEquals(Set.of(), replay.missing());
        play("case.reopened", "k", "{'why':'Upphävt','proposal':'r','outcome':'DISCONTINUED','stands':{'state':'PROPOSED'}}");
        assertEquals("r", replay.proposal().orElseThrow().id());
    }

    @Test
    void boardPutsOff_orSendsBackWithoutAProposalToTake_proposalOfToday_follows_howTheCaseStands() {
        submittedToday();
        play("case.propose", "k", "{'proposal':'q','outcome':'GRANTED','amountOre':1800000,'reasons':'Bra','revision':1,'stands':{'state':'PROPOSED'}}");
        play("case.sent-back-by-board", "k", "{'reason':'mer','stands':{'state':'PROPOSED'}}");
        assertTrue(replay.proposal().isPresent(), "a withdrawn case keeps its proposal to discontinue");
    }

    @Test
    void earlierTimes_whatTheActsMadeIsRead_andTheRestIsNamed() {
        play("application.submit", "k", "{'receptionNumber':'T 1','level':'OPEN'}", "a", "{'revision':'r1','ordinal':1,'sha256':'s'}");
        assertEquals(CaseState.RECEIVED, replay.state().orElseThrow());
        assertEquals("r1", replay.facts().get("revisionId"));
        assertEquals(Set.of("title", "summary", "asked", "track", "level", "perspective", "answers"), replay.missing());
        play("case.claim", "k", "{'officer':'o','state':'IN_CHECK'}");
        assertEquals(CaseState.IN_CHECK, replay.state().orElseThrow());
        play("case.edit-summary", "k", "{'title':{'old':'x','new':'Läxhjälp'}}");
        assertEquals("Läxhjälp", replay.facts().get("title"));
        play("case.propose", "k", "{'proposal':'p','outcome':'REFUSED','amountOre':0,'reasons':'Nej','revision':1}");
        assertEquals(CaseState.PROPOSED, replay.state().orElseThrow());
        assertFalse(replay.facts().containsKey("outcome"), "a proposal decides nothing");
        play("case.decided-by-board", "k", "{'outcome':'REFUSED'}");
        assertEquals(CaseState.DECIDED, replay.state().orElseThrow());
        assertTrue(replay.missing().contains("decision"));
    }

    @Test
    void whatIsGone_isSaid_andWhatComesLaterStillCounts() {
        submittedToday();
        replay.play(new PastEntry(next++, AT, "x", "case.assess", List.of(), AT));
        assertEquals(Set.of("disposed"), replay.missing());
        play("case.propose", "k", "{'proposal':'p','outcome':'REFUSED','amountOre':0,'reasons':'Nej','revision':1,'stands':{'state':'PROPOSED'}}");
        assertEquals(CaseState.PROPOSED, replay.state().orElseThrow());
    }
}
