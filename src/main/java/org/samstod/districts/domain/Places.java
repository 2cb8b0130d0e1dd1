package org.samstod.districts.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody may call a place on a day: neighbourhoods, and districts of then and now, whose names lead to the one that governs that day.
 * Ready to be asked many times; holds no entity.
 */
public final class Places {

    private static final int MOST = 20;
    private static final int LONGEST = 80;
    private static final int NO_RANK = 3;
    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt(Ranked::rank).thenComparing(one -> one.place().neighbourhoodSlug() == null)
            .thenComparing(one -> one.place().formerDistrict() != null).thenComparing(one -> one.place().name());

    private final List<Named> all = new ArrayList<>();
    /** All names, each after a space: most of what people type is no place, which one look into this tells. */
    private final String joined;

    /**
     * One place.
     *
     * @param neighbourhoodSlug null for a district
     * @param districtSlug the one that governs on the day
     * @param formerDistrict the name of a district of the past when that is what it is called, or null
     */
    public record Place(String name, String neighbourhoodSlug, String districtSlug, String districtName, String formerDistrict) {
    }

    private record Named(String folded, Place place) {
    }

    private record Ranked(int rank, Place place) {
    }

    /** The places of a day. */
    public Places(DistrictMap map, Collection<Neighbourhood> neighbourhoods, LocalDate day) {
        neighbourhoods.stream().filter(one -> one.validOn(day)).forEach(one -> map.governing(one.districtSlug(), day)
                .ifPresent(district -> add(new Place(one.name(), one.slug(), district.slug(), district.name(), null))));
        map.all().forEach(named -> map.governing(named.slug(), day)
                .ifPresent(district -> add(new Place(named.name(), null, district.slug(), district.name(), district == named ? null : named.name()))));
        joined = all.stream().map(one -> " " + one.folded()).collect(Collectors.joining("\n"));
    }

    private void add(Place place) {
        all.add(new Named(Names.folded(place.name()), place));
    }

    /**
     * What somebody may mean: exact names before beginnings before words inside, then neighbourhoods before districts, and those of today
     * before those of the past. At most 20.
     *
     * @param typed as typed, with or without å, ä, ö and hyphens; anything over 80 characters finds nothing
     */
    public List<Place> find(String typed) {
        String words = Names.folded(typed);
        if (words.isEmpty() || words.length() > LONGEST) {
            return List.of();
        }
        String inside = " " + words;
        if (!joined.contains(inside)) {
            return List.of();
        }
        List<Ranked> found = new ArrayList<>();
        for (Named one : all) {
            int rank = rank(one.folded(), words, inside);
            if (rank < NO_RANK) {
                found.add(new Ranked(rank, one.place()));
            }
        }
        return found.stream().sorted(BEST_FIRST).limit(MOST).map(Ranked::place).toList();
    }

    private static int rank(String name, String words, String inside) {
        if (name.equals(words)) {
            return 0;
        }
        if (name.startsWith(words)) {
            return 1;
        }
        return name.contains(inside) ? 2 : NO_RANK;
    }
}
