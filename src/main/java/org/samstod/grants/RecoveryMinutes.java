package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samstod.decisions.MinutedElsewhere;
import org.samstod.grants.domain.DelegateRulings;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Recoveries;
import org.samstod.grants.domain.Recovery;
import org.samstod.shared.Texts;

/** Decided recoveries. */
@ApplicationScoped
class RecoveryMinutes extends RulingMinutes<Recovery> {

    @Inject
    Recoveries recoveries;

    @Inject
    Grants grants;

    @Override
    DelegateRulings<Recovery> rulings() {
        return recoveries;
    }

    private static String words(Recovery one) {
        String words = Texts.get(Texts.SWEDISH, "recovery.minutes." + one.ruling().outcome().name().toLowerCase(Locale.ROOT));
        return one.ruling().keepsRest() ? words + " " + Texts.get(Texts.SWEDISH, "recovery.minutes.rest") : words;
    }

    @Override
    List<MinutedElsewhere> told(Collection<Recovery> found) {
        Map<String, Grant> about = grants.byId(found.stream().map(Recovery::grantId).toList());
        return found.stream().map(one -> new MinutedElsewhere(one.id(), one.caseId(), one.associationId(), one.ruling().at(), one.minuted().paragraph(),
                one.number(), about.get(one.grantId()).level(), words(one),
                one.proposal().groundText(), one.ruling().name(), one.ruling().role(), one.ruling().paragraph())).toList();
    }
}
