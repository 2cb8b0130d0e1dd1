package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samstod.decisions.DelegatedElsewhere;
import org.samstod.decisions.MinutedElsewhere;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Recoveries;
import org.samstod.grants.domain.Recovery;
import org.samstod.shared.Texts;

/** Decided recoveries for the separate minutes of delegates' decisions: by number alone, without names and sums. */
@ApplicationScoped
class RecoveryMinutes implements DelegatedElsewhere {

    @Inject
    Recoveries recoveries;

    @Inject
    Grants grants;

    @Override
    public List<MinutedElsewhere> unminuted(String boardId, LocalDate day) {
        return told(recoveries.unminuted(boardId, day));
    }

    @Override
    public void enter(String boardId, LocalDate day, String minutesId, int firstParagraph) {
        int paragraph = firstParagraph;
        for (Recovery one : recoveries.unminuted(boardId, day)) {
            one.enter(minutesId, paragraph++);
        }
    }

    @Override
    public Map<String, Integer> countByMinutes(Collection<String> minutesIds) {
        return recoveries.countByMinutes(minutesIds);
    }

    @Override
    public List<MinutedElsewhere> ofMinutes(String minutesId) {
        return told(recoveries.ofMinutes(minutesId));
    }

    private static String words(Recovery one) {
        String words = Texts.get(Texts.SWEDISH, "recovery.minutes." + one.ruling().outcome().name().toLowerCase(Locale.ROOT));
        return one.ruling().keepsRest() ? words + " " + Texts.get(Texts.SWEDISH, "recovery.minutes.rest") : words;
    }

    private List<MinutedElsewhere> told(Collection<Recovery> found) {
        Map<String, Grant> about = grants.byId(found.stream().map(Recovery::grantId).toList());
        return found.stream().map(one -> new MinutedElsewhere(one.id(), one.caseId(), one.associationId(), one.ruling().on(), one.ruling().minutesParagraph(),
                one.number(), about.get(one.grantId()).level(), words(one),
                one.proposal().groundText(), one.ruling().name(), one.ruling().role(), one.ruling().paragraph())).toList();
    }
}
