package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.samstod.cases.AssessorService;
import org.samstod.cases.AssessorService.MarkEntry;
import org.samstod.cases.BodyKind;
import org.samstod.cases.CaseService;
import org.samstod.cases.DemocracyService;
import org.samstod.cases.DemocracyService.FindingEntry;
import org.samstod.cases.DemocracyWord;
import org.samstod.cases.FlagKind;
import org.samstod.cases.FlagService;
import org.samstod.cases.JavGround;
import org.samstod.cases.JavService;
import org.samstod.cases.RiskArea;
import org.samstod.cases.RiskService;
import org.samstod.cases.RiskService.WriteRisk;
import org.samstod.cases.StatementAnswerService;
import org.samstod.cases.StatementAnswerService.Reply;
import org.samstod.cases.StatementBodyService;
import org.samstod.cases.StatementBodyService.AddBody;
import org.samstod.cases.StatementService;
import org.samstod.cases.StatementService.AskStatement;
import org.samstod.cases.StatementState;
import org.samstod.cases.Verdict;
import org.samstod.calls.CallService;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;

/** What stands beside the cases of the demo city: assessors, a flag, risks, a democracy review, statements. */
@ApplicationScoped
public class DemoPreparation {

    @Inject
    CaseService cases;

    @Inject
    CallService calls;

    @Inject
    AssessorService assessors;

    @Inject
    FlagService flags;

    @Inject
    RiskService risks;

    @Inject
    DemocracyService democracy;

    @Inject
    JavService javs;

    @Inject
    StatementBodyService bodies;

    @Inject
    StatementService statements;

    @Inject
    StatementAnswerService answers;

    private long version(String caseId) {
        return cases.caseForDecision(caseId).version();
    }

    /** Two assess, one is in; a flag waits to be resolved. */
    public void assessors(DemoCast.Staff board, Actor second, String caseId) {
        Actor officer = board.as(Role.CASE_OFFICER);
        ActAs.run(board.as(Role.UNIT_HEAD), () -> {
            assessors.ask(caseId, version(caseId), officer.accountId());
            assessors.ask(caseId, version(caseId), second.accountId());
        });
        ActAs.run(officer, () -> {
            String call = cases.caseForDecision(caseId).callId();
            assessors.handIn(caseId, calls.call(call).criteria().stream().map(one -> new MarkEntry(one.code(), Verdict.MET,
                    "Ansökan beskriver det tydligt och föreningen har gjort det förut.")).toList());
            flags.set(caseId, FlagKind.DOUBLE_FUNDING, "Föreningen har sökt för samma lokal hos kulturförvaltningen.");
        });
    }

    /** A risk analysis of two areas, the others open. */
    public void risks(DemoCast.Staff board, String caseId) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            risks.write(new WriteRisk(caseId, version(caseId), RiskArea.PARTICIPANTS, false, "Barn går hem ensamma efter aktiviteten på kvällen.", 2, 3,
                    "Ledare följer till hållplatsen.", "Föreningens verksamhetsledare"));
            risks.write(new WriteRisk(caseId, version(caseId), RiskArea.MONEY, true, "Två personer attesterar och bokslutet är granskat.", null, null, null,
                    null));
        });
    }

    /** A democracy review in which something is examined, sent to the association. */
    public void review(DemoCast.Staff board, String caseId, LocalDate seen, LocalDate dueOn) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            democracy.record(caseId, version(caseId), List.of(
                    new FindingEntry("rights", DemocracyWord.NO_REMARK, "", null, ""),
                    new FindingEntry("own-democracy", DemocracyWord.EXAMINED, "Årsmötet hölls utan att valberedning eller revisor var valda.", seen,
                            "Årsmötesprotokollet som följde med ansökan")));
            democracy.send(caseId, version(caseId), "Berätta hur ni ser på det, och skicka gärna ett rättat protokoll.", dueOn);
        });
    }

    /** A colleague declares a conflict of interest. */
    public void declares(Actor colleague, String caseId) {
        ActAs.run(colleague, () -> javs.declare(caseId, version(caseId), true, JavGround.PARTY, "Min syster är ledare i föreningen."));
    }

    /** Whom the board asks: two answer signed in, two by a link. */
    public void bodies(DemoCast.Staff board, String councilAddress) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            bodies.add(new AddBody(BodyKind.COUNCIL, "Pensionärsrådet", "Rakel Rådsledamot (FIKTIV)", councilAddress, true));
            bodies.add(new AddBody(BodyKind.COUNCIL, "Rådet för funktionshinderfrågor", "Rune Rådsledamot (FIKTIV)", "funktionsratt@demo.example", false));
            bodies.add(new AddBody(BodyKind.POLICE, "Lokalpolisområde Älvsjö (FIKTIVT)", "Pernilla Polis (FIKTIV)", "polis@demo.example", false));
        });
    }

    /** Asks a body. */
    public String asks(DemoCast.Staff board, String caseId, String body, String question, LocalDate dueOn) {
        return ActAs.call(board.as(Role.CASE_OFFICER), () -> {
            String id = bodies.bodies().stream().filter(one -> one.name().startsWith(body)).findFirst().orElseThrow().id();
            return statements.ask(new AskStatement(caseId, version(caseId), id, question, true, List.of(), dueOn));
        });
    }

    /** The body's person answers, signed in. */
    public void answers(Actor person, String requestId) {
        ActAs.run(person, () -> answers.reply(requestId, new Reply(StatementState.ANSWERED,
                "Rådet ser positivt på verksamheten och påminner om att lokalen behöver hörslinga.", person.name())));
    }
}
