package org.samstod.districts.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All districts of all times and the question "who governs this area on a day": from a district one follows its successors
 * until one that exists on that day. Also answers what people type, old district names included.
 */
public final class DistrictMap {

    private final Map<String, District> bySlug = new LinkedHashMap<>();

    /** Over these districts. */
    public DistrictMap(Collection<District> districts) {
        districts.stream().sorted(Comparator.comparing(District::sortKey).thenComparing(District::id))
                .forEach(district -> bySlug.put(district.slug(), district));
    }

    /** A district of any time. */
    public Optional<District> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** Those that exist on a day, by name. */
    public List<District> validOn(LocalDate day) {
        return bySlug.values().stream().filter(district -> district.validOn(day)).toList();
    }

    /** Every district of every time, by name. */
    public List<District> all() {
        return List.copyOf(bySlug.values());
    }

    /**
     * The district that governs the area of a district on a day: itself, or the successor that exists then. Empty before the
     * district existed, or when it ended without a successor.
     */
    public Optional<District> governing(String slug, LocalDate day) {
        Set<String> seen = new HashSet<>();
        District district = bySlug.get(slug);
        while (district != null && !district.validOn(day)) {
            if (day.isBefore(district.validFrom()) || !seen.add(district.slug())) {
                return Optional.empty();
            }
            district = district.successorSlug() == null ? null : bySlug.get(district.successorSlug());
        }
        return Optional.ofNullable(district);
    }

    /** The districts whose area a district holds, itself first: what "today" means for grants of old boards. */
    public Set<String> withPredecessors(String slug) {
        Set<String> found = new LinkedHashSet<>(List.of(slug));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (District district : bySlug.values()) {
                if (district.successorSlug() != null && found.contains(district.successorSlug())) {
                    grown |= found.add(district.slug());
                }
            }
        }
        return found;
    }

    /**
     * What somebody may mean: neighbourhoods first, then districts, exact names before beginnings before words inside; a
     * district name of the past leads to the one that governs today. At most 20.
     *
     * @param typed as typed, with or without å, ä, ö and hyphens; anything over 80 characters finds nothing
     */
    public List<Hit> find(String typed, Collection<Neighbourhood> neighbourhoods, LocalDate day) {
        String words = Names.folded(typed);
        if (words.isEmpty() || words.length() > 80) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (Neighbourhood neighbourhood : neighbourhoods) {
            int rank = rank(Names.folded(neighbourhood.name()), words);
            if (rank < 3 && neighbourhood.validOn(day)) {
                governing(neighbourhood.districtSlug(), day)
                        .ifPresent(district -> hits.add(new Hit(neighbourhood.name(), neighbourhood, district, null, rank)));
            }
        }
        for (District named : bySlug.values()) {
            int rank = rank(Names.folded(named.name()), words);
            if (rank < 3) {
                governing(named.slug(), day).ifPresent(district -> hits.add(
                        new Hit(named.name(), null, district, district == named ? null : named, rank)));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::rank).thenComparing(hit -> hit.neighbourhood() == null)
                .thenComparing(hit -> hit.former() != null).thenComparing(Hit::name));
        return hits.size() > 20 ? List.copyOf(hits.subList(0, 20)) : List.copyOf(hits);
    }

    private static int rank(String name, String words) {
        if (name.equals(words)) {
            return 0;
        }
        if (name.startsWith(words)) {
            return 1;
        }
        return name.contains(" " + words) ? 2 : 3;
    }

    /**
     * One place found.
     *
     * @param neighbourhood null when a district was named
     * @param district the one that governs on the day asked for
     * @param former the district of the past whose name was typed, or null
     */
    public record Hit(String name, Neighbourhood neighbourhood, District district, District former, int rank) {
    }
}
