package org.samstod.publications;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.districts.DistrictView;

/** Districts through time: who took over whom. */
final class DistrictLines {

    private final Map<String, DistrictView> bySlug;

    DistrictLines(Collection<DistrictView> history) {
        this.bySlug = history.stream().collect(Collectors.toMap(DistrictView::slug, Function.identity(), (first, second) -> first,
                LinkedHashMap::new));
    }

    Optional<DistrictView> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The slug and every successor, today's last. */
    List<String> of(String slug) {
        Set<String> line = new LinkedHashSet<>();
        String next = slug;
        while (next != null && line.add(next)) {
            DistrictView view = bySlug.get(next);
            next = view == null ? null : view.successorSlug();
        }
        return List.copyOf(line);
    }

    String today(String slug) {
        List<String> line = of(slug);
        return line.get(line.size() - 1);
    }

    /** Whether the district has been taken over by another one. */
    boolean isPast(String slug) {
        return !today(slug).equals(slug);
    }

    String name(String slug, String otherwise) {
        DistrictView view = bySlug.get(slug);
        return view == null ? otherwise : view.name();
    }

    /** The names of all of them. */
    List<String> names() {
        return bySlug.values().stream().map(DistrictView::name).toList();
    }

    /** Districts of the past whose area a district holds. */
    List<DistrictView> takenOverBy(String slug) {
        return bySlug.values().stream().filter(view -> !view.slug().equals(slug) && of(view.slug()).contains(slug)).toList();
    }
}
