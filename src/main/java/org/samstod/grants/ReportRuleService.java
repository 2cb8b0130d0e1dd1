package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.forms.FormChecker;
import org.samstod.grants.domain.DifferenceLimit;
import org.samstod.grants.domain.ReportRule;
import org.samstod.grants.domain.Reports;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;

/** What each track asks of reports: dated rows of the city, or of the acting person's board in their place. Reports that are open keep theirs. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ReportRuleService {

    @Inject
    Reports reports;

    @Inject
    CurrentUser user;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Every row that concerns the acting person's board, past and coming included. */
    @UseCase(permission = Permission.FORM_MANAGE)
    public List<ReportRuleView> rules() {
        String board = user.requireActor().boardId();
        LocalDate today = clock.today();
        Set<String> holding = FormChecker.TRACKS.stream().flatMap(track -> reports.rule(board == null ? "" : board, track, today).stream()).map(ReportRule::id)
                .collect(Collectors.toSet());
        return reports.rules(board).stream().map(one -> new ReportRuleView(one.track(), one.boardId() == null, one.limit().percent(), one.limit().amount(),
                one.sampleLines(), one.reminders(), one.validFrom(), holding.contains(one.id()))).toList();
    }

    /**
     * Adds a row that holds from today or a later day, for the acting person's board, or for the city when the role is of the city.
     *
     * @throws BusinessException {@code report-rule.…}
     */
    @UseCase(permission = Permission.FORM_MANAGE, action = "report.rule")
    public void add(String track, int percent, Money amount, int sample, ReminderDays days, LocalDate from) {
        String board = user.requireActor().boardId();
        if (!FormChecker.TRACKS.contains(track)) {
            throw new BusinessException("report-rule.track").at("track");
        }
        ReportRule rule = ReportRule.from(board, track, new DifferenceLimit(percent, amount), sample, days, from, clock.today());
        if (reports.rules(board).stream().anyMatch(one -> Objects.equals(one.boardId(), board) && one.track().equals(track) && one.validFrom().equals(from))) {
            throw new BusinessException("report-rule.twice").at("from");
        }
        reports.add(rule);
        Map<String, Object> told = new HashMap<>();
        told.put("board", board);
        told.put("track", track);
        told.put("percent", percent);
        told.put("amount", amount.ore());
        told.put("sample", sample);
        told.put("first", days.first());
        told.put("last", days.last());
        told.put("hearing", days.hearing());
        told.put("condition", days.condition());
        told.put("from", from);
        journal.act(rule, told, Journal.SETUP);
    }
}
