package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.cases.CaseBoardService;
import org.samstod.decisions.domain.Annulment;
import org.samstod.decisions.domain.Appeal;
import org.samstod.decisions.domain.Appeals;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.PublicationOrder;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.publications.PublicationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/**
 * The way on after a court has annulled a decision: there is none, and the court cannot decide in the board's place (kommunallagen ch. 13, domain facts
 * §0 point 4), so the case is open again at the board and goes the way of every case to a new decision, which takes the place of the annulled one.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ReopeningService {

    @Inject
    Appeals appeals;

    @Inject
    Decisions decisions;

    @Inject
    DecisionSuccession succession;

    @Inject
    Telling telling;

    @Inject
    CaseBoardService cases;

    @Inject
    PublicationService publications;

    @Inject
    Event<DecisionAnnulled> annulled;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * The ruling that annulled a decision has legal force, and the case is opened again: what is published of the decision is taken down, the association
     * is told, and nothing is paid until there is another decision.
     *
     * @param forceOn since when the ruling has legal force
     * @throws BusinessException {@code appeal.reopen.none}, {@code appeal.reopen.tried} and {@code appeal.reopen.day} as {@link Annulment#of} says,
     *         {@code appeal.reopen.moving} while money of it is on its way, {@code change.law-missing} when the city has no provision to cite
     * @throws org.samstod.shared.Conflict when it was opened again already, or another decision holds
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "appeal.reopen")
    public void reopen(String decisionId, LocalDate forceOn) {
        DecisionRow seen = decisions.find(decisionId == null ? "" : decisionId).orElseThrow(() -> new NotFound("decision"));
        gate.require(Permission.MINUTES_MANAGE, new Subject("appeal", seen.id(), seen.boardId(), null));
        // The case is locked before its decision, as everywhere.
        cases.locked(seen.caseId());
        DecisionRow row = decisions.findLocked(seen.id()).orElseThrow(() -> new NotFound("decision"));
        List<Appeal> all = appeals.ofDecisions(List.of(row.id()));
        Instant now = clock.now();
        row.annulled(Annulment.of(all, appeals.steps(all.stream().map(Appeal::id).toList()), forceOn, new Annulment.By(gate.actorId(), now)));
        if (succession.isMoving(row)) {
            throw new BusinessException("appeal.reopen.moving");
        }
        DecisionSuccession.Why why = succession.why(row);
        // Before the case is open again: a secretary reads what is decided, and who is to be told stands in what was sent in.
        telling.tellAnnulled(row);
        cases.reopened(row.caseId(), why.reasons());
        decisions.order(row.id()).flatMap(order -> decisions.orderLocked(order.id())).ifPresent(PublicationOrder::annulled);
        publications.retract(row.caseId());
        annulled.fire(new DecisionAnnulled(row.id(), row.caseId(), row.associationId(), forceOn));
        journal.act(row, MeetingService.payload("annulledOn", forceOn, "court", row.annulment().court(), "courtNumber", row.annulment().courtNumber(), "why",
                why.reasons(), "law", why.law()));
    }
}
