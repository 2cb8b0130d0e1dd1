package org.samstod.publications;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.OpenPublication;

/** Figures of what has been decided, counted from what is public in full. */
final class Awards {

    private Awards() {
    }

    /** By fiscal year, the newest first; a year without public decisions is not there. */
    static List<AwardYear> byYear(Collection<OpenPublication.Content> decided) {
        Map<Integer, List<OpenPublication.Content>> years = decided.stream().collect(Collectors.groupingBy(OpenPublication.Content::fiscalYear,
                () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        return years.entrySet().stream().map(entry -> year(entry.getKey(), entry.getValue())).toList();
    }

    private static AwardYear year(int year, List<OpenPublication.Content> decided) {
        int granted = (int) decided.stream().filter(one -> Codes.isGrant(one.outcome())).count();
        int refused = (int) decided.stream().filter(one -> "refused".equals(one.outcome())).count();
        return new AwardYear(year, decided.size(), granted, refused, decided.stream().mapToLong(OpenPublication.Content::askedOre).sum(),
                decided.stream().mapToLong(OpenPublication.Content::grantedOre).sum());
    }
}
