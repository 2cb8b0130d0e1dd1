package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.FigureSource;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.PublicationVersion;
import org.samstod.publications.domain.Publications;
import org.samstod.publications.domain.PublishedMoney;

/** Takes what is paid and reported of public initiatives, for figures; what is no longer public is passed over. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PublicMoneyService {

    @Inject
    FigureSource source;

    @Inject
    Publications publications;

    @Inject
    Event<PublicationsChanged> changed;

    @Inject
    Journal journal;

    /** Public ids and keys of cases of the next initiatives, by public id; {@code after} is the last one before, empty to begin. */
    @UseCase(permission = Permission.SYSTEM)
    public Map<String, String> casesAfter(String after, int most) {
        Map<String, String> cases = new LinkedHashMap<>();
        source.initiativesAfter(after, most).forEach(one -> cases.put(one.publicId(), one.caseId()));
        return cases;
    }

    /** Of these, the ones whose figures would change. */
    @UseCase(permission = Permission.SYSTEM)
    public List<MoneyTold> news(Map<String, String> cases, Collection<MoneyTold> told) {
        Map<String, PublishedMoney> kept = kept(cases.keySet());
        Map<String, MoneyTold> byCase = told.stream().collect(Collectors.toMap(MoneyTold::caseId, Function.identity(), (first, second) -> second));
        return cases.entrySet().stream().map(one -> byCase.get(one.getValue()) == null ? null : differs(kept.get(one.getKey()), byCase.get(one.getValue())))
                .filter(one -> one != null).toList();
    }

    private static MoneyTold differs(PublishedMoney kept, MoneyTold told) {
        boolean same = kept == null ? told.paidOre() == 0 && !told.reported() : kept.says(told.paidOre(), told.reported());
        return same ? null : told;
    }

    /** Keeps what is told. */
    @UseCase(permission = Permission.SYSTEM, action = "publication.money")
    public void follow(List<MoneyTold> told) {
        PublicationVersion version = publications.lockVersion();
        Map<String, OpenPublication> open = publications.openOfCases(told.stream().map(MoneyTold::caseId).toList()).stream()
                .collect(Collectors.toMap(OpenPublication::caseId, Function.identity()));
        Map<String, PublishedMoney> kept = kept(open.values().stream().map(OpenPublication::id).toList());
        boolean moved = false;
        for (MoneyTold one : told) {
            OpenPublication publication = open.get(one.caseId());
            if (publication != null) {
                PublishedMoney money = kept.get(publication.id());
                if (money == null) {
                    money = new PublishedMoney(publication.id());
                    source.add(money);
                }
                moved |= money.follow(one.paidOre(), one.reported());
            }
        }
        if (moved) {
            changed.fire(new PublicationsChanged(version.advance()));
        }
        journal.act("publications", version.current(), Map.of("told", told.size()));
    }

    private Map<String, PublishedMoney> kept(Collection<String> publicIds) {
        Map<String, PublishedMoney> kept = new HashMap<>();
        source.moneyOf(publicIds).forEach(one -> kept.put(one.publicationId(), one));
        return kept;
    }
}
