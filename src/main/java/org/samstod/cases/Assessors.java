package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samstod.cases.domain.AssessorMark;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseAssessor;
import org.samstod.cases.domain.PreparationFile;

/** The assessors of a case, and the one rule of who sees what they have written. */
@ApplicationScoped
class Assessors {

    @Inject
    PreparationFile file;

    /** Those who take part. */
    List<CaseAssessor> active(String caseId) {
        return file.assessors(caseId).stream().filter(CaseAssessor::isActive).toList();
    }

    Optional<CaseAssessor> of(String caseId, String accountId) {
        return file.assessors(caseId).stream().filter(one -> one.person().accountId().equals(accountId)).findFirst();
    }

    /** A person with a conflict of interest takes no part any more, and what they wrote counts for nothing. */
    void excuse(String caseId, String accountId) {
        of(caseId, accountId).filter(CaseAssessor::isActive).ifPresent(CaseAssessor::release);
    }

    /** Whether what they wrote can be seen: everybody asked, as many as the track asks for, has handed in about the newest revision. */
    static boolean isOpen(Case about, List<CaseAssessor> active, int needed) {
        return !active.isEmpty() && active.size() >= needed && active.stream().allMatch(one -> one.isIn(about.revision()));
    }

    /** What some of them have written: by assessor, then by criterion. */
    Map<String, Map<String, AssessorMark>> marks(List<CaseAssessor> assessors) {
        return file.marks(assessors.stream().map(CaseAssessor::id).toList()).stream().collect(Collectors.groupingBy(AssessorMark::assessorId,
                Collectors.toMap(AssessorMark::criterion, one -> one)));
    }
}
