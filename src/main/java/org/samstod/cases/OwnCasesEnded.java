package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.applications.EndedWithoutMoney;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.Cases;

/** The association's cases that ended without money and of which it has been told. */
@ApplicationScoped
class OwnCasesEnded implements EndedWithoutMoney {

    @Inject
    Cases cases;

    @Override
    public Set<String> of(String associationId) {
        return cases.ofAssociation(associationId).stream()
                .filter(about -> about.toldAt().isPresent() && about.outcome().filter(Outcome::givesMoney).isEmpty())
                .map(Case::applicationId).collect(Collectors.toSet());
    }
}
