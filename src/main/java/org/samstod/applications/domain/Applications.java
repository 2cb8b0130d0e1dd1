package org.samstod.applications.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applications with their answers, files, revisions and permits. */
public interface Applications {

    /** The application of that key. */
    Optional<Application> find(String id);

    /** The same with its row locked until the transaction ends; re-read, whatever this transaction has seen before. */
    Optional<Application> findLocked(String id);

    /** Everything needed to save one answer, in one statement. */
    Optional<AnswerSlot> slot(String applicationId, String question);

    /** All applications of an association, newest first; what a registrar is still entering is not among them. */
    List<Application> ofAssociation(String associationId);

    /** The submitted applications that some people of associations answer for, each {@code {application, account}}. */
    List<String[]> responsible(Collection<String> accountIds);

    /** The drafts of calls that associations write themselves, for reminders. */
    List<Application> drafts(Collection<String> callIds);

    /** All answers of an application, read afresh. */
    List<Answer> answers(String applicationId);

    /** One answer of several applications, by application. */
    Map<String, String> answers(Collection<String> applicationIds, String question);

    /** When each application was last written in, by application. */
    Map<String, Instant> lastSaved(Collection<String> applicationIds);

    /** The version of each answer of an application, by question code. */
    Map<String, Long> versions(String applicationId);

    /** Everybody who has had an application open, present or not, locked: devices that speak at the same instant come one after the other. */
    List<Presence> presences(String applicationId);

    /** Which questions the files of an application answer, in the order they were added. */
    List<ApplicationFile> files(String applicationId);

    /** The revision of that key. */
    Optional<Revision> findRevision(String revisionId);

    /** Several revisions by key. */
    List<Revision> findRevisions(Collection<String> revisionIds);

    /** All revisions of an application, oldest first. */
    List<Revision> revisions(String applicationId);

    /** The newest revision of each of these applications; one statement. */
    List<Revision> newestRevisions(Collection<String> applicationIds);

    /** The files of revisions. */
    List<RevisionFile> revisionFiles(Collection<String> revisionIds);

    /** The latest permit to revise, open or not. */
    Optional<RevisionPermit> latestPermit(String applicationId);

    /** The applications among these whose applicant is asked to revise. */
    Set<String> withOpenPermit(Collection<String> applicationIds);

    /** Deletes presences last heard of before a moment; how many. */
    int forgetPresences(Instant before);

    /** What stands beside an application that a registrar enters. */
    Optional<Assisted> findAssisted(String applicationId);

    /** What the board's registrars have begun and not finished, what came first on top. */
    List<Assisted> beingEntered(String boardId);

    /** What the board's registrars have entered since a moment, newest first. */
    List<Assisted> enteredSince(String boardId, Instant since, int most);

    /** Remarks on revisions, in no order. */
    List<PaperRemark> remarks(Collection<String> revisionIds);

    /** The draft in which registrars enter what completes an application, if one is begun. */
    Optional<Application> completing(String applicationId);

    /** What came on paper after an application and was registered, oldest first. */
    List<FollowUp> followUps(String applicationId);

    /** What a draft that is gone by now was received as. */
    Optional<FollowUp> enteredAs(String draftId);

    /** Several applications by key. */
    Map<String, Application> findAll(Collection<String> ids);

    /** Keeps somebody's presence. */
    void add(Presence presence);

    /** Removes a draft with its answers and the names of its files. */
    void remove(Application draft);

    /** Keeps something new of this room. */
    void add(Application application);

    void add(Answer answer);

    void add(ApplicationFile file);

    void add(Revision revision);

    void add(RevisionFile file);

    void add(RevisionPermit permit);

    void add(Assisted assisted);

    void add(PaperRemark remark);

    void add(FollowUp followUp);

    /** Takes a file's name away from its question; the file itself stays. */
    void remove(ApplicationFile file);

    /**
     * Writes what has changed, so that versions are known.
     *
     * @throws org.samstod.shared.Conflict when somebody else wrote the same row first
     */
    void flush();
}
