package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.samstod.calls.CallService;
import org.samstod.calls.CallView;
import org.samstod.cases.AllocationField;
import org.samstod.cases.AllocationService;
import org.samstod.cases.AllocationService.SaveCell;
import org.samstod.cases.CaseForDecision;
import org.samstod.cases.CaseQuery;
import org.samstod.cases.CaseService;
import org.samstod.cases.CaseTransferService;
import org.samstod.cases.CompletionJob;
import org.samstod.cases.CompletionService;
import org.samstod.cases.CompletionService.RequestCompletion;
import org.samstod.cases.Finding;
import org.samstod.cases.Outcome;
import org.samstod.cases.PreparationService;
import org.samstod.cases.PreparationService.AssessmentEntry;
import org.samstod.cases.PreparationService.CheckEntry;
import org.samstod.cases.PreparationService.Propose;
import org.samstod.cases.Queue;
import org.samstod.cases.RadarService;
import org.samstod.cases.RadarService.RadarEntry;
import org.samstod.cases.RadarView;
import org.samstod.cases.RadarWord;
import org.samstod.cases.TransferCase;
import org.samstod.cases.Verdict;
import org.samstod.cases.WorkColumn;
import org.samstod.cases.WorkMarkService;
import org.samstod.cases.WorkViewService;
import org.samstod.cases.WorkViewService.SaveView;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.register.Correction;
import org.samstod.register.EntryKind;
import org.samstod.register.EntryView;
import org.samstod.register.RegisterFilter;
import org.samstod.register.RegisterService;
import org.samstod.shared.Money;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** The officers' side of the demo city. */
@ApplicationScoped
public class DemoOffice {

    @Inject
    CaseService cases;

    @Inject
    PreparationService preparation;

    @Inject
    RadarService radar;

    @Inject
    CompletionService completions;

    @Inject
    CaseTransferService transfers;

    @Inject
    CallService calls;

    @Inject
    CompletionJob requests;

    @Inject
    RegisterService register;

    @Inject
    AllocationService allocations;

    @Inject
    WorkMarkService marks;

    @Inject
    WorkViewService views;

    /** The case of an application. */
    public String caseOf(String applicationId) {
        return ActAs.call(Actor.SYSTEM, () -> cases.caseOfApplication(applicationId)
                .orElseThrow(() -> new IllegalStateException("no case of application " + applicationId)));
    }

    /** The reception number of a case. */
    public String receptionNumber(DemoCast.Staff board, String caseId) {
        return ActAs.call(board.as(Role.CASE_OFFICER), () -> cases.caseForDecision(caseId).receptionNumber());
    }

    private long version(String caseId) {
        return cases.caseForDecision(caseId).version();
    }

    /** The officer takes the case; a protected one, which no officer sees yet, is given by the unit head. */
    public void claim(DemoCast.Staff board, String caseId) {
        CaseForDecision about = ActAs.call(board.as(Role.UNIT_HEAD), () -> cases.caseForDecision(caseId));
        if (about.level().isAtLeast(PublicationLevel.LIMITED)) {
            ActAs.run(board.as(Role.CASE_OFFICER), () -> cases.claim(caseId, about.version()));
        } else {
            ActAs.run(board.as(Role.UNIT_HEAD), () -> cases.assign(caseId, about.version(), board.as(Role.CASE_OFFICER).accountId()));
        }
    }

    /** Every line of the checklist in order. */
    public void check(DemoCast.Staff board, String caseId) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            CaseForDecision about = cases.caseForDecision(caseId);
            CallView call = calls.call(about.callId());
            preparation.recordChecks(caseId, about.version(), call.checklist(about.track()).stream()
                    .map(line -> new CheckEntry(line.code(), Finding.IN_ORDER, "")).toList());
        });
    }

    /** Asks for a better document by a day. */
    public void askForCompletion(DemoCast.Staff board, String caseId, LocalDate dueOn) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            CaseForDecision about = cases.caseForDecision(caseId);
            String line = calls.call(about.callId()).checklist(about.track()).get(0).code();
            preparation.recordChecks(caseId, about.version(), List.of(new CheckEntry(line, Finding.MISSING, "Protokollet är inte justerat.")));
            completions.request(new RequestCompletion(caseId, version(caseId), List.of(line), "Justerat årsmötesprotokoll", dueOn,
                    "Skicka protokollet med justerarnas namnteckningar. Svarar ni inte prövar vi ansökan som den är."));
        });
    }

    /** Confirms the perspective and assesses against every criterion of the call. */
    public void assess(DemoCast.Staff board, String caseId) {
        confirmPerspective(board, caseId);
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            preparation.startPreparation(caseId, version(caseId));
            CaseForDecision about = cases.caseForDecision(caseId);
            preparation.assess(caseId, about.version(), calls.call(about.callId()).criteria().stream()
                    .map(criterion -> new AssessmentEntry(criterion.code(), Verdict.MET,
                            "Verksamheten är öppen, ligger i stadsdelen och genomförs av ledare med erfarenhet.")).toList());
        });
    }

    /** Confirms the perspective that came from the call. */
    private void confirmPerspective(DemoCast.Staff board, String caseId) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            CaseForDecision about = cases.caseForDecision(caseId);
            preparation.confirmPerspective(caseId, about.version(), about.perspective(), "");
        });
    }

    /** Says of every application like this one, where an answer is needed, that it is about something else. */
    private void answerRadar(DemoCast.Staff board, String caseId) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            RadarView seen = radar.view(caseId);
            if (seen.open() > 0) {
                radar.answer(caseId, seen.version(), seen.strongest().stream().map(hit -> new RadarEntry(hit.caseId(), RadarWord.DIFFERENT_ACTIVITY,
                        "Föreningen söker för en annan verksamhet, med andra deltagare och kostnader.")).toList());
            }
        });
    }

    public void propose(DemoCast.Staff board, String caseId, Outcome outcome, long kronor) {
        answerRadar(board, caseId);
        ActAs.run(board.as(Role.CASE_OFFICER), () -> preparation.propose(new Propose(caseId, version(caseId), outcome,
                outcome.givesMoney() ? Long.toString(kronor) : null, DemoTexts.reasons(outcome), "local-interest")));
    }

    /** Hands a case over to the board of another call. */
    public void handOver(DemoCast.Staff board, String caseId, String call) {
        claim(board, caseId);
        ActAs.run(board.as(Role.CASE_OFFICER), () -> transfers.transfer(new TransferCase(caseId, version(caseId), call,
                "Träningen är i Skärholmen och barnen bor där. Skärholmens stadsdelsnämnd har en egen utlysning för det.")));
    }

    public void close(DemoCast.Staff board, String caseId) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> cases.close(caseId, version(caseId)));
    }

    /** Completion requests whose day has passed end, as the clock's job does it. */
    public void endRequests() {
        ActAs.run(Actor.SYSTEM, requests::run);
    }

    /** The registrar puts the time of the newest application right. */
    public void correctRegister(DemoCast.Staff board) {
        ActAs.run(board.as(Role.REGISTRAR), () -> {
            EntryView entry = register.list(new RegisterFilter(null, null, EntryKind.APPLICATION, null, null), PageRequest.first(1))
                    .page().rows().get(0).entry();
            register.correct(entry.id(), new Correction(entry.at().minus(Duration.ofMinutes(7)), null,
                    "Ansökan lämnades i receptionen sju minuter tidigare."));
        });
    }

    /** Begins a variant of the allocation sheet of the round that a case belongs to. */
    public String variant(DemoCast.Staff board, String caseId, String name, AllocationService.Start start) {
        return ActAs.call(board.as(Role.CASE_OFFICER), () -> allocations.create(cases.caseForDecision(caseId).matterId(), name, "local-interest", start));
    }

    /** Writes a row of a variant: a part of what was asked for, in hundredths, and why. */
    public void share(DemoCast.Staff board, String variant, String caseId, int percent) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            Money part = Money.ofKronor(cases.caseForDecision(caseId).asked().ore() * percent / 1_000_000 * 100);
            allocations.save(new SaveCell(variant, caseId, AllocationField.AMOUNT, part.typed(), 0));
            allocations.save(new SaveCell(variant, caseId, AllocationField.REASONS, DemoTexts.reasons(Outcome.PARTLY), 0));
        });
    }

    /** The office's own day and mark on a case, and a list of what is marked so that the unit head shares. */
    public void plan(DemoCast.Staff board, String caseId, LocalDate day) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            marks.due(caseId, version(caseId), day, "Ring kassören om hyreskontraktet.");
            marks.mark(caseId, version(caseId), "Platsbesök");
        });
        ActAs.run(board.as(Role.UNIT_HEAD), () -> views.save(new SaveView(null, 0, "Platsbesök i vår",
                new CaseQuery(Queue.OPEN, null, null, null, null, "Platsbesök", null), null, true,
                List.of(WorkColumn.CALL, WorkColumn.OFFICER, WorkColumn.OWN_DUE, WorkColumn.MARK), false, true)));
    }

    public void note(DemoCast.Staff board, String caseId) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> preparation.addServiceNote(caseId,
                "Telefonsamtal med föreningen: lokalen är bokad hela terminen."));
    }
}
