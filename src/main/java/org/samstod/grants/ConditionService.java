package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.calls.CallService;
import org.samstod.cases.CaseBoardService;
import org.samstod.districts.DatedTextService;
import org.samstod.grants.domain.ConditionState;
import org.samstod.grants.domain.Conditions;
import org.samstod.grants.domain.Evidence;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantCondition;
import org.samstod.grants.domain.Grants;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;

/** What associations have taken on with their grants: by when, who sees to it, and what was found. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ConditionService {

    /** Kind of a condition to those who name it. */
    static final String KIND = "condition";
    private static final int MOST_LISTED = 5_000;

    @Inject
    GrantDesk grantDesk;

    @Inject
    Conditions conditions;

    @Inject
    ConditionOpening opening;

    @Inject
    Grants grants;

    @Inject
    CallService calls;

    @Inject
    CaseBoardService cases;

    @Inject
    DatedTextService texts;

    @Inject
    AccountService accounts;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Conditions of the acting person's board, or of all for a role of the city, by their day: those whose day has passed first. The reading rule of the cases
     * holds before the count.
     *
     * @param show a code of {@code Conditions.Show}
     */
    @UseCase(permission = Permission.GRANT_READ)
    public ConditionList list(String show, PageRequest page) {
        Map<String, String> keys = conditions.keys(user.requireActor().boardId(), Conditions.Show.valueOf(show), clock.today(), MOST_LISTED);
        List<String> shown = cases.readableKeys(keys);
        List<String> here = page.slice(shown);
        return new ConditionList(views(conditions.findAll(here), false), shown.size(), cases.toldAmong(keys.values()));
    }

    /** The conditions of a grant, for staff; empty for one from before there were lines. */
    @UseCase(permission = Permission.GRANT_READ)
    public List<ConditionView> ofGrant(String grantId) {
        gate.require(Permission.GRANT_READ, GrantDesk.ofCase(grant(grantId)));
        return views(conditions.ofGrant(grantId), false);
    }

    /** The conditions of a grant, for its association. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<ConditionView> own(String grantId) {
        gate.require(Permission.APPLICATION_READ, GrantDesk.ofApplication(grant(grantId)));
        return views(conditions.ofGrant(grantId), false);
    }

    /** One condition. */
    @UseCase(permission = Permission.GRANT_READ)
    public ConditionView condition(String conditionId) {
        GrantCondition condition = conditions.findAll(List.of(conditionId)).stream().findFirst().orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.GRANT_READ, GrantDesk.ofCase(grant(condition.grantId())));
        return views(List.of(condition), true).get(0);
    }

    /**
     * Another day, or another who sees to it.
     *
     * @param mine whether the acting officer sees to it; else the association does
     * @throws BusinessException what {@link GrantCondition#plan} says, {@code condition.lapsed}
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "grant.condition.plan")
    public void plan(String conditionId, long seenVersion, boolean mine, LocalDate due) {
        GrantCondition condition = managed(conditionId);
        condition.requireVersion(seenVersion);
        condition.plan(mine ? gate.actorId() : null, due);
        journal.act(condition, Map.of("grant", condition.grantId(), "owner", condition.owner(), "due", condition.dueOn()));
    }

    /**
     * The acting officer has found whether it is kept.
     *
     * @param state MET, BREACHED or WAIVED; null when none was chosen
     * @param evidence a code of {@code Evidence}, or null
     * @throws BusinessException what {@link GrantCondition#find} says, {@code condition.lapsed}
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "grant.condition.find")
    public void find(String conditionId, long seenVersion, String state, String evidence, String text) {
        GrantCondition condition = managed(conditionId);
        condition.requireVersion(seenVersion);
        Actor actor = user.requireActor();
        condition.find(state == null ? null : ConditionState.valueOf(state), evidence == null ? null : Evidence.valueOf(evidence), text, actor.accountId(),
                actor.name(), clock.now());
        journal.act(condition, facts(condition));
    }

    /**
     * Everything that is open of a grant is kept, by its report.
     *
     * @return how many
     * @throws BusinessException {@code condition.none} when nothing is open, {@code condition.text}, {@code condition.lapsed}
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "grant.condition.all-met")
    public int allMet(String grantId, String text) {
        Grant grant = grantDesk.managed(grantId);
        standing(grant);
        List<GrantCondition> open = conditions.ofGrant(grantId).stream().filter(one -> one.state() == ConditionState.OPEN).toList();
        if (open.isEmpty()) {
            throw new BusinessException("condition.none");
        }
        Actor actor = user.requireActor();
        Instant now = clock.now();
        open.forEach(one -> one.find(ConditionState.MET, Evidence.REPORT, text, actor.accountId(), actor.name(), now));
        journal.act(grant, Map.of("conditionsMet", open.stream().map(GrantCondition::number).toList(), "text", open.get(0).finding()));
        return open.size();
    }

    /** Makes the lines of a grant from before there were any, from the versions of its texts. */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "grant.condition.open")
    public void open(String grantId) {
        Grant grant = grantDesk.managed(grantId);
        standing(grant);
        if (!conditions.ofGrant(grantId).isEmpty()) {
            throw new BusinessException("condition.opened");
        }
        int lines = opening.open(grant, calls.call(grant.callId()).texts().letterSv());
        journal.act(grant, Map.of("conditions", lines));
    }

    private GrantCondition managed(String conditionId) {
        GrantCondition condition = conditions.findLocked(conditionId).orElseThrow(() -> new NotFound(KIND));
        Grant grant = grant(condition.grantId());
        gate.require(Permission.GRANT_MANAGE, GrantDesk.ofCase(grant));
        standing(grant);
        return condition;
    }

    /** What was taken on with a grant that gives nothing any more is not asked for. */
    private static void standing(Grant grant) {
        if (grant.state().gone()) {
            throw new BusinessException("condition.lapsed");
        }
    }

    private Grant grant(String grantId) {
        return grants.find(grantId).orElseThrow(() -> new NotFound(GrantDesk.KIND));
    }

    /** A list is not told since when the texts hold: that would be a statement for each of them. */
    private List<ConditionView> views(Collection<GrantCondition> found, boolean since) {
        Map<String, Grant> about = grants.byId(found.stream().map(GrantCondition::grantId).toList());
        Map<String, AccountView> people = accounts.accounts(found.stream().map(GrantCondition::ownerAccount).filter(Objects::nonNull).distinct().toList());
        Map<String, LocalDate> versions = !since ? Map.of() : found.stream().map(GrantCondition::textId).filter(Objects::nonNull).distinct()
                .collect(Collectors.toMap(Function.identity(), id -> texts.version(id).validFrom()));
        LocalDate today = clock.today();
        return found.stream().map(one -> view(one, about.get(one.grantId()), one.textId() == null ? null : versions.get(one.textId()),
                one.ownerAccount() == null || !people.containsKey(one.ownerAccount()) ? null : people.get(one.ownerAccount()).displayName(), today)).toList();
    }

    private static ConditionView view(GrantCondition one, Grant grant, LocalDate textFrom, String ownerName, LocalDate today) {
        boolean lapsed = grant.state().gone();
        return new ConditionView(one.id(), one.version(), grant.id(), grant.number(), grant.applicant(), grant.title(), one.number(), one.source().name(),
                textFrom, one.what(), one.consequence(), one.owner().name(), ownerName, one.dueOn(), lapsed ? ConditionView.LAPSED : one.state().name(),
                !lapsed && one.overdue(today), one.files(),
                one.evidence() == null ? null : one.evidence().name(), one.finding(), one.foundName(), one.foundAt());
    }

    private static Map<String, Object> facts(GrantCondition condition) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("grant", condition.grantId());
        told.put("number", condition.number());
        told.put("state", condition.state());
        told.put("evidence", condition.evidence());
        told.put("text", condition.finding());
        return told;
    }
}
