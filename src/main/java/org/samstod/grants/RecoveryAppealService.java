package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samstod.cases.CaseBoardService;
import org.samstod.decisions.AppealState;
import org.samstod.decisions.RecordAppeal;
import org.samstod.grants.RecoveryDesk.Both;
import org.samstod.grants.domain.Recovery;
import org.samstod.grants.domain.RecoveryAppeal;
import org.samstod.grants.domain.RecoveryAppealStep;
import org.samstod.grants.domain.RecoveryEntry.Recorder;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;

/**
 * Appeals against decisions that money is paid back (kommunallagen ch. 13), recorded as those against other decisions are: what came, whether a court has stopped
 * the decision, and what it said. What is claimed follows in the same act, and the association is told of what changes for it.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RecoveryAppealService {

    private static final String KIND = "recovery-appeal";

    @Inject
    RecoveryDesk desk;

    @Inject
    CaseBoardService cases;

    @Inject
    GrantMail mail;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    /**
     * A recovery with the appeals against it, for whoever records them.
     *
     * @param applicant null when the reader meets the case by number alone, and so are the sums
     * @param decided whether there is a decision to appeal
     * @param late whether an appeal that comes today is too late
     */
    public record Appealed(String id, String number, String applicant, boolean decided, Money sum, LocalDate decidedOn, Money claimed, LocalDate lastAppealDay,
            boolean late, RecoveryView.Court court) {
    }

    /** A recovery with the appeals against it. */
    @UseCase(permission = Permission.MINUTES_MANAGE)
    public Appealed ofRecovery(String id) {
        Both both = desk.find(id);
        require(both.recovery());
        Recovery recovery = both.recovery();
        boolean named = !cases.readableAmong(List.of(recovery.caseId())).isEmpty();
        LocalDate last = desk.lastAppealDay(recovery);
        return new Appealed(recovery.id(), recovery.number(), named ? both.grant().applicant() : null, recovery.ruling().outcome() != null,
                named ? recovery.ruling().sum() : null, recovery.ruling().on(), named ? recovery.claimed() : null, last,
                last != null && desk.clock.today().isAfter(last), desk.court(recovery));
    }

    /**
     * An appeal has come; also one that is too late, since it is for the court to say so.
     *
     * @throws org.samstod.shared.BusinessException what {@link RecoveryAppeal#received} and {@link RecordAppeal#requireTexts} say
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "recovery.appeal.received")
    public void received(String id, RecordAppeal said) {
        Both both = desk.findLocked(id);
        require(both.recovery());
        List<RecoveryAppeal> before = desk.recoveries.appeals(id);
        RecoveryAppeal appeal = RecoveryAppeal.received(both.recovery(), before.size() + 1, said.day(), desk.clock.today());
        RecoveryAppealStep step = RecoveryAppealStep.of(appeal, said, null, recorder());
        desk.recoveries.add(appeal);
        followed(both, step, said);
    }

    /**
     * What the court, or whoever appealed, did next; what is claimed follows.
     *
     * @param sum what the court has set, when it has set another sum
     * @throws org.samstod.shared.BusinessException what {@link RecoveryAppeal#become} and {@link RecordAppeal#requireTexts} say
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "recovery.appeal.step")
    public void record(String appealId, long version, RecordAppeal said, Money sum) {
        String id = desk.recoveries.findAppeal(appealId).map(RecoveryAppeal::recoveryId).orElseThrow(() -> new NotFound(KIND));
        Both both = desk.findLocked(id);
        require(both.recovery());
        RecoveryAppeal appeal = desk.recoveries.findAppealLocked(appealId).orElseThrow(() -> new NotFound(KIND));
        appeal.requireVersion(version);
        appeal.become(said.state() == null ? null : AppealState.valueOf(said.state()), sum, both.recovery().ruling().sum(), said.day(), desk.clock.today());
        RecoveryAppealStep step = RecoveryAppealStep.of(appeal, said, sum, recorder());
        followed(both, step, said);
        mail.association(both.grant(), "recovery.court", GrantMail.RECOVERY, Map.of(), appealId + ":" + step.number());
    }

    private void followed(Both both, RecoveryAppealStep step, RecordAppeal said) {
        Recovery recovery = both.recovery();
        desk.recoveries.add(step);
        recovery.follow(desk.recoveries.appeals(recovery.id()), said.day(), desk.clock.now());
        Map<String, Object> told = new LinkedHashMap<>(RecoveryDesk.facts(recovery));
        told.put("appeal", step.state());
        told.put("day", step.day());
        told.put("court", step.court());
        told.put("courtNumber", step.courtNumber());
        told.put("note", step.note());
        told.put("set", step.set() == null ? null : step.set().ore());
        told.put("stayedOn", recovery.court().stayedOn());
        told.put("payBy", recovery.claim().payBy());
        journal.act(recovery, told);
    }

    /** Recording an appeal takes no more than the board's minutes: the case itself may be closed to the secretary. */
    private void require(Recovery recovery) {
        gate.require(Permission.MINUTES_MANAGE, new Subject(KIND, recovery.id(), recovery.boardId(), null));
    }

    private Recorder recorder() {
        Actor actor = user.requireActor();
        return new Recorder(actor.accountId(), actor.name(), desk.clock.now());
    }
}
