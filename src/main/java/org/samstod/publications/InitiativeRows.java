package org.samstod.publications;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samstod.districts.DistrictService;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.districts.PlaceFinder;
import org.samstod.publications.domain.Catalogue;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.Publications;
import org.samstod.shared.Clock;

/**
 * All initiatives ready to browse, and the city's map, held for one published version and one day. The version is read from the table
 * each time, so what has been lowered is out of every list and count with the commit that lowered it, on every node.
 */
@ApplicationScoped
class InitiativeRows {

    /** As many as fill a hundred pages. */
    private static final int MOST_CARDS = 2_000;

    @Inject
    Publications publications;

    @Inject
    DistrictService districts;

    @Inject
    Clock clock;

    private volatile Held held = Held.of(-1, null, Catalogue.EMPTY, new DistrictLines(List.of()), Map.of(), null);

    private volatile Lines lines = new Lines(-1, null, new DistrictLines(List.of()));

    private record Lines(long version, LocalDate day, DistrictLines lines) {
    }

    /**
     * The initiatives of one version, and the map of one day.
     *
     * @param neighbourhoods of that day by slug, in the order of their names
     * @param places for what people type
     * @param facets the values that can be filtered by
     * @param cards those that somebody has looked at, by id
     */
    record Held(long version, LocalDate day, Catalogue catalogue, DistrictLines lines, Map<String, NeighbourhoodView> neighbourhoods,
            PlaceFinder places, FacetValues facets, Cache<String, InitiativeCard> cards) {

        private static Held of(long version, LocalDate day, Catalogue catalogue, DistrictLines lines, Map<String, NeighbourhoodView> neighbourhoods,
                PlaceFinder places) {
            return new Held(version, day, catalogue, lines, neighbourhoods, places, new FacetValues(catalogue, lines, neighbourhoods),
                    Caffeine.newBuilder().maximumSize(MOST_CARDS).build());
        }

        List<InitiativeRow> rows() {
            return catalogue.rows();
        }
    }

    /** The districts through time, for whoever needs no row: what is exported must not be held in memory for that. */
    DistrictLines lines() {
        long version = publications.currentVersion();
        LocalDate today = clock.today();
        Lines seen = lines;
        if (seen.version() != version || !today.equals(seen.day())) {
            Held known = held;
            boolean same = known.version() == version && today.equals(known.day());
            seen = new Lines(version, today, same ? known.lines() : new DistrictLines(districts.allDistricts()));
            lines = seen;
        }
        return seen.lines();
    }

    /** What holds now; one statement while nothing has changed. */
    Held now() {
        // The version is read before the rows: rows may be newer than their label, never older.
        long version = publications.currentVersion();
        LocalDate today = clock.today();
        Held seen = held;
        if (seen.version() != version || !today.equals(seen.day())) {
            DistrictLines lines = new DistrictLines(districts.allDistricts());
            Map<String, NeighbourhoodView> neighbourhoods = new LinkedHashMap<>();
            districts.neighbourhoods(today).forEach(one -> neighbourhoods.putIfAbsent(one.slug(), one));
            seen = Held.of(version, today, Catalogue.of(publications.initiativeRows(), lines::of), lines, neighbourhoods, districts.places(today));
            held = seen;
        }
        return seen;
    }
}
