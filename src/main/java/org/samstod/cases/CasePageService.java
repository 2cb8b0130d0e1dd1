package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samstod.applications.AnswersView;
import org.samstod.applications.SignatureService;
import org.samstod.applications.SigningView;
import org.samstod.associations.AssociationService;
import org.samstod.associations.AssociationView;
import org.samstod.cases.domain.Assessment;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CasePerson;
import org.samstod.cases.domain.CheckItem;
import org.samstod.cases.domain.CompletionItem;
import org.samstod.cases.domain.CompletionRequest;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.Proposal;
import org.samstod.cases.domain.WorkingNote;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;

/** What the case's page shows. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CasePageService {

    @Inject
    CaseDesk desk;

    @Inject
    CaseAnswers answers;

    @Inject
    AssociationService associations;

    @Inject
    SignatureService signatures;

    /** The case with everything beside it, as the acting person may see it. */
    @UseCase(permission = Permission.CASE_READ)
    public CaseView view(String caseId, Locale locale) {
        Case about = desk.read(caseId, Permission.CASE_READ);
        Matter matter = desk.matters.get(about.matterId());
        CallTerms terms = desk.calls.terms(about);
        AssociationView applicant = associations.association(about.associationId());
        List<CheckItem> checks = desk.file.checks(caseId);
        List<Assessment> assessments = desk.file.assessments(caseId);
        List<CompletionRequest> requests = desk.file.requests(caseId);
        List<Proposal> proposals = desk.file.proposals(caseId);
        Optional<Proposal> current = proposals.stream().filter(Proposal::isCurrent).findFirst();
        CaseWork work = desk.work(about, checks, assessments, requests, current, terms);
        String me = desk.actor().accountId();
        return new CaseView(caseId, about.version(), about.state(), about.stateSince(), about.receptionNumber(),
                matter.registerNumber().orElse(null), about.boardId(), about.matterId(), about.applicationId(), about.associationId(), applicant.name(),
                applicant.number() == null ? "" : applicant.number().toString(), about.callId(), terms.name(locale), about.track(),
                about.level(), about.effectiveLevel(), about.asked(), about.title(), about.summary(), about.perspective(), about.isPerspectiveConfirmed(),
                desk.file.perspectives(caseId).stream().map(one -> new CaseView.PerspectiveWord(one.perspective(), one.earlier(),
                        one.isChange(), one.reason(), one.confirmedBy(), one.confirmedAt())).toList(), about.officer().orElse(null),
                about.claimedAt().orElse(null), work.mine(), about.isLate(), about.withdrawnAt().orElse(null), about.isLateAnswer(),
                about.receivedAt(), about.outcome().orElse(null), about.decidedAt().orElse(null),
                desk.file.revisions(caseId).stream()
                        .map(one -> new CaseView.RevisionLine(one.revision().id(), one.revision().ordinal(), one.receivedAt())).toList(),
                checkLines(about, terms, checks, locale), requests.stream().map(CasePageService::view).toList(),
                desk.file.serviceNotes(caseId).stream()
                        .map(one -> new CaseView.NoteView(one.noteText(), one.writtenBy(), one.writtenAt())).toList(),
                desk.file.workingNote(caseId, me).map(WorkingNote::noteText).orElse(""),
                criterionLines(about, terms, assessments, locale),
                proposals.stream().map(one -> CaseDesk.view(one, about)).toList(),
                desk.file.edits(caseId).stream().map(one -> new CaseView.EditView(one.field().name().toLowerCase(Locale.ROOT),
                        one.oldText(), one.newText(), one.reason(), one.editedBy(), one.editedAt())).toList(),
                desk.file.people(caseId).stream().map(CasePerson::person).toList(),
                desk.file.declarations(caseId).stream().map(one -> new CaseView.JavView(one.about(), one.isJav(),
                        one.ground().orElse(null), one.reason(), one.declaredBy(), one.declaredAt(), one.isNewest())).toList(),
                desk.jav(about).orElse(null), desk.asksAboutMembership(about), history(caseId),
                CaseAct.next(about.state(), work).orElse(null), refusals(about, work));
    }

    /** Which signatures the application has, and which it takes. */
    @UseCase(permission = Permission.CASE_READ)
    public SigningView signatures(String caseId) {
        return signatures.signatures(desk.read(caseId, Permission.CASE_READ).applicationId());
    }

    /**
     * The answers of a revision of the case.
     *
     * @param revisionId the revision
     * @param earlierId  the revision to compare with, null for none
     */
    @UseCase(permission = Permission.CASE_READ)
    public AnswersView answers(String caseId, String revisionId, String earlierId, Locale locale) {
        Case about = desk.read(caseId, Permission.CASE_READ);
        List<String> known = desk.file.revisions(about.id()).stream().map(one -> one.revision().id()).toList();
        if (!known.contains(revisionId) || earlierId != null && !known.contains(earlierId)) {
            throw new org.samstod.shared.NotFound("revision");
        }
        return answers.view(revisionId, earlierId, locale);
    }

    private static Map<CaseAct, String> refusals(Case about, CaseWork work) {
        Map<CaseAct, String> refusals = new EnumMap<>(CaseAct.class);
        for (CaseAct act : CaseAct.values()) {
            act.refusal(about.state(), work).ifPresent(why -> refusals.put(act, why));
        }
        return refusals;
    }

    private static List<CaseView.CheckLine> checkLines(Case about, CallTerms terms, List<CheckItem> checks, Locale locale) {
        Map<String, CheckItem> newest = CaseDesk.newestChecks(checks);
        return terms.checklist().stream().map(line -> {
            CheckItem found = newest.get(line.code());
            return found == null ? new CaseView.CheckLine(line.code(), line.in(locale), null, "", null, null, 0, false)
                    : new CaseView.CheckLine(line.code(), line.in(locale), found.finding(), found.remark(), found.checkedBy(),
                            found.checkedAt(), found.revisionOrdinal(), found.revisionOrdinal() < about.revision().ordinal());
        }).toList();
    }

    private static List<CaseView.CriterionLine> criterionLines(Case about, CallTerms terms, List<Assessment> assessments, Locale locale) {
        Map<String, Assessment> newest = CaseDesk.newestAssessments(assessments);
        return terms.criteria().stream().map(line -> {
            Assessment written = newest.get(line.code());
            return written == null ? new CaseView.CriterionLine(line.code(), line.in(locale), null, "", null, null, 0, false)
                    : new CaseView.CriterionLine(line.code(), line.in(locale), written.verdict(), written.reasons(),
                            written.assessedBy(), written.assessedAt(), written.revisionOrdinal(),
                            written.revisionOrdinal() < about.revision().ordinal());
        }).toList();
    }

    static CaseView.RequestView view(CompletionRequest request) {
        return new CaseView.RequestView(request.id(), request.revisionOrdinal(), request.state(), request.requestText(),
                request.items().stream().map(CompletionItem::itemText).toList(), request.requestedBy(), request.requestedAt(),
                request.dueOn(), request.dueAt(), request.endedAt().orElse(null), request.answeredByRevision().orElse(null),
                request.isAnsweredLate());
    }

    private List<CaseView.HistoryLine> history(String caseId) {
        List<CaseView.HistoryLine> lines = new ArrayList<>();
        desk.file.events(caseId).forEach(one -> lines.add(new CaseView.HistoryLine(one.act(), one.detail(), one.hand(), one.happenedAt())));
        Collections.reverse(lines);
        return List.copyOf(lines);
    }
}
