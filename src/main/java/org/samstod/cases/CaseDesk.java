package org.samstod.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samstod.associations.MembershipService;
import org.samstod.cases.domain.Assessment;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseChoice;
import org.samstod.cases.domain.CaseEvent;
import org.samstod.cases.domain.CaseFile;
import org.samstod.cases.domain.CaseList;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.Cases;
import org.samstod.cases.domain.CheckItem;
import org.samstod.cases.domain.CompletionRequest;
import org.samstod.cases.domain.JavDeclaration;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.Matters;
import org.samstod.cases.domain.Proposal;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/**
 * What every use case of the room does alike: fetch the case under lock, ask the gate, hold the act against the state, and at the end
 * write the history line, the work list's row and the journal's act. Dependent, so that the services of the room share its parts.
 */
@Dependent
class CaseDesk {

    /** The kind of {@link Subject} a case is. */
    static final String KIND = "case";

    @Inject
    Cases cases;

    @Inject
    Matters matters;

    @Inject
    CaseFile file;

    @Inject
    CaseList list;

    @Inject
    CallDesk calls;

    @Inject
    RadarDesk radar;

    @Inject
    CaseTextKeeper texts;

    @Inject
    MembershipService memberships;

    @Inject
    JavTies ties;

    @Inject
    Steps steps;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The person who acts. */
    Actor actor() {
        return user.actor().orElse(Actor.SYSTEM);
    }

    /** The hand of the person who acts. */
    Hand hand() {
        Actor actor = actor();
        return new Hand(actor.accountId(), actor.name());
    }

    Reader reader() {
        Actor actor = actor();
        return new Reader(actor.accountId(), actor.role(), actor.boardId(), actor.associationId());
    }

    static Subject subject(Case about) {
        return new Subject(KIND, about.id(), about.boardId(), about.associationId());
    }

    /** The case to read, without a lock. */
    Case read(String caseId, Permission permission) {
        Case found = cases.find(caseId).orElseThrow(() -> new NotFound(KIND));
        gate.require(permission, subject(found));
        return found;
    }

    /** The case to change: locked, permitted, and still as the page showed it. */
    Case take(String caseId, long seenVersion, Permission permission) {
        Case found = cases.findForUpdate(caseId).orElseThrow(() -> new NotFound(KIND));
        gate.require(permission, subject(found));
        found.requireSeen(seenVersion);
        return found;
    }

    /** The case to add something to that is never in the way of anything else: locked and permitted, whatever the page showed. */
    Case takeAnyVersion(String caseId, Permission permission) {
        Case found = cases.findForUpdate(caseId).orElseThrow(() -> new NotFound(KIND));
        gate.require(permission, subject(found));
        return found;
    }

    /** @throws BusinessException {@code case.not-allowed.<why>} when the act cannot be done now */
    void mustAllow(CaseAct act, Case about) {
        refusal(act, about).ifPresent(why -> {
            throw new BusinessException("case.not-allowed." + why);
        });
    }

    /** Why an act cannot be done now, as the last part of a message key; the radar is only asked before a proposal. */
    Optional<String> refusal(CaseAct act, Case about) {
        CaseWork work = besideRadar(about, file.checks(about.id()), file.assessments(about.id()), file.requests(about.id()),
                file.currentProposal(about.id()), calls.terms(about));
        return act.refusal(about.state(), act == CaseAct.PROPOSE ? withRadar(about, work) : work);
    }

    /** What stands beside the case, seen by the person who acts. */
    CaseWork work(Case about) {
        return work(about, file.checks(about.id()), file.assessments(about.id()), file.requests(about.id()), file.currentProposal(about.id()),
                calls.terms(about));
    }

    /** The same from what has been read. */
    CaseWork work(Case about, List<CheckItem> checks, List<Assessment> assessments, List<CompletionRequest> requests,
            Optional<Proposal> proposal, CallTerms terms) {
        return withRadar(about, besideRadar(about, checks, assessments, requests, proposal, terms));
    }

    /** The same for many cases, of what has been read of all: what the track asks for and the radar are only asked where a proposal is near. */
    CaseWork work(Case about, boolean jav, List<CheckItem> checks, List<Assessment> assessments, List<CompletionRequest> requests,
            Optional<Proposal> proposal, CallTerms terms) {
        CaseWork bare = bare(about, jav, checks, assessments, requests, proposal, terms);
        boolean near = CaseAct.PROPOSE.refusal(about.state(), bare).isEmpty() || CaseAct.PROPOSE_WITHOUT_TRIAL.refusal(about.state(), bare).isEmpty();
        return near ? withRadar(about, bare.withSteps(steps.of(about, terms))) : bare;
    }

    /** The radar looks through every district: only when nothing else is left before the proposal. */
    private CaseWork withRadar(Case about, CaseWork work) {
        return CaseAct.PROPOSE.refusal(about.state(), work).isEmpty() ? work.withRadar(radar.open(about, reader())) : work;
    }

    private CaseWork besideRadar(Case about, List<CheckItem> checks, List<Assessment> assessments, List<CompletionRequest> requests,
            Optional<Proposal> proposal, CallTerms terms) {
        CaseWork bare = bare(about, jav(about).isPresent(), checks, assessments, requests, proposal, terms);
        return about.state().isOpen() ? bare.withSteps(steps.of(about, terms)) : bare;
    }

    private CaseWork bare(Case about, boolean jav, List<CheckItem> checks, List<Assessment> assessments, List<CompletionRequest> requests,
            Optional<Proposal> proposal, CallTerms terms) {
        String officer = about.officer().map(Hand::accountId).orElse(null);
        boolean mine = officer != null && officer.equals(actor().accountId());
        return new CaseWork(officer, mine, jav, requests.stream().anyMatch(CompletionRequest::isOpen),
                about.isWithdrawn(), missing(terms.checklist(), newestChecks(checks), about), !about.isPerspectiveConfirmed(),
                missingAssessments(terms.criteria(), newestAssessments(assessments), about),
                proposal.filter(current -> current.isStale(about.revision())).isPresent(), 0, about.toldAt().isPresent());
    }

    /** The newest finding of each line. */
    static Map<String, CheckItem> newestChecks(List<CheckItem> checks) {
        Map<String, CheckItem> newest = new LinkedHashMap<>();
        checks.forEach(item -> newest.put(item.code(), item));
        return newest;
    }

    /** The newest assessment of each criterion. */
    static Map<String, Assessment> newestAssessments(List<Assessment> assessments) {
        Map<String, Assessment> newest = new LinkedHashMap<>();
        assessments.forEach(item -> newest.put(item.criterion(), item));
        return newest;
    }

    private static int missing(List<CallTerms.Line> lines, Map<String, CheckItem> newest, Case about) {
        return (int) lines.stream().filter(line -> !newest.containsKey(line.code())
                || newest.get(line.code()).revisionOrdinal() < about.revision().ordinal()).count();
    }

    private static int missingAssessments(List<CallTerms.Line> lines, Map<String, Assessment> newest, Case about) {
        return (int) lines.stream().filter(line -> !newest.containsKey(line.code())
                || newest.get(line.code()).revisionOrdinal() < about.revision().ordinal()).count();
    }

    /**
     * The acting person's conflict of interest in a case: {@code declared}, or {@code derived} from a post in the applicant association
     * that no declaration has answered; empty when there is none.
     */
    Optional<String> jav(Case about) {
        return Optional.of(javState(about)).filter(JavState::stops).map(state -> state.name().toLowerCase(Locale.ROOT));
    }

    /** Whether the acting person is a member of the applicant association without a post, and has not answered yet. */
    boolean asksAboutMembership(Case about) {
        return javState(about) == JavState.ASKED;
    }

    /** How the acting person stands to a case. */
    JavState javState(Case about) {
        Actor actor = actor();
        if (actor.role() == Role.SYSTEM || actor.role() == Role.ASSOCIATION) {
            return JavState.NONE;
        }
        Boolean declared = file.declarations(about.id()).stream()
                .filter(one -> one.isNewest() && one.about().accountId().equals(actor.accountId())).map(JavDeclaration::isJav)
                .reduce((first, second) -> second).orElse(null);
        JavTies.Tie tie = declared != null ? JavTies.Tie.NONE : ties.own(about, actor.accountId());
        return JavState.of(declared, tie.tied(), tie.roles());
    }

    /** The newest completion request, when it lapsed without an answer that can still be given: until the case is decided. */
    Optional<CompletionRequest> overdue(Case about) {
        return file.requests(about.id()).stream().reduce((first, second) -> second).filter(CompletionRequest::isLapsedUnanswered)
                .filter(last -> about.state().isOpen() && !about.isWithdrawn());
    }

    /** Writes the history line, brings the work list up to date and tells the journal; last thing of every act. */
    void done(Case about, String detail, Map<String, ?> payload) {
        CaseEvent event = CaseEvent.of(about, detail);
        file.add(event);
        list(about, matters.get(about.matterId()));
        journal.act(about, CaseFacts.with(payload, about, event.detail()));
    }

    /** Brings the case's row in the work list up to date. */
    void list(Case about, Matter matter) {
        CaseListRow row = list.find(about.id()).orElseThrow(() -> new IllegalStateException("case without a row in the work list"));
        Optional<CompletionRequest> open = file.requests(about.id()).stream().filter(CompletionRequest::isOpen).findFirst();
        Optional<Proposal> proposal = file.currentProposal(about.id());
        boolean stale = about.state().isOpen() && (proposal.filter(one -> one.isStale(about.revision())).isPresent()
                || newestChecks(file.checks(about.id())).values().stream()
                        .anyMatch(item -> item.revisionOrdinal() < about.revision().ordinal())
                || newestAssessments(file.assessments(about.id())).values().stream()
                        .anyMatch(item -> item.revisionOrdinal() < about.revision().ordinal()));
        String officer = row.officerId();
        row.follow(about, matter, proposal.map(Proposal::amount).orElse(null), open.map(CompletionRequest::dueAt).orElse(null), stale);
        if (row.officerId() != null && !row.officerId().equals(officer)) {
            list.offer(CaseChoice.officerOf(row, row.officerSort()));
        }
        texts.changed(about);
    }

    /** The case as whoever decides, or records a decision, sees it. */
    CaseForDecision forDecision(Case about) {
        Optional<Proposal> proposal = file.proposals(about.id()).stream().filter(one -> one.state() != ProposalState.TAKEN_BACK)
                .reduce((first, second) -> second);
        return forDecision(about, matters.get(about.matterId()), proposal, jav(about), steps.review(about.id()).isForTheBoard());
    }

    /** The same from what has been read. */
    static CaseForDecision forDecision(Case about, Matter matter, Optional<Proposal> proposal, Optional<String> jav, boolean forTheBoard) {
        return new CaseForDecision(about.id(), about.version(), about.state(), matter.id(), matter.registerNumber().orElse(null),
                about.receptionNumber(), about.applicationId(), about.revision().id(), about.revision().ordinal(), about.callId(),
                about.boardId(), about.associationId(), about.effectiveLevel(), about.asked(), about.track(), about.title(),
                about.summary(), about.perspective(), proposal.map(one -> view(one, about)).orElse(null), about.officer().orElse(null),
                about.isWithdrawn(), about.isLate(), about.receivedAt(), jav.orElse(null), forTheBoard ? "democracy" : null);
    }

    static ProposalView view(Proposal proposal, Case about) {
        return new ProposalView(proposal.id(), proposal.revision().ordinal(), proposal.state(), proposal.outcome(), proposal.amount(),
                proposal.reasons(), proposal.legalGround().orElse(null), proposal.proposedBy(), proposal.proposedAt(),
                proposal.isCurrent() && proposal.isStale(about.revision()), proposal.endedAt().orElse(null),
                proposal.endedReason().orElse(null));
    }
}
