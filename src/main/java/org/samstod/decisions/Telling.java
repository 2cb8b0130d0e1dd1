package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.RevisionView;
import org.samstod.associations.MembershipService;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.PublicationOrder;
import org.samstod.districts.HolidayService;
import org.samstod.identity.CurrentUser;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.NewEntry;
import org.samstod.register.RegisterService;

/** What telling an applicant is, whoever decided: the letter opens, members and registry are told, and the order to publish is made. */
@ApplicationScoped
class Telling {

    @Inject
    Decisions decisions;

    @Inject
    ApplicationService applications;

    @Inject
    MembershipService memberships;

    @Inject
    HolidayService holidays;

    @Inject
    RegisterService register;

    @Inject
    NotificationService notifications;

    @Inject
    Event<DecisionTold> told;

    @Inject
    CurrentUser user;

    /** Tells it now. The case is told, and the decision locked, before. */
    void tell(DecisionRow row, Instant now) {
        row.tell(now, user.requireActor().accountId());
        String track = send(row, now, "decision.told", row.id());
        told.fire(new DecisionTold(row.id(), row.caseId(), row.associationId(), row.outcome(), row.granted(),
                row.granted().isPositive() ? about(row, track) : null));
    }

    private static GrantedDecision about(DecisionRow row, String track) {
        return new GrantedDecision(row.id(), row.caseId(), row.applicationId(), row.associationId(), row.boardId(), row.callId(), row.number(),
                row.applicant(), row.title(), row.level(), track,
                row.amounts().stream().map(part -> new YearSum(part.fiscalYear(), part.amount())).toList(),
                row.amounts().stream().filter(part -> part.counted().isPositive()).map(part -> new YearSum(part.fiscalYear(), part.counted())).toList(),
                row.termsTextId());
    }

    /** A slip in its letter was put right: the letter goes out anew, nothing else begins again. */
    void tellCorrected(DecisionRow row, int edition, Instant now) {
        send(row, now, "decision.corrected", row.id() + ":" + edition);
    }

    /** A court has annulled it and the application is tried anew; no letter is written about it. */
    void tellAnnulled(DecisionRow row) {
        notify(row, "decision.annulled", row.id(), "/status");
    }

    /** The track of what was decided about. */
    private String send(DecisionRow row, Instant now, String template, String once) {
        register.record(new NewEntry(row.boardId(), EntryKind.LETTER, Direction.SENT, row.id(), row.associationId(), row.level(), now,
                row.matterId()));
        return notify(row, template, once, "/decision");
    }

    private String notify(DecisionRow row, String template, String once, String page) {
        Set<String> readers = new LinkedHashSet<>(memberships.membersToTell(row.associationId()));
        RevisionView decided = applications.revision(row.revisionId());
        if (!decided.entered()) {
            readers.add(decided.by());
        }
        for (String account : readers) {
            notifications.send(new Message(account, null, template, null,
                    Map.of("title", row.title(), "number", row.reference(), "link", "/association/applications/" + row.applicationId() + page),
                    row.level(), row.caseId(), template + ":" + once + ":" + account));
        }
        return decided.track();
    }

    /**
     * Orders the publication of a decision that has been told.
     *
     * @param since the day it was told or, for a board's, its minutes were approved: the later of the two
     * @return its day
     */
    LocalDate order(DecisionRow row, LocalDate since) {
        PublicationOrder order = PublicationOrder.of(row, since, holidays.calendar());
        decisions.add(order);
        return order.dueOn();
    }

    /** The later of the two days was another one: what has been ordered and is not carried out yet gets its day anew. */
    void orderCorrected(DecisionRow row, LocalDate since) {
        decisions.order(row.id()).flatMap(order -> decisions.orderLocked(order.id())).ifPresent(order -> order.correct(since, holidays.calendar()));
    }
}
