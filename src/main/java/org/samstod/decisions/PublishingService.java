package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.applications.ApplicationService;
import org.samstod.associations.AssociationService;
import org.samstod.associations.AssociationView;
import org.samstod.calls.CallService;
import org.samstod.calls.CallView;
import org.samstod.cases.CaseBoardService;
import org.samstod.cases.CaseForDecision;
import org.samstod.cases.CaseService;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.PublicationOrder;
import org.samstod.districts.DistrictService;
import org.samstod.forms.Answers;
import org.samstod.forms.Reserved;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.publications.PublicationService;
import org.samstod.publications.PublishDecision;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/**
 * Publishes decided cases once they have been told and three whole working days have passed, at the level that holds then: the lower of
 * the case's and the association's. Levels 1 and 0 show nothing of their own and are only counted.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PublishingService {

    private static final int AT_A_TIME = 200;
    private static final int MOST_LISTED = 5_000;
    private static final int OLDEST = 120;

    @Inject
    Decisions decisions;

    @Inject
    MinutesDesk desk;

    @Inject
    CaseService cases;

    @Inject
    CaseBoardService boardCases;

    @Inject
    CallService calls;

    @Inject
    ApplicationService applications;

    @Inject
    AssociationService associations;

    @Inject
    DistrictService districts;

    @Inject
    PublicationService publications;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The orders of the acting person's board, latest day first. The reading rule of the cases holds before the count. */
    @UseCase(permission = Permission.PUBLICATION_MANAGE)
    public PublicationQueue queue(PageRequest page) {
        String board = user.requireActor().boardId();
        if (board == null) {
            throw new NotFound("board");
        }
        Map<String, String> keys = decisions.orderKeys(board, MOST_LISTED);
        List<String> shown = boardCases.readableKeys(keys);
        List<PublicationOrder> orders = decisions.orders(page.slice(shown));
        Map<String, DecisionRow> rows = decisions.findAll(orders.stream().map(PublicationOrder::decisionId).toList()).stream()
                .collect(Collectors.toMap(DecisionRow::id, Function.identity()));
        return new PublicationQueue(new Page<>(orders.stream().map(order -> view(order, rows.get(order.decisionId()))).toList(), shown.size()),
                boardCases.toldAmong(keys.values()));
    }

    private PublicationOrderView view(PublicationOrder order, DecisionRow row) {
        return new PublicationOrderView(order.id(), row.id(), row.caseId(), row.reference(), row.applicant(), row.title(), row.outcome().name(),
                order.level(), order.dueOn(), order.status().name(), order.publishedAt(),
                order.status() == PublicationOrder.Status.PUBLISHED ? publications.publicIdOf(row.caseId()).orElse(null) : null);
    }

    /**
     * One order of the acting person's board.
     *
     * @throws NotFound when there is none
     * @throws org.samstod.shared.Denied when its case may not be read
     */
    @UseCase(permission = Permission.PUBLICATION_MANAGE)
    public PublicationOrderView order(String orderId) {
        PublicationOrder order = decisions.findOrder(orderId).orElseThrow(() -> new NotFound("publication"));
        gate.require(Permission.PUBLICATION_MANAGE, new Subject("publication", orderId, order.boardId(), null));
        DecisionRow row = decisions.find(order.decisionId()).orElseThrow();
        gate.require(Permission.DECISION_READ, MinutesDesk.subject(row));
        return view(order, row);
    }

    /** Lowers the level of the case behind an order; what is shown is cut at once. */
    @UseCase(permission = Permission.PUBLICATION_MANAGE, action = "publication.lower")
    public void lower(String orderId, PublicationLevel level) {
        PublicationOrder order = decisions.orderLocked(orderId).orElseThrow(() -> new NotFound("publication"));
        DecisionRow row = decisions.find(order.decisionId()).orElseThrow();
        gate.require(Permission.LEVEL_LOWER, MinutesDesk.subject(row));
        CaseForDecision about = cases.caseForDecision(order.caseId());
        cases.lowerLevel(order.caseId(), about.version(), level);
        journal.act(order, Map.of("level", level));
    }

    /** Ids of the orders whose day has come. */
    @UseCase(permission = Permission.SYSTEM)
    public List<String> due() {
        return decisions.due(clock.today(), AT_A_TIME);
    }

    /**
     * Publishes one order whose day has come.
     *
     * @throws org.samstod.shared.BusinessException {@code publication.not-due} before its day
     */
    @UseCase(permission = Permission.SYSTEM, action = "decision.publish")
    public void publish(String orderId) {
        PublicationOrder order = decisions.orderLocked(orderId).orElseThrow(() -> new NotFound("publication"));
        DecisionRow row = decisions.find(order.decisionId()).orElseThrow();
        Instant now = clock.now();
        CaseForDecision about = cases.caseForDecision(order.caseId());
        PublicationLevel level = associations.effectiveLevel(order.associationId(), order.level().min(about.level()));
        order.lower(level, now);
        row.lower(level);
        Optional<String> publicId = Optional.empty();
        if (order.status() == PublicationOrder.Status.WAITING) {
            publicId = publications.publishDecision(copy(row, about, level));
            order.published(now);
        }
        if (row.minutesId() != null) {
            desk.renew(row.minutesId(), now);
        }
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("case", order.caseId());
        payload.put("level", level);
        payload.put("publicId", publicId);
        journal.act(order, payload);
    }

    /** Ids of the orders that show nothing of their own and wait to be counted in the one row of their year. */
    @UseCase(permission = Permission.SYSTEM)
    public List<String> toCount() {
        return decisions.toCount(clock.today(), AT_A_TIME);
    }

    /**
     * Hands a decision of level 1 or 0 over to be counted; the public side keeps a sum, a year and a district of it, and shows nothing.
     *
     * @throws org.samstod.shared.BusinessException {@code publication.not-due} before its day
     */
    @UseCase(permission = Permission.SYSTEM, action = "decision.count")
    public void count(String orderId) {
        PublicationOrder order = decisions.orderLocked(orderId).orElseThrow(() -> new NotFound("publication"));
        DecisionRow row = decisions.find(order.decisionId()).orElseThrow();
        order.counted(clock.now());
        publications.publishDecision(copy(row, cases.caseForDecision(order.caseId()), order.level()));
        journal.act(order, Map.of("level", order.level()));
    }

    private PublishDecision copy(DecisionRow row, CaseForDecision about, PublicationLevel level) {
        CallView call = calls.call(row.callId());
        AssociationView association = associations.association(row.associationId());
        Map<String, String> answers = applications.revision(row.revisionId()).answers();
        String target = answers.get(Reserved.TARGET);
        return new PublishDecision(row.caseId(), row.associationId(), level, row.boardId(), districts.board(row.boardId()).slug(),
                answers.get(Reserved.NEIGHBOURHOOD), association.name(), association.number().toString(), about.title(), about.summary(),
                row.outcome().name().toLowerCase(Locale.ROOT), row.asked().ore(), row.granted().ore(), row.decidedOn(), row.callId(), call.kind(),
                call.theme(), about.perspective(), target == null || target.isBlank() ? call.target() : target,
                age(answers, Reserved.AGE_FROM), age(answers, Reserved.AGE_TO), call.year());
    }

    /** An age as the applicant stated it; what no human can be is left out. */
    private static Integer age(Map<String, String> answers, String question) {
        OptionalLong years = Answers.number(answers.getOrDefault(question, ""));
        return years.isPresent() && years.getAsLong() >= 0 && years.getAsLong() <= OLDEST ? (int) years.getAsLong() : null;
    }
}
