package org.samstod.cases.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What stands beside a case. Everything is read in the order it was written. */
public interface CaseFile {

    void add(CheckItem item);

    void add(Assessment assessment);

    void add(Proposal proposal);

    void add(CompletionRequest request);

    void add(ServiceNote note);

    void add(WorkingNote note);

    void add(JavDeclaration declaration);

    void add(SummaryEdit edit);

    void add(PerspectiveConfirmation word);

    void add(CasePerson person);

    void add(CaseEvent event);

    void add(CaseRevision revision);

    List<CaseRevision> revisions(String caseId);

    List<CheckItem> checks(String caseId);

    /** The findings in several cases, in one statement. */
    List<CheckItem> checksIn(Collection<String> caseIds);

    List<Assessment> assessments(String caseId);

    /** The assessments in several cases, in one statement. */
    List<Assessment> assessmentsIn(Collection<String> caseIds);

    List<Proposal> proposals(String caseId);

    Optional<Proposal> currentProposal(String caseId);

    /** The proposals of several cases that stand, or were decided upon, in the order they were made; in one statement. */
    List<Proposal> standingProposals(Collection<String> caseIds);

    /** The current proposals of several cases, in one statement. */
    List<Proposal> currentProposalsIn(Collection<String> caseIds);

    List<CompletionRequest> requests(String caseId);

    /** The open completion requests of several cases, in one statement. */
    List<CompletionRequest> openRequests(Collection<String> caseIds);

    List<ServiceNote> serviceNotes(String caseId);

    Optional<WorkingNote> workingNote(String caseId, String accountId);

    /** Deletes every officer's own notes in a case. */
    int purgeWorkingNotes(String caseId);

    List<JavDeclaration> declarations(String caseId);

    /** The declarations in several cases, in one statement. */
    List<JavDeclaration> declarationsIn(Collection<String> caseIds);

    List<SummaryEdit> edits(String caseId);

    List<PerspectiveConfirmation> perspectives(String caseId);

    List<CasePerson> people(String caseId);

    /** The people named on several cases, in one statement. */
    List<CasePerson> peopleIn(Collection<String> caseIds);

    List<CaseEvent> events(String caseId);

    /** The history of several cases by day, in one statement. */
    List<CaseEvent> eventsIn(Collection<String> caseIds);

    /** Open requests that end at a moment or before it, as {@code {request id, case id}}, the earliest first. */
    List<String[]> dueBy(Instant moment, int most);
}
