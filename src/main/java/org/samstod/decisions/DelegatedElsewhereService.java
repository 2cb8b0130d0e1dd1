package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samstod.calls.CallService;
import org.samstod.cases.CaseForDecision;
import org.samstod.cases.CaseService;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.DelegationRule;
import org.samstod.decisions.domain.DelegationRules;
import org.samstod.decisions.domain.Mandate;
import org.samstod.decisions.domain.MinutesBook;
import org.samstod.decisions.domain.Notice;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.Clock;
import org.samstod.shared.Keys;
import org.samstod.shared.Money;

/** What a later room needs for decisions of its own: who may make them, on which ground, and when the time to appeal them ends. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DelegatedElsewhereService {

    @Inject
    DelegationRules rules;

    @Inject
    MinutesBook book;

    @Inject
    Decisions decisions;

    @Inject
    CaseService cases;

    @Inject
    CallService calls;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * Whether the acting role holds the mandate for a kind of decision and a sum about a case. Where the board's table has rows about the kind, they say it;
     * otherwise whoever may grant the sum may decide it.
     *
     * @param kind code of the kind in the delegation table
     */
    @UseCase(permission = Permission.DECISION_DECIDE)
    public MandateView mandate(String caseId, String kind, Money sum) {
        CaseForDecision about = cases.caseForDecision(caseId);
        gate.require(Permission.DECISION_DECIDE, new Subject("case", about.caseId(), about.boardId(), about.associationId()));
        List<DelegationRule> table = rules.ofBoard(about.boardId());
        boolean own = table.stream().anyMatch(row -> row.grantKind().equals(kind) && row.inForce(clock.today()));
        String asked = own ? kind : calls.call(about.callId()).kind();
        return DecisionService.view(Mandate.pick(own ? table.stream().filter(row -> !row.everyKind()).toList() : table, about.boardId(), asked,
                user.requireActor().role().name(), sum, clock.today()), sum);
    }

    /**
     * Where minutes can be found and until when what is in them can be appealed (kommunallagen 13:5), by their ids; two statements. The room that asks has asked
     * its own gate about what is in them.
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public Map<String, MinutesPlace> places(Collection<String> minutesIds) {
        Map<String, MinutesPlace> places = new HashMap<>();
        if (!minutesIds.isEmpty()) {
            Map<String, Notice> notices = book.noticesOf(minutesIds);
            book.labels(minutesIds).forEach((id, label) -> {
                Notice notice = notices.get(id);
                places.put(id, new MinutesPlace(id, label, notice == null ? null : notice.postedOn(), notice == null ? null : notice.lastAppealDay()));
            });
        }
        return places;
    }

    /** The legal grounds of decisions as they are cited, by their ids; a decision without one is left out. The room that asks has asked its own gate. */
    @UseCase(permission = Permission.SIGNED_IN)
    public Map<String, String> grounds(Collection<String> decisionIds) {
        Map<String, String> grounds = new HashMap<>();
        Keys.parts(decisionIds).forEach(some -> decisions.findAll(some).stream().filter(row -> row.groundText() != null)
                .forEach(row -> grounds.put(row.id(), row.groundText())));
        return grounds;
    }
}
