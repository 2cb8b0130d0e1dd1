package org.samstod.cases.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the track asks for beside a case: several assessors, risk analysis, democracy review; and the flags of colleagues. */
public interface PreparationFile {

    /** The assessors of a case, in the order they were asked first. */
    List<CaseAssessor> assessors(String caseId);

    /** What some assessors have written; one statement. */
    List<AssessorMark> marks(Collection<String> assessorIds);

    /** The flags of a case, the oldest first. */
    List<CaseFlag> flags(String caseId);

    Optional<CaseFlag> findFlag(String id);

    /** The lines of the risk analysis, those struck out too, the oldest first. */
    List<RiskItem> risks(String caseId);

    Optional<RiskItem> findRisk(String id);

    /** The findings of the democracy review, the oldest first. */
    List<DemocracyFinding> findings(String caseId);

    /** The findings of the democracy reviews of several cases, the oldest first; one statement. */
    List<DemocracyFinding> findingsIn(java.util.Collection<String> caseIds);

    /** What was sent to the applicant, the oldest first. */
    List<DemocracyHearing> hearings(String caseId);

    /** What was sent to an association and is not replied to; one statement. */
    List<DemocracyHearing> unrepliedOf(String associationId);

    Optional<DemocracyHearing> findHearing(String id);

    void add(CaseAssessor assessor);

    void add(AssessorMark mark);

    void add(CaseFlag flag);

    void add(RiskItem item);

    void add(DemocracyFinding finding);

    void add(DemocracyHearing hearing);
}
