package org.samstod.cases.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Gives cases to officers evenly: each to the one who has the fewest open ones of those who may have it, every open case weighted alike. The
 * cases that few may have are given first, so that they do not end with somebody who has many.
 */
public final class EvenSpread {

    private EvenSpread() {
    }

    /**
     * @param cases the cases, in order
     * @param load  how many open cases each officer has; who comes first gets the case when several have as few
     * @param may   whether an officer may have a case, asked as (case, officer)
     * @return the officer of each case; a case that nobody may have is missing
     */
    public static Map<String, String> of(Collection<String> cases, Map<String, Long> load, BiPredicate<String, String> may) {
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        for (String one : cases) {
            allowed.put(one, load.keySet().stream().filter(officer -> may.test(one, officer)).toList());
        }
        List<String> order = new ArrayList<>(allowed.keySet());
        order.sort(Comparator.comparingInt(one -> allowed.get(one).size()));
        Map<String, Long> has = new LinkedHashMap<>(load);
        Map<String, String> given = new LinkedHashMap<>();
        for (String one : order) {
            allowed.get(one).stream().min(Comparator.comparingLong(has::get)).ifPresent(officer -> {
                given.put(one, officer);
                has.merge(officer, 1L, Long::sum);
            });
        }
        return given;
    }
}
