package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.samstod.associations.domain.Association;
import org.samstod.associations.domain.Associations;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Keys;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.PublicationLevel;

/**
 * Associations by their organisation numbers, in bulk, for rooms that were told a number by somebody else: an application names those that
 * apply together. Asked after those rooms' own gate; nothing of it is shown, so that nobody learns whether a number is known.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AssociationNumberService {

    @Inject
    Associations associations;

    /** The numbers of associations, by key. */
    @UseCase(permission = Permission.SIGNED_IN)
    public Map<String, OrganisationNumber> of(Collection<String> associationIds) {
        Map<String, OrganisationNumber> numbers = new HashMap<>();
        Keys.parts(associationIds).forEach(some -> associations.findAll(some).forEach(one -> numbers.put(one.id(), one.organisationNumber())));
        return numbers;
    }

    /** Those of some numbers whose association lets less than everything be published (publication cap, {@code domain.md} §8). */
    @UseCase(permission = Permission.SIGNED_IN)
    public Set<OrganisationNumber> capped(Collection<OrganisationNumber> numbers) {
        Set<OrganisationNumber> capped = new HashSet<>();
        Keys.parts(numbers.stream().map(OrganisationNumber::digits).distinct().toList()).forEach(some -> associations.findByNumbers(some).stream()
                .filter(one -> one.cap().isLowerThan(PublicationLevel.OPEN)).map(Association::organisationNumber).forEach(capped::add));
        return capped;
    }
}
