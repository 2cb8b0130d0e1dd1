package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.calls.CallService;
import org.samstod.calls.CriterionView;
import org.samstod.cases.domain.Assessment;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CheckItem;
import org.samstod.cases.domain.CompletionRequest;
import org.samstod.cases.domain.Proposal;

/** What stands beside all cases of a matter, read in bulk: as many statements for a hundred cases as for one. */
@ApplicationScoped
class AllocationFacts {

    @Inject
    CaseDesk desk;

    @Inject
    CallService calls;

    /** What was read. */
    final class Read {

        private final Map<String, Case> cases;
        private final Map<String, List<CheckItem>> checks;
        private final Map<String, List<Assessment>> assessments;
        private final Map<String, List<CompletionRequest>> requests;
        private final Map<String, Proposal> proposals;
        private final Map<String, Boolean> declared;
        private final JavTies.Ties own;
        private final Map<String, CallTerms> terms = new HashMap<>();
        private final Map<String, Integer> weights;

        private Read(Collection<String> caseIds, String callId) {
            cases = desk.cases.findAll(caseIds).stream().collect(Collectors.toMap(Case::id, Function.identity()));
            checks = desk.file.checksIn(caseIds).stream().collect(Collectors.groupingBy(CheckItem::caseId));
            assessments = desk.file.assessmentsIn(caseIds).stream().collect(Collectors.groupingBy(Assessment::caseId));
            requests = desk.file.openRequests(caseIds).stream().collect(Collectors.groupingBy(CompletionRequest::caseId));
            proposals = desk.file.currentProposalsIn(caseIds).stream().collect(Collectors.toMap(Proposal::caseId, Function.identity()));
            String me = desk.actor().accountId();
            declared = new HashMap<>();
            desk.file.declarationsIn(caseIds).stream().filter(one -> one.isNewest() && one.about().accountId().equals(me))
                    .forEach(one -> declared.put(one.caseId(), one.isJav()));
            own = desk.ties.own(me);
            weights = new LinkedHashMap<>();
            for (CriterionView criterion : calls.call(callId).criteria()) {
                weights.put(criterion.code(), criterion.weight());
            }
        }

        Case of(String caseId) {
            return cases.get(caseId);
        }

        Optional<Proposal> proposal(String caseId) {
            return Optional.ofNullable(proposals.get(caseId));
        }

        /** How the acting person stands to a case. */
        JavState jav(Case about) {
            JavTies.Tie tie = own.of(about.associationId(), about.applicationId(), desk.actor().accountId());
            return JavState.of(declared.get(about.id()), tie.tied(), tie.roles());
        }

        /** What stands beside a case, seen by the acting person. */
        CaseWork work(Case about) {
            return desk.work(about, jav(about).stops(), checks(about), assessments(about), requests.getOrDefault(about.id(), List.of()),
                    proposal(about.id()), terms(about));
        }

        /** The call on the track of the case's newest revision. */
        CallTerms terms(Case about) {
            return terms.computeIfAbsent(about.track(), track -> desk.calls.terms(about.callId(), track));
        }

        /** What was found in the formal check, in the order it was written. */
        List<CheckItem> checks(Case about) {
            return checks.getOrDefault(about.id(), List.of());
        }

        /** How the newest revision meets the criteria. */
        CaseScore score(Case about) {
            Map<String, Verdict> verdicts = new HashMap<>();
            CaseDesk.newestAssessments(assessments(about)).forEach((code, one) -> {
                if (one.revisionOrdinal() == about.revision().ordinal()) {
                    verdicts.put(code, one.verdict());
                }
            });
            return CaseScore.of(weights, verdicts);
        }

        private List<Assessment> assessments(Case about) {
            return assessments.getOrDefault(about.id(), List.of());
        }
    }

    /** Reads what stands beside the cases of a call. */
    Read read(Collection<String> caseIds, String callId) {
        return new Read(caseIds, callId);
    }
}
