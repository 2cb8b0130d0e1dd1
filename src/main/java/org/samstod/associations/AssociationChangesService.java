package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.associations.domain.Membership;
import org.samstod.associations.domain.MembershipRole;
import org.samstod.associations.domain.Memberships;
import org.samstod.associations.domain.PayoutAccount;
import org.samstod.associations.domain.PayoutAccounts;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;

/** How often board and account of associations have changed, for the room that follows what was granted, after its own gate. No name, no number. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AssociationChangesService {

    @Inject
    Memberships memberships;

    @Inject
    PayoutAccounts accounts;

    /** By association, since a time; two statements for some hundreds. */
    @UseCase(permission = Permission.SIGNED_IN)
    public Map<String, AssociationChanges> since(Collection<String> associationIds, Instant since) {
        Map<String, Long> left = memberships.endedSince(associationIds, since).stream()
                .filter(one -> one.roles().stream().anyMatch(role -> role != MembershipRole.EDITOR))
                .collect(Collectors.groupingBy(Membership::associationId, Collectors.counting()));
        Map<String, List<PayoutAccount>> stated = accounts.ofAssociations(associationIds).stream().collect(Collectors.groupingBy(PayoutAccount::associationId));
        Map<String, AssociationChanges> changes = new HashMap<>();
        for (String association : associationIds) {
            long changed = stated.getOrDefault(association, List.of()).stream().skip(1).filter(one -> !one.changedAt().isBefore(since)).count();
            changes.put(association, new AssociationChanges(left.getOrDefault(association, 0L).intValue(), (int) changed));
        }
        return changes;
    }
}
