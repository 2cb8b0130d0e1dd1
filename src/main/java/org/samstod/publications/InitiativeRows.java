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
import org.samstod.publications.domain.InitiativeCard;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.Publications;
import org.samstod.shared.Clock;

/**
 * All initiatives ready to browse, and the city's map, held for one published version and one day. What has been lowered is out of every list and
 * count with the commit that lowered it: where the version is read from the table, on every node; where it is the one that a node knows, on the node
 * that lowered, and on the others within half a second.
 */
@ApplicationScoped
class InitiativeRows {

    /** As many as fill a hundred pages. */
    private static final int MOST_CARDS = 2_000;

    @Inject
    Publications publications;

    @Inject
    PublishedVersion published;

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
        return of(publications.currentVersion());
    }

    /** What holds as this node knows it, like every page from memory ({@link PublishedVersion}); no statement while nothing has changed. */
    Held known() {
        long version = published.current();
        Held seen = held;
        return version == PublishedVersion.UNKNOWN ? now() : seen.version() >= version && clock.today().equals(seen.day()) ? seen : of(version);
    }

    /** One at a time: who comes while it is read waits for it, instead of reading as much beside it. */
    private synchronized Held of(long version) {
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
