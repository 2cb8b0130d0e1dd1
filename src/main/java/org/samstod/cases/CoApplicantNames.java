package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.associations.AssociationNumberService;
import org.samstod.cases.domain.CoApplicant;
import org.samstod.cases.domain.CoApplicants;
import org.samstod.shared.OrganisationNumber;

/** Names of those who apply together, beside rows that name the applicants; as many statements for a hundred cases as for one. */
@ApplicationScoped
class CoApplicantNames {

    @Inject
    CoApplicants coApplicants;

    @Inject
    AssociationNumberService numbers;

    /** By case, in the order they were named, as one text; for pages and files of staff who may read the case. */
    Map<String, String> ofCases(Collection<String> caseIds) {
        return coApplicants.ofCases(caseIds).stream().collect(Collectors.groupingBy(CoApplicant::caseId,
                Collectors.mapping(CoApplicant::name, Collectors.joining(", "))));
    }

    /**
     * By case, those that may stand in a paper that others read too: not an association that lets less than everything be published, whatever
     * the applicant chose ({@code domain.md} §8).
     */
    Map<String, Set<String>> open(Collection<String> caseIds) {
        List<CoApplicant> all = coApplicants.ofCases(caseIds);
        if (all.isEmpty()) {
            return Map.of();
        }
        Set<OrganisationNumber> capped = numbers.capped(all.stream().map(CoApplicant::number).flatMap(Optional::stream).toList());
        Map<String, Set<String>> open = new HashMap<>();
        all.stream().filter(one -> one.number().filter(capped::contains).isEmpty())
                .forEach(one -> open.computeIfAbsent(one.caseId(), id -> new LinkedHashSet<>()).add(one.name()));
        return open;
    }
}
