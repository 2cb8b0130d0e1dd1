package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.calls.FrameService;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantState;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Instalment;
import org.samstod.grants.domain.Recoveries;
import org.samstod.grants.domain.Recovery;
import org.samstod.grants.domain.Reports;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;

/**
 * What has not been paid of a grant is not paid, and goes back to its frames: since the association does without it, or since a decision about recovery keeps
 * it back. Nobody else can take it from the association: that would be a new decision.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class GrantRestService {

    @Inject
    Grants grants;

    @Inject
    Recoveries recoveries;

    @Inject
    Reports reports;

    @Inject
    FrameService frames;

    @Inject
    GrantDesk desk;

    @Inject
    GrantMail mail;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** On what ground the rest is not paid. */
    public enum Why {
        /** The association has said that it does without it. */
        WAIVED,
        /** A decision about recovery keeps it back, and no court tries it. */
        RECOVERY
    }

    /**
     * The rest of a grant.
     *
     * @param sum what has not been paid
     * @param obstacle why nothing can be done about it now, the last part of a text key, or null
     * @param recovery number of the recovery that keeps it back, or null
     * @param tried whether a court tries that recovery
     */
    public record Rest(String grantId, long version, String number, String applicant, String title, Money sum, String obstacle, String recovery, boolean tried)
            implements Serializable {

        /** Whether the decision about recovery can be carried out. */
        public boolean byRecovery() {
            return recovery != null && !tried;
        }

        /** The grounds there are to choose. */
        public List<Why> grounds() {
            return byRecovery() ? List.of(Why.RECOVERY, Why.WAIVED) : List.of(Why.WAIVED);
        }
    }

    /** What is left of a grant, and what can be done about it. */
    @UseCase(permission = Permission.GRANT_MANAGE)
    public Rest rest(String grantId) {
        Grant grant = grants.find(grantId).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.GRANT_MANAGE, GrantDesk.ofCase(grant));
        return rest(grant, grants.instalments(grantId), recoveries.ofGrant(grantId));
    }

    private Rest rest(Grant grant, List<Instalment> plan, List<Recovery> all) {
        Optional<Recovery> keeping = all.stream().filter(Recovery::keepsRest).findFirst();
        return new Rest(grant.id(), grant.version(), grant.number(), grant.applicant(), grant.title(), Grant.rest(plan),
                grant.restObstacle(plan, undecided(all)).orElse(null),
                keeping.map(Recovery::number).orElse(null), keeping.map(this::tried).orElse(false));
    }

    private boolean tried(Recovery recovery) {
        return recoveries.appeals(recovery.id()).stream().anyMatch(one -> !one.state().ended());
    }

    private static boolean undecided(List<Recovery> all) {
        return all.stream().anyMatch(one -> one.state().undecided());
    }

    /**
     * The rest is not paid; the association is told.
     *
     * @param why a code of {@link Why}, or null
     * @param reason who said so and how, told to the association
     * @throws BusinessException {@code grant.rest.why}, and what {@link Grant#keepBackRest} says
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "grant.rest")
    public void keepBack(String grantId, long seenVersion, String why, String reason) {
        Grant grant = desk.managed(grantId, seenVersion);
        List<Instalment> plan = grants.instalmentsLocked(grantId);
        List<Recovery> all = recoveries.ofGrant(grantId);
        Rest rest = rest(grant, plan, all);
        if (why == null || Why.valueOf(why) == Why.RECOVERY && !rest.byRecovery()) {
            throw new BusinessException("grant.rest.why").at("why");
        }
        Map<Integer, Money> years = grant.keepBackRest(plan, undecided(all), reason, clock.now());
        if (grant.state() == GrantState.DECLINED) {
            reports.ofGrantLocked(grantId).ifPresent(FinalReport::notWanted);
        }
        years.forEach((year, sum) -> frames.giveBack(grant.callId(), grant.decisionId(), year, sum, grant.number()));
        mail.association(grant, "grant.rest", GrantMail.OWN_PAGE, Map.of(), grant.id());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("why", why);
        told.put("reason", reason.strip());
        told.put("rest", rest.sum().ore());
        told.put("state", grant.state());
        journal.act(grant, told);
    }
}
