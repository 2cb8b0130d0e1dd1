package org.samstod.publications;

import jakarta.transaction.TransactionManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.publications.domain.AmountBand;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.GeneralTitle;
import org.samstod.publications.domain.LimitedGrant;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.Publications;
import org.samstod.publications.domain.PublishedAssociation;
import org.samstod.publications.domain.PublishedCase;
import org.samstod.shared.Clock;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SortKeys;

/**
 * Many decided cases at all levels, of all districts, themes and eleven years, put into the public copies as {@link PublicationService} would, but
 * in a few large transactions: one case by one would take minutes.
 */
final class LeakCity {

    /** Below 5,000 rows, where Derby would lock whole tables. */
    private static final int STEP = 1_000;
    private static final int FIRST_YEAR = 2015;
    private static final int YEARS = 11;
    private static final int REFUSED = 7;
    private static final int SHARED = 5;
    private static final int IN_CALL = 6;
    /** So many open ones of which one tells how it goes, what came of it and what anybody can take part in. */
    private static final int TELLS = 8;

    /** A case of it; {@code shares}: its association has an open case as well, so its name is no secret. */
    record Decided(Samples texts, PublicationLevel level, String copyId, boolean shares, boolean granted) {
    }

    private final List<Decided> cases = new ArrayList<>();

    static LeakCity of(int cases, String callId, LeakTold.Store store, DistrictService districts, TransactionManager transactions) throws Exception {
        LeakCity city = new LeakCity();
        Publications publications = store.publications();
        Clock clock = store.clock();
        LocalDate today = clock.today();
        List<DistrictView> current = districts.districts(today);
        Map<String, List<NeighbourhoodView>> places = districts.neighbourhoods(today).stream().collect(Collectors.groupingBy(NeighbourhoodView::districtSlug));
        for (int from = 0; from < cases; from += STEP) {
            transactions.begin();
            long stamp = publications.lockVersion().advance();
            for (int i = from; i < Math.min(cases, from + STEP); i++) {
                DistrictView district = current.get(i % current.size());
                List<NeighbourhoodView> near = places.getOrDefault(district.slug(), List.of());
                city.add(i, district, near.isEmpty() ? null : near.get(i % near.size()), i % IN_CALL == 0 ? callId : null, stamp, publications, clock);
            }
            transactions.commit();
            transactions.begin();
            publications.lockVersion().advance();
            for (int i = from; i < Math.min(cases, from + STEP); i++) {
                Decided one = city.cases.get(i);
                List<NeighbourhoodView> near = places.getOrDefault(current.get(i % current.size()).slug(), List.of());
                if (one.level() == PublicationLevel.OPEN && one.granted() && !near.isEmpty() && i / TELLS % TELLS == 0) {
                    LeakTold.of(one.texts(), publications.open(one.copyId()).orElseThrow(), near.get(i % near.size()), store);
                }
            }
            transactions.commit();
        }
        return city;
    }

    private void add(int i, DistrictView district, NeighbourhoodView place, String callId, long stamp, Publications publications, Clock clock) {
        PublicationLevel level = PublicationLevel.of(i / 2 % 4);
        Decided neighbour = i % SHARED == 0 ? open().stream().reduce((first, second) -> second).orElse(null) : null;
        Samples one = Samples.numbered(i, neighbour == null ? null : neighbour.texts());
        String outcome = i % REFUSED == REFUSED - 1 ? "refused" : "granted";
        long granted = Codes.isGrant(outcome) ? one.grantedOre : 0;
        int year = FIRST_YEAR + i % YEARS;
        String theme = Codes.THEMES.get(i % Codes.THEMES.size());
        String perspective = Codes.PERSPECTIVES.get(i % Codes.PERSPECTIVES.size());
        GeneralTitle general = GeneralTitle.of(perspective, theme, "youth", 19);
        PublishedCase inside = new PublishedCase(one.caseId, one.associationId, district.slug(), level, outcome, granted, year, general);
        publications.add(inside);
        if (level == PublicationLevel.OPEN) {
            OpenPublication copy = new OpenPublication(one.caseId, one.associationId, clock.now());
            copy.describe(new OpenPublication.Content(district.boardId(), district.boardName(), district.slug(), district.name(), place == null ? null : place.slug(),
                    place == null ? null : place.name(), one.name, one.number, one.title, SortKeys.of(one.title), one.summary, outcome, one.askedOre, granted,
                    LocalDate.of(year, 1 + i % 12, 1 + i % 28), callId, Codes.KINDS.get(i % Codes.KINDS.size()), theme, perspective, "youth", 13, 19, year), stamp);
            publications.add(copy);
            inside.copiedTo(copy.id());
            if (neighbour == null) {
                publications.add(new PublishedAssociation(one.associationId, one.name, one.number));
            }
        } else if (level == PublicationLevel.LIMITED && Codes.isGrant(outcome)) {
            // Every other one's batch has been added already, so that its page is there to be read.
            LimitedGrant copy = new LimitedGrant(general.code(), AmountBand.of(granted).code(), clock.today().minusMonths(i % 4 < 2 ? 0 : 6));
            publications.add(copy);
            inside.copiedTo(copy.id());
        }
        cases.add(new Decided(one, level, inside.copyId(), neighbour != null, Codes.isGrant(outcome)));
    }

    List<Decided> open() {
        return cases.stream().filter(one -> one.level() == PublicationLevel.OPEN).toList();
    }

    List<Decided> hidden() {
        return cases.stream().filter(one -> one.level() != PublicationLevel.OPEN).toList();
    }
}
