package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.samstod.grants.domain.Conditions;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantCondition;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Recoveries;
import org.samstod.grants.domain.Recovery;
import org.samstod.grants.domain.ReportRule;
import org.samstod.grants.domain.Reports;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Clock;

/** Reminds associations, once, of a day to answer before money is asked back and of a condition's own day; how early is dated data of each track. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class GrantReminderService {

    @Inject
    GrantMail mail;

    @Inject
    Recoveries recoveries;

    @Inject
    Conditions conditions;

    @Inject
    Grants grants;

    @Inject
    Reports reports;

    @Inject
    Clock clock;

    /**
     * Reminds of every hearing that ends soon and has no answer; not on the day the association was asked.
     *
     * @return how many messages were sent now
     */
    @UseCase(permission = Permission.SYSTEM)
    public int remindHearings() {
        LocalDate today = clock.today();
        List<Recovery> near = recoveries.heardUntil(today, today.plusDays(ReminderDays.EARLIEST)).stream()
                .filter(one -> Clock.dayOf(one.proposal().at()).isBefore(today)).toList();
        Map<String, Grant> about = grants.byId(near.stream().map(Recovery::grantId).toList());
        Map<String, ReminderDays> days = days(about.values(), today);
        int sent = 0;
        for (Recovery one : near) {
            LocalDate due = one.proposal().answerBy();
            if (soon(days.get(one.grantId()), ReminderDays::hearing, today, due)) {
                sent += mail.association(about.get(one.grantId()), "recovery.hearing.soon", GrantMail.RECOVERY, Map.of("due", due), one.id() + ":" + due);
            }
        }
        return sent;
    }

    /**
     * Reminds of conditions that the association sees to and that have a day of their own: one message for a grant and a day, however many there are.
     *
     * @return how many messages were sent now
     */
    @UseCase(permission = Permission.SYSTEM)
    public int remindConditions() {
        LocalDate today = clock.today();
        List<GrantCondition> near = conditions.due(today, today.plusDays(ReminderDays.EARLIEST));
        Map<String, Grant> about = grants.byId(near.stream().map(GrantCondition::grantId).toList());
        Map<String, ReminderDays> days = days(about.values(), today);
        Set<String> said = new HashSet<>();
        int sent = 0;
        for (GrantCondition one : near) {
            String occasion = one.grantId() + ":" + one.dueOn();
            if (soon(days.get(one.grantId()), ReminderDays::condition, today, one.dueOn()) && said.add(occasion)) {
                sent += mail.association(about.get(one.grantId()), "grant.condition.soon", GrantMail.EVIDENCE, Map.of("due", one.dueOn()), occasion);
            }
        }
        return sent;
    }

    private static boolean soon(ReminderDays days, Function<ReminderDays, Integer> which, LocalDate today, LocalDate due) {
        return days != null && !due.isAfter(today.plusDays(which.apply(days)));
    }

    /** By grant, what the rule of its track says today; a grant whose report is not opened yet has none, and is met in the next round. */
    private Map<String, ReminderDays> days(Collection<Grant> about, LocalDate today) {
        Map<String, FinalReport> opened = reports.ofGrants(about.stream().map(Grant::id).toList());
        Map<String, Optional<ReminderDays>> rules = new HashMap<>();
        Map<String, ReminderDays> days = new HashMap<>();
        about.stream().filter(one -> opened.containsKey(one.id())).forEach(one -> rules.computeIfAbsent(one.boardId() + "|" + opened.get(one.id()).track(),
                key -> reports.rule(one.boardId(), opened.get(one.id()).track(), today).map(ReportRule::reminders)).ifPresent(rule -> days.put(one.id(), rule)));
        return days;
    }
}
