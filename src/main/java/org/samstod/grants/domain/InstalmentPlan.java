package org.samstod.grants.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.samstod.decisions.YearSum;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.SwedishCalendar;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;

/**
 * When and in how many parts a granted sum is paid. Whatever the plan, the parts of each fiscal year are to the öre what the decision gave
 * for that year.
 */
public final class InstalmentPlan {

    /** Most parts of a plan. */
    public static final int MOST = 12;
    /** Longest description of a milestone. */
    public static final int MILESTONE_LENGTH = 300;
    private static final int ORE = 100;

    private InstalmentPlan() {
    }

    /**
     * The plan that the decision and the track ask for: as many parts as the track has, at least one for each fiscal year, even to the
     * krona with what is over in the last, spread over what is left of the year and of the time the money may be used.
     *
     * @param count instalments of the track
     * @param first first day money can come
     * @param useTo last day of use, or null
     */
    public static List<PlannedPart> propose(List<YearSum> years, int count, LocalDate first, LocalDate useTo, SwedishCalendar calendar) {
        List<YearSum> inOrder = years.stream().filter(one -> one.amount().isPositive()).sorted(Comparator.comparing(YearSum::year)).toList();
        int all = Math.max(count, inOrder.size());
        List<PlannedPart> plan = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            YearSum year = inOrder.get(i);
            LocalDate start = later(first, LocalDate.of(year.year(), 1, 1));
            LocalDate lastOfYear = LocalDate.of(year.year(), 12, 31);
            LocalDate end = useTo == null || useTo.isAfter(lastOfYear) ? lastOfYear : useTo;
            long span = Math.max(0, ChronoUnit.DAYS.between(start, end));
            // A year that is over is paid at once.
            int parts = span == 0 ? 1 : all / inOrder.size() + (i < all % inOrder.size() ? 1 : 0);
            List<Money> amounts = split(year.amount(), parts);
            for (int part = 0; part < amounts.size(); part++) {
                plan.add(new PlannedPart(year.year(), amounts.get(part), DueKind.DATE,
                        calendar.workdayOnOrAfter(start.plusDays(span * part / parts)), null));
            }
        }
        return plan;
    }

    /** Even parts in whole kronor, what is over in the last; fewer parts when there are not so many kronor. */
    static List<Money> split(Money sum, int parts) {
        int fitting = (int) Math.max(1, Math.min(parts, sum.ore() / ORE));
        long each = sum.ore() / ORE / fitting * ORE;
        List<Money> amounts = new ArrayList<>();
        for (int i = 1; i < fitting; i++) {
            amounts.add(Money.ofOre(each));
        }
        amounts.add(Money.ofOre(sum.ore() - each * (fitting - 1)));
        return amounts;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /**
     * Holds a plan against the decision. Where the association has all of it already, there is nothing to plan.
     *
     * @throws BusinessException {@code grant.plan.…} with everything that is wrong
     */
    public static void require(List<PlannedPart> plan, List<YearSum> years) {
        List<Violation> wrong = new ArrayList<>();
        if (plan.isEmpty() && years.stream().anyMatch(one -> one.amount().isPositive()) || plan.size() > MOST) {
            wrong.add(new Violation(null, "grant.plan.count", MOST));
        }
        Map<Integer, Money> planned = new TreeMap<>();
        for (int i = 0; i < plan.size(); i++) {
            PlannedPart part = plan.get(i);
            if (part.amount() == null || !part.amount().isPositive()) {
                wrong.add(new Violation(null, "grant.plan.amount", i + 1));
            } else {
                planned.merge(part.year(), part.amount(), Money::plus);
            }
            if (part.kind() == DueKind.DATE && part.dueOn() == null) {
                wrong.add(new Violation(null, "grant.plan.day", i + 1));
            }
            if (part.kind() == DueKind.MILESTONE && (part.milestone() == null || part.milestone().isBlank()
                    || part.milestone().length() > MILESTONE_LENGTH)) {
                wrong.add(new Violation(null, "grant.plan.milestone", i + 1));
            }
        }
        Map<Integer, Money> decided = new TreeMap<>();
        years.stream().filter(one -> one.amount().isPositive()).forEach(one -> decided.merge(one.year(), one.amount(), Money::plus));
        if (wrong.isEmpty() && !planned.equals(decided)) {
            decided.forEach((year, sum) -> {
                Money other = planned.getOrDefault(year, Money.ZERO);
                if (!other.equals(sum)) {
                    wrong.add(new Violation(null, "grant.plan.sum", Integer.toString(year), sum.format(Texts.SWEDISH),
                            other.format(Texts.SWEDISH)));
                }
            });
            planned.keySet().stream().filter(year -> !decided.containsKey(year))
                    .forEach(year -> wrong.add(new Violation(null, "grant.plan.year", Integer.toString(year))));
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
    }
}
