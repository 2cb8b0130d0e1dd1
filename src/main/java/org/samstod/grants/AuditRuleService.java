package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samstod.grants.domain.AuditRule;
import org.samstod.grants.domain.Audits;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;

/** How many grants are drawn and from where on a signal shows: dated rows of the city, or of the acting person's board in their place. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AuditRuleService {

    @Inject
    Audits audits;

    @Inject
    CurrentUser user;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Every row that concerns the acting person's board, past and coming included. */
    @UseCase(permission = Permission.FORM_MANAGE)
    public List<AuditRuleView> rules() {
        String board = user.requireActor().boardId();
        String holding = audits.rule(board == null ? "" : board, clock.today()).map(AuditRule::id).orElse(null);
        return audits.rules(board).stream().map(one -> {
            AuditRule.Figures figures = one.figures();
            return new AuditRuleView(one.boardId() == null, figures.percent(), figures.internalPercent(), figures.replyDays(), figures.months(),
                    figures.boardChanges(), figures.accountChanges(), figures.rent(), figures.sameAfterDays(), one.validFrom(), one.id().equals(holding));
        }).toList();
    }

    /**
     * Adds a row that holds from today or a later day, for the acting person's board, or for the city when the role is of the city. A draw that
     * is announced keeps its own.
     *
     * @throws BusinessException {@code audit-rule.…}
     */
    @UseCase(permission = Permission.FORM_MANAGE, action = "audit.rule")
    public void add(SetAuditRule set) {
        String board = user.requireActor().boardId();
        AuditRule rule = AuditRule.from(board, new AuditRule.Figures(set.percent(), set.internalPercent(), set.replyDays(), set.months(), set.boardChanges(),
                set.accountChanges(), set.rent(), set.sameAfterDays()), set.from(), clock.today());
        if (audits.rules(board).stream().anyMatch(one -> Objects.equals(one.boardId(), board) && one.validFrom().equals(set.from()))) {
            throw new BusinessException("audit-rule.twice").at("from");
        }
        audits.add(rule);
        Map<String, Object> told = new HashMap<>();
        told.put("board", board);
        told.put("percent", set.percent());
        told.put("internal", set.internalPercent());
        told.put("days", set.replyDays());
        told.put("months", set.months());
        told.put("boardChanges", set.boardChanges());
        told.put("accountChanges", set.accountChanges());
        told.put("rent", set.rent().ore());
        told.put("same", set.sameAfterDays());
        told.put("from", set.from());
        journal.act(rule, told, Journal.SETUP);
    }
}
