package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samstod.decisions.DelegatedElsewhereService;
import org.samstod.decisions.MinutedElsewhere;
import org.samstod.grants.domain.DelegateRulings;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantChange;
import org.samstod.grants.domain.GrantChanges;
import org.samstod.grants.domain.Grants;
import org.samstod.shared.Texts;

/** Decisions on changes of grants: by the number that the request was given in the register, on the ground of the decision that is changed. */
@ApplicationScoped
class GrantChangeMinutes extends RulingMinutes<GrantChange> {

    @Inject
    GrantChanges changes;

    @Inject
    Grants grants;

    @Inject
    DelegatedElsewhereService decided;

    @Override
    DelegateRulings<GrantChange> rulings() {
        return changes;
    }

    private static String t(String name, Object... args) {
        return Texts.get(Texts.SWEDISH, "grant-change.minutes." + name, args);
    }

    private static String words(GrantChange one, Grant grant) {
        Stream<String> what = Stream.concat(one.kinds().stream().map(kind -> t("kind." + kind.name())),
                one.payFrom() == null ? Stream.empty() : Stream.of(t("kind.PAYMENT")));
        return t("about", grant.number(), what.collect(Collectors.joining(", "))) + " " + t(one.state().name().toLowerCase(Locale.ROOT));
    }

    @Override
    List<MinutedElsewhere> told(Collection<GrantChange> found) {
        Map<String, Grant> about = grants.byId(found.stream().map(GrantChange::grantId).toList());
        Map<String, String> grounds = decided.grounds(about.values().stream().map(Grant::decisionId).toList());
        return found.stream().map(one -> {
            Grant grant = about.get(one.grantId());
            return new MinutedElsewhere(one.id(), grant.caseId(), grant.associationId(), one.decidedAt(), one.minuted().paragraph(),
                    one.receptionNumber() == null ? grant.number() : one.receptionNumber(), grant.level(), words(one, grant), grounds.get(grant.decisionId()),
                    one.decidedName(), one.decidedRole(), one.paragraph());
        }).toList();
    }
}
