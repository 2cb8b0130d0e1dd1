package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.samstod.calls.CallService;
import org.samstod.cases.CaseForDecision;
import org.samstod.cases.CaseLine;
import org.samstod.cases.CaseListService;
import org.samstod.cases.CasePage;
import org.samstod.cases.CaseQuery;
import org.samstod.cases.CaseService;
import org.samstod.cases.Queue;
import org.samstod.decisions.domain.DelegationRule;
import org.samstod.decisions.domain.DelegationRules;
import org.samstod.decisions.domain.Mandate;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;

/** What waits for a decision on the delegate's board: the cases that officers, or a withdrawal, have proposed something in. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DecisionQueueService {

    @Inject
    CaseListService list;

    @Inject
    CaseService cases;

    @Inject
    CallService calls;

    @Inject
    DelegationRules rules;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** One page of the queue, each line with whether the acting role may decide what is proposed. */
    @UseCase(permission = Permission.DECISION_DECIDE)
    public QueuePage waiting(PageRequest page) {
        CasePage found = list.list(CaseQuery.of(Queue.PROPOSED), page);
        Actor actor = user.requireActor();
        List<DelegationRule> table = rules.ofBoard(actor.boardId());
        List<QueueLine> lines = new ArrayList<>();
        for (CaseLine line : found.page().rows()) {
            CaseForDecision about = cases.caseForDecision(line.caseId());
            about.proposal().ifPresent(proposal -> {
                Money sum = Mandate.sumThatCounts(proposal.outcome(), about.asked(), proposal.amount());
                Mandate mandate = Mandate.pick(table, about.boardId(), calls.call(about.callId()).kind(), actor.role().name(), sum, clock.today());
                lines.add(new QueueLine(line.caseId(), about.matterId(), line.number(), line.receptionNumber(), line.applicant(), line.title(), line.callName(), proposal.outcome().name(),
                        line.asked(), proposal.outcome().givesMoney() ? proposal.amount() : null, line.officerName(), line.receivedAt(), line.level(),
                        proposal.stale(), about.withdrawn(), mandate.given() && about.forTheBoard() == null, mandate.rule().map(DelegationRule::paragraph).orElse(null)));
            });
        }
        return new QueuePage(new Page<>(lines, Math.max(lines.size(), found.page().total())), found.protectedMatch());
    }
}
