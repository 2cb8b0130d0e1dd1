package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.DemocracyFinding;
import org.samstod.cases.domain.DemocracyReview;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.PreparationFile;
import org.samstod.cases.domain.Proposal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;

/** A whole matter for whoever decides in it: as many statements for a hundred cases as for one. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class MatterDecisionService {

    @Inject
    CaseDesk desk;

    @Inject
    AllocationDesk sheets;

    @Inject
    PreparationFile preparation;

    /**
     * The cases of a matter that the acting person may read, each as it is decided upon.
     *
     * @throws org.samstod.shared.NotFound when there is no such matter, or the person may read nothing of it
     */
    @UseCase(permission = Permission.DECISION_READ)
    public MatterForDecision ofMatter(String matterId) {
        Matter matter = sheets.matter(matterId, Permission.DECISION_READ);
        List<String> ids = sheets.rows(matter).stream().map(CaseListRow::caseId).toList();
        Map<String, Case> cases = desk.cases.findAll(ids).stream().collect(Collectors.toMap(Case::id, Function.identity()));
        Map<String, Proposal> proposals = desk.file.standingProposals(ids).stream()
                .collect(Collectors.toMap(Proposal::caseId, Function.identity(), (first, second) -> second));
        Map<String, List<DemocracyFinding>> findings = preparation.findingsIn(ids).stream().collect(Collectors.groupingBy(DemocracyFinding::caseId));
        String me = desk.actor().accountId();
        Map<String, Boolean> declared = new HashMap<>();
        desk.file.declarationsIn(ids).stream().filter(one -> one.isNewest() && one.about().accountId().equals(me))
                .forEach(one -> declared.put(one.caseId(), one.isJav()));
        JavTies.Ties ties = desk.ties.own(me);
        return new MatterForDecision(AllocationDesk.head(matter), ids.stream().map(cases::get).map(about -> {
            JavTies.Tie tie = ties.of(about.associationId(), about.applicationId(), me);
            Optional<String> jav = Optional.of(JavState.of(declared.get(about.id()), tie.tied(), tie.roles())).filter(JavState::stops)
                    .map(state -> state.name().toLowerCase(Locale.ROOT));
            return CaseDesk.forDecision(about, matter, Optional.ofNullable(proposals.get(about.id())), jav,
                    new DemocracyReview(findings.getOrDefault(about.id(), List.of()), List.of()).isForTheBoard());
        }).toList(), sheets.told(matter));
    }

    /**
     * Stops whoever looked at an older state of a case.
     *
     * @throws org.samstod.shared.Conflict with what was done since, by whom and when
     */
    @UseCase(permission = Permission.DECISION_READ)
    public void requireSeen(String caseId, long version) {
        desk.read(caseId, Permission.DECISION_READ).requireSeen(version);
    }
}
