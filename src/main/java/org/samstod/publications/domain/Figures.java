package org.samstod.publications.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.samstod.publications.domain.FigureSource.MoneyOfYear;

/** Figures of level 3: counted by district, theme, perspective and year, and what became of what was asked. */
public final class Figures {

    private final List<FigureSum> sums;
    private final List<MoneyOfYear> money;

    /**
     * Figures of one year or of all.
     *
     * @param year null for all
     */
    public Figures(List<FigureSum> sums, List<MoneyOfYear> money, Integer year) {
        this.sums = sums.stream().filter(one -> year == null || one.year() == year).toList();
        this.money = money.stream().filter(one -> year == null || one.year() == year).toList();
    }

    /**
     * One group of initiatives.
     *
     * @param code null for those without one
     * @param askedOre what these initiatives asked for
     */
    public record Group(String code, long initiatives, long askedOre, long grantedOre) {
    }

    /**
     * What became of what was asked in a year.
     *
     * @param year null for all years together
     * @param applications granted and refused ones
     * @param reported initiatives whose final report has come
     */
    public record Flow(Integer year, long applications, long askedOre, long initiatives, long grantedOre, long paidOre, long reported) {

        /** Hundredths of what was asked that were granted; 0 when nothing was asked. */
        public long grantedShare() {
            return share(grantedOre, askedOre);
        }
    }

    /** Groups of initiatives, the largest sum first. */
    public List<Group> by(Function<FigureSum, String> code) {
        return groups(code).stream().sorted(Comparator.comparing(Group::grantedOre).reversed().thenComparing(one -> one.code() == null ? "" : one.code())).toList();
    }

    /** Initiatives by year, the earliest first. */
    public List<Group> byYear() {
        return groups(one -> Integer.toString(one.year())).stream().sorted(Comparator.comparing(Group::code)).toList();
    }

    private List<Group> groups(Function<FigureSum, String> code) {
        Map<String, List<FigureSum>> groups = new HashMap<>();
        sums.stream().filter(one -> Codes.isGrant(one.outcome())).forEach(one -> groups.computeIfAbsent(code.apply(one), key -> new ArrayList<>()).add(one));
        return groups.entrySet().stream().map(entry -> new Group(entry.getKey(), sum(entry.getValue(), FigureSum::count),
                sum(entry.getValue(), FigureSum::askedOre), sum(entry.getValue(), FigureSum::grantedOre))).toList();
    }

    /** What became of what was asked, a year, the latest first. */
    public List<Flow> flow() {
        Map<Integer, List<FigureSum>> years = new TreeMap<>(Comparator.reverseOrder());
        sums.forEach(one -> years.computeIfAbsent(one.year(), key -> new ArrayList<>()).add(one));
        return years.entrySet().stream().map(entry -> flow(entry.getKey(), entry.getValue(),
                money.stream().filter(one -> one.year() == entry.getKey()).toList())).toList();
    }

    /** The same of all that is counted. */
    public Flow total() {
        return flow(null, sums, money);
    }

    private static Flow flow(Integer year, List<FigureSum> all, List<MoneyOfYear> paid) {
        List<FigureSum> granted = all.stream().filter(one -> Codes.isGrant(one.outcome())).toList();
        return new Flow(year, sum(all, FigureSum::count), sum(all, FigureSum::askedOre), sum(granted, FigureSum::count), sum(granted, FigureSum::grantedOre),
                paid.stream().mapToLong(MoneyOfYear::paidOre).sum(), paid.stream().mapToLong(MoneyOfYear::reported).sum());
    }

    /** A part of a whole in whole hundredths, half upwards; 0 of nothing. */
    public static long share(long part, long whole) {
        return whole == 0 ? 0 : BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP).longValue();
    }

    /** A sum for each of some people, whole öre, half upwards; null when nobody knows how many they are. */
    public static Long each(long ore, Integer people) {
        return people == null || people == 0 ? null : BigDecimal.valueOf(ore).divide(BigDecimal.valueOf(people), 0, RoundingMode.HALF_UP).longValue();
    }

    private static long sum(List<FigureSum> all, Function<FigureSum, Long> what) {
        return all.stream().mapToLong(what::apply).sum();
    }
}
