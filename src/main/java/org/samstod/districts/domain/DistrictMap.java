package org.samstod.districts.domain;

import java.time.LocalDate;
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
 * until one that exists on that day.
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
}
