package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseAssessor;
import org.samstod.cases.domain.CaseFlag;
import org.samstod.cases.domain.DemocracyReview;
import org.samstod.cases.domain.PreparationFile;
import org.samstod.cases.domain.RiskItem;
import org.samstod.districts.CodeListService;
import org.samstod.districts.CodeListService.CodeView;
import org.samstod.shared.Clock;

/** Holds what stands beside a case against what its track asks for. */
@ApplicationScoped
class Steps {

    /** The city's list of criteria of the democracy review: dated data. */
    static final String DEMOCRACY = "democracy-criterion";

    @Inject
    PreparationFile file;

    @Inject
    CodeListService codes;

    @Inject
    Clock clock;

    /** What is still missing before a proposal. */
    PreparationSteps of(Case about, CallTerms terms) {
        CallTerms.Steps asked = terms.steps();
        DemocracyReview review = review(about.id());
        List<String> criteria = asked.democracyReview() ? codes.codes(DEMOCRACY).stream().map(CodeView::code).toList() : List.of();
        return new PreparationSteps((int) file.flags(about.id()).stream().filter(CaseFlag::isOpen).count(),
                assessorsMissing(about, asked.hiddenAssessors()), asked.riskAnalysis() ? risksMissing(about.id()) : 0,
                review.obstacle(criteria, clock.now()).orElse(null), review.isForTheBoard());
    }

    private int assessorsMissing(Case about, int needed) {
        List<CaseAssessor> active = file.assessors(about.id()).stream().filter(CaseAssessor::isActive).toList();
        long out = active.stream().filter(one -> !one.isIn(about.revision())).count();
        return (int) out + Math.max(0, needed - active.size());
    }

    private int risksMissing(String caseId) {
        Set<RiskArea> answered = file.risks(caseId).stream().filter(RiskItem::stands).map(RiskItem::area).collect(Collectors.toSet());
        return RiskArea.values().length - answered.size();
    }

    /** The democracy review as it stands. */
    DemocracyReview review(String caseId) {
        return new DemocracyReview(file.findings(caseId), file.hearings(caseId));
    }
}
