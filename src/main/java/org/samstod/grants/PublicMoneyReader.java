package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantState;
import org.samstod.grants.domain.Grants;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.MoneyTold;
import org.samstod.shared.Money;

/** What is paid and reported of some cases, also what was paid under an earlier decision and counts; three statements. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PublicMoneyReader {

    private static final Set<GrantState> HAS_REPORT = EnumSet.of(GrantState.REPORTED, GrantState.REVIEWED, GrantState.CLOSED);

    @Inject
    Grants grants;

    /** Of grants that stand; those that were declined or replaced are left out. */
    @UseCase(permission = Permission.SYSTEM)
    public List<MoneyTold> of(Collection<String> caseIds) {
        List<Grant> standing = grants.ofCases(caseIds).stream().filter(one -> !one.state().gone()).toList();
        Map<String, Money> paid = grants.paid(standing.stream().map(Grant::id).toList());
        Map<String, Money> counted = grants.counted(standing.stream().map(Grant::id).toList());
        return standing.stream().map(one -> new MoneyTold(one.caseId(), paid.getOrDefault(one.id(), Money.ZERO).plus(counted.getOrDefault(one.id(), Money.ZERO)).ore(), HAS_REPORT.contains(one.state()))).toList();
    }
}
