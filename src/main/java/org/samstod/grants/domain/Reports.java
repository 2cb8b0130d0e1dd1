package org.samstod.grants.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Final reports with their lines, answers, files, revisions, requests and checklists. */
public interface Reports {

    Optional<FinalReport> find(String reportId);

    Optional<FinalReport> ofGrant(String grantId);

    /** The report of a grant, locked until the transaction ends. */
    Optional<FinalReport> ofGrantLocked(String grantId);

    /** Of several grants, by grant. */
    Map<String, FinalReport> ofGrants(Collection<String> grantIds);

    /** Grants that give money and have no report yet, oldest first. */
    List<Grant> without(int most);

    /** Grants whose report is expected and due at most so many days after a day, and not before it; not of a decision that a court has annulled. */
    List<Grant> expectedDue(LocalDate from, LocalDate to);

    /**
     * Keys of grants whose report is expected, has come or is being completed, with their cases, the earliest due first.
     *
     * @param boardId null for every board
     */
    Map<String, String> openKeys(String boardId, int most);

    /** The rule of a track that holds on a day: the board's own before the city's. */
    Optional<ReportRule> rule(String boardId, String track, LocalDate day);

    /** Rules of the city and, unless null, of a board: newest first of each track. */
    List<ReportRule> rules(String boardId);

    void add(ReportRule rule);

    List<ReportLine> lines(String reportId);

    /** Takes the lines away before others take their place. */
    void removeLines(String reportId);

    List<ReportAnswer> answers(String reportId);

    Optional<ReportAnswer> answer(String reportId, String question);

    /** Files in the association's own space. */
    List<ReportFile> files(String reportId);

    /** The board's copies of a revision. */
    List<ReportFile> revisionFiles(String revisionId);

    /** Oldest first. */
    List<ReportRevision> revisions(String reportId);

    Optional<ReportRevision> revision(String revisionId);

    /** The newest revision of each of these reports; one statement. */
    List<ReportRevision> newestRevisions(Collection<String> reportIds);

    /** Oldest first. */
    List<ReportRequest> requests(String reportId);

    /** Extensions that wait for an answer, by report. */
    Map<String, ReportRequest> openExtensions(Collection<String> reportIds);

    List<ReportVerdict> verdicts(String reportId);

    void add(FinalReport report);

    void add(ReportLine line);

    void add(ReportAnswer answer);

    void add(ReportFile file);

    void add(ReportRevision revision);

    void add(ReportRequest request);

    void add(ReportVerdict verdict);

    void flush();
}
