package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samstod.calls.PerspectiveLevels;
import org.samstod.cases.domain.Assessment;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CheckItem;
import org.samstod.cases.domain.PerspectiveConfirmation;
import org.samstod.cases.domain.Proposal;
import org.samstod.cases.domain.ServiceNote;
import org.samstod.cases.domain.SummaryEdit;
import org.samstod.cases.domain.WorkingNote;
import org.samstod.districts.CodeListService;
import org.samstod.districts.LegalGroundService;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.AmountParser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;

/** What the officer who has a case writes: formal check, assessment, proposal, notes and the public texts. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PreparationService {

    private static final String PERSPECTIVE = "perspective";

    @Inject
    CaseDesk desk;

    @Inject
    CaseLevels levels;

    @Inject
    LegalGroundService grounds;

    @Inject
    CodeListService codes;

    @Inject
    Event<CaseProposed> proposed;

    /**
     * A finding to record.
     *
     * @param code    line of the checklist
     * @param finding what was found, null leaves the line as it is
     * @param remark  needed when something is missing
     */
    public record CheckEntry(String code, Finding finding, String remark) {
    }

    /**
     * An assessment to write.
     *
     * @param criterion the criterion
     * @param verdict   how it is met, null together with empty reasons leaves the criterion as it is
     * @param reasons   why, always needed
     */
    public record AssessmentEntry(String criterion, Verdict verdict, String reasons) {
    }

    /**
     * A proposal to make.
     *
     * @param outcome     what is proposed
     * @param amount      the sum as typed; only read for an outcome that gives money
     * @param reasons     why
     * @param legalGround code of the legal ground in force today
     */
    public record Propose(String caseId, long seenVersion, Outcome outcome, String amount, String reasons, String legalGround) {
    }

    /**
     * New public texts.
     *
     * @param title   public title
     * @param summary public summary
     * @param reason  why they are edited; the applicant sees it in the trace
     */
    public record EditSummary(String caseId, long seenVersion, String title, String summary, String reason) {
    }

    /** Records findings of the formal check; lines that are unchanged about the newest revision are left alone. */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.check")
    public void recordChecks(String caseId, long seenVersion, List<CheckEntry> entries) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.CHECK, about);
        Map<String, String> known = names(desk.calls.terms(about).checklist());
        Map<String, CheckItem> newest = CaseDesk.newestChecks(desk.file.checks(caseId));
        Instant now = desk.clock.now();
        List<Violation> wrong = new ArrayList<>();
        List<CheckItem> written = new ArrayList<>();
        for (CheckEntry entry : entries) {
            if (entry.finding() == null) {
                continue;
            }
            if (!known.containsKey(entry.code())) {
                throw new NotFound("checklist line");
            }
            CheckItem before = newest.get(entry.code());
            String remark = entry.remark() == null ? "" : entry.remark().strip();
            if (before != null && before.finding() == entry.finding() && before.remark().equals(remark)
                    && before.revisionOrdinal() == about.revision().ordinal()) {
                continue;
            }
            try {
                written.add(new CheckItem(caseId, entry.code(), about.revision(), entry.finding(), remark, desk.hand(), now));
            } catch (BusinessException e) {
                wrong.add(new Violation(null, e.code(), known.get(entry.code())));
            }
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        if (written.isEmpty()) {
            throw new BusinessException("case.check.nothing");
        }
        written.forEach(desk.file::add);
        about.touch("checked", desk.hand(), now);
        desk.done(about, Integer.toString(written.size()), Map.of("revision", about.revision().ordinal(), "findings", written.stream()
                .map(item -> Map.of("code", item.code(), "finding", item.finding(), "remark", item.remark())).toList()));
    }

    private static Map<String, String> names(List<CallTerms.Line> lines) {
        return lines.stream().collect(Collectors.toMap(CallTerms.Line::code, CallTerms.Line::sv));
    }

    /**
     * The officer confirms the perspective that came from the call, or changes it with a reason. The applicant is never asked. A
     * perspective that is never shown openly lowers the level of the case at once.
     *
     * @param perspective code of the city-wide list
     * @param reason      needed when it is not the one the case has
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.perspective")
    public void confirmPerspective(String caseId, long seenVersion, String perspective, String reason) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.CONFIRM_PERSPECTIVE, about);
        if (perspective != null && codes.codes(PERSPECTIVE).stream().noneMatch(one -> one.code().equals(perspective))) {
            throw new BusinessException("case.perspective.choose").at("perspective");
        }
        PerspectiveConfirmation word = new PerspectiveConfirmation(about, perspective, reason, desk.hand(), desk.clock.now());
        desk.file.add(word);
        about.confirmPerspective(word);
        PublicationLevel before = about.effectiveLevel();
        about.lowerLevelTo(PerspectiveLevels.mostOpen(word.perspective()));
        if (about.effectiveLevel() != before) {
            levels.follow(about, before);
        }
        desk.done(about, word.perspective(), Map.of("perspective", word.perspective(), "earlier", word.earlier(), "reason", word.reason(),
                "level", about.level()));
    }

    /** The formal check is done; the assessment begins. */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.prepare")
    public void startPreparation(String caseId, long seenVersion) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.START_PREPARATION, about);
        about.startPreparation(desk.hand(), desk.clock.now());
        desk.done(about, "", Map.of("state", about.state()));
    }

    /** Writes assessments; criteria that are unchanged about the newest revision are left alone. */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.assess")
    public void assess(String caseId, long seenVersion, List<AssessmentEntry> entries) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.ASSESS, about);
        Map<String, String> known = names(desk.calls.terms(about).criteria());
        Map<String, Assessment> newest = CaseDesk.newestAssessments(desk.file.assessments(caseId));
        Instant now = desk.clock.now();
        List<Violation> wrong = new ArrayList<>();
        List<Assessment> written = new ArrayList<>();
        for (AssessmentEntry entry : entries) {
            String reasons = entry.reasons() == null ? "" : entry.reasons().strip();
            if (entry.verdict() == null && reasons.isEmpty()) {
                continue;
            }
            if (!known.containsKey(entry.criterion())) {
                throw new NotFound("criterion");
            }
            Assessment before = newest.get(entry.criterion());
            if (before != null && before.verdict() == entry.verdict() && before.reasons().equals(reasons)
                    && before.revisionOrdinal() == about.revision().ordinal()) {
                continue;
            }
            try {
                written.add(new Assessment(caseId, entry.criterion(), about.revision(), entry.verdict(), reasons, desk.hand(), now));
            } catch (BusinessException e) {
                wrong.add(new Violation(null, e.code(), known.get(entry.criterion())));
            }
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        if (written.isEmpty()) {
            throw new BusinessException("case.assessment.nothing");
        }
        written.forEach(desk.file::add);
        about.touch("assessed", desk.hand(), now);
        desk.done(about, Integer.toString(written.size()), Map.of("revision", about.revision().ordinal(), "assessments", written.stream()
                .map(item -> Map.of("criterion", item.criterion(), "verdict", item.verdict(), "reasons", item.reasons())).toList()));
    }

    /**
     * Proposes an outcome. It binds nobody and waits for a decision.
     *
     * @return the proposal's id
     */
    @UseCase(permission = Permission.CASE_PROPOSE, action = "case.propose")
    public String propose(Propose command) {
        Case about = desk.take(command.caseId(), command.seenVersion(), Permission.CASE_PROPOSE);
        boolean untried = command.outcome() != null && command.outcome().needsNoAssessment();
        desk.mustAllow(untried ? CaseAct.PROPOSE_WITHOUT_TRIAL : CaseAct.PROPOSE, about);
        if (command.legalGround() != null && !command.legalGround().isBlank()
                && grounds.find(command.legalGround(), desk.clock.today()).isEmpty()) {
            throw new BusinessException("case.proposal.legal-ground").at("legalGround");
        }
        Instant now = desk.clock.now();
        Proposal proposal = Proposal.make(about.id(), about.revision(), about.asked(), command.outcome(), sum(command), command.reasons(),
                command.legalGround(), desk.hand(), now);
        desk.file.add(proposal);
        about.propose(desk.hand(), now);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("proposal", proposal.id());
        payload.put("revision", about.revision().ordinal());
        payload.put("outcome", proposal.outcome());
        payload.put("amountOre", proposal.amount().ore());
        payload.put("reasons", proposal.reasons());
        payload.put("legalGround", proposal.legalGround());
        proposed.fire(new CaseProposed(about.id(), proposal.id()));
        desk.done(about, proposal.outcome().name(), payload);
        return proposal.id();
    }

    private static Money sum(Propose command) {
        return command.outcome() == null || !command.outcome().givesMoney() ? null : AmountParser.optional(command.amount(), "amount");
    }

    /** The officer takes the proposal back to go on preparing. */
    @UseCase(permission = Permission.CASE_PROPOSE, action = "case.take-back")
    public void takeBack(String caseId, long seenVersion, String reason) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PROPOSE);
        desk.mustAllow(CaseAct.TAKE_BACK, about);
        if (about.isWithdrawn()) {
            throw new BusinessException("case.not-allowed.withdrawn");
        }
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > 1000) {
            throw new BusinessException("case.take-back.reason").at("takeBackReason");
        }
        Instant now = desk.clock.now();
        Optional<Proposal> current = desk.file.currentProposal(caseId);
        current.ifPresent(one -> one.takeBack(why, now));
        about.takeBack("taken-back", desk.hand(), now);
        desk.done(about, why, Map.of("reason", why));
    }

    /** Adds a service note to the file; whatever else happens on the case meanwhile is not in its way. */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.note")
    public void addServiceNote(String caseId, String text) {
        Case about = desk.takeAnyVersion(caseId, Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.NOTE, about);
        Instant now = desk.clock.now();
        ServiceNote note = new ServiceNote(caseId, text, desk.hand(), now);
        desk.file.add(note);
        about.touch("note", desk.hand(), now);
        desk.done(about, "", Map.of("note", note.id(), "text", note.noteText()));
    }

    /** Saves the acting officer's own working note; nobody else sees it and the journal does not either. */
    @UseCase(permission = Permission.CASE_PREPARE)
    public void saveWorkingNote(String caseId, String text) {
        Case about = desk.read(caseId, Permission.CASE_PREPARE);
        if (about.state() == CaseState.CLOSED) {
            throw new BusinessException("case.not-allowed.decided");
        }
        String account = desk.actor().accountId();
        Instant now = desk.clock.now();
        desk.file.workingNote(caseId, account).ifPresentOrElse(note -> note.write(text, now),
                () -> desk.file.add(new WorkingNote(caseId, account, text, now)));
        desk.texts.changed(about);
    }

    /**
     * Edits what residents will read, with a trace of what it was.
     *
     * @throws BusinessException {@code case.summary.nothing} when nothing is changed
     */
    @UseCase(permission = Permission.SUMMARY_EDIT, action = "case.edit-summary")
    public void editSummary(EditSummary command) {
        Case about = desk.take(command.caseId(), command.seenVersion(), Permission.SUMMARY_EDIT);
        desk.mustAllow(CaseAct.EDIT_SUMMARY, about);
        Instant now = desk.clock.now();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("reason", command.reason());
        String oldTitle = about.title();
        String newTitle = clean(command.title());
        String oldSummary = about.summary();
        String newSummary = clean(command.summary());
        if (newTitle.equals(oldTitle) && newSummary.equals(oldSummary)) {
            throw new BusinessException("case.summary.nothing").at("summary");
        }
        if (!newTitle.equals(oldTitle)) {
            placed(() -> about.editTitle(newTitle, desk.hand(), now), "title");
            desk.file.add(new SummaryEdit(about.id(), SummaryEdit.Field.TITLE, oldTitle, about.title(), command.reason(), desk.hand(), now));
            payload.put("title", Map.of("old", oldTitle, "new", about.title()));
        }
        if (!newSummary.equals(oldSummary)) {
            placed(() -> about.editSummary(newSummary, desk.hand(), now), "summary");
            desk.file.add(new SummaryEdit(about.id(), SummaryEdit.Field.SUMMARY, oldSummary, about.summary(), command.reason(),
                    desk.hand(), now));
            payload.put("summary", Map.of("old", oldSummary, "new", about.summary()));
        }
        desk.done(about, command.reason(), payload);
    }

    private static String clean(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    private static void placed(Runnable edit, String field) {
        try {
            edit.run();
        } catch (BusinessException e) {
            throw e.at(field);
        }
    }
}
