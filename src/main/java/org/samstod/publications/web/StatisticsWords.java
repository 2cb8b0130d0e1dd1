package org.samstod.publications.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.samstod.publications.StatisticsPage;
import org.samstod.publications.StatisticsPage.Bar;
import org.samstod.publications.StatisticsPage.Flow;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;

/** One sentence a figure, reckoned from its numbers. */
final class StatisticsWords {

    private static final String NONE = "public.statistics.finding.none";

    private final Locale locale;

    StatisticsWords(Locale locale) {
        this.locale = locale;
    }

    private String say(String key, Object... args) {
        return Texts.get(locale, key, args);
    }

    /** What became of what was asked. */
    String flow(Flow total) {
        return total.applications() == 0 ? say(NONE) : say("public.statistics.finding.flow", total.applications(), Money.ofOre(total.askedOre()),
                Money.ofOre(total.grantedOre()), total.share(), Money.ofOre(total.paidOre()), total.reported(), total.initiatives());
    }

    /** Which group has most of it. */
    String most(List<Bar> bars, Function<Bar, String> name) {
        if (bars.isEmpty()) {
            return say(NONE);
        }
        Bar first = bars.get(0);
        return say("public.statistics.finding.most", name.apply(first), Money.ofOre(first.grantedOre()), first.initiatives(), first.share());
    }

    /** Which district has most for each inhabitant, and how many districts nobody knows that of. */
    String each(List<Bar> districts, Function<Bar, String> name) {
        long unknown = districts.stream().filter(one -> one.eachOre() == null).count();
        return districts.stream().filter(one -> one.eachOre() != null).max(Comparator.comparing(Bar::eachOre))
                .map(one -> say("public.statistics.finding.each", name.apply(one), Money.ofOre(one.eachOre()), unknown))
                .orElseGet(() -> say("public.statistics.finding.each.none"));
    }

    /** The latest year beside the one before. */
    String years(StatisticsPage page) {
        List<Bar> years = page.byYear();
        if (years.isEmpty()) {
            return say(NONE);
        }
        Bar last = years.get(years.size() - 1);
        Bar before = years.size() < 2 ? null : years.get(years.size() - 2);
        if (before == null || before.grantedOre() == 0) {
            return say("public.statistics.finding.year", last.code(), Money.ofOre(last.grantedOre()), last.initiatives());
        }
        long change = Math.round(100.0 * (last.grantedOre() - before.grantedOre()) / before.grantedOre());
        String key = change > 0 ? "public.statistics.finding.year.more" : change < 0 ? "public.statistics.finding.year.less" : "public.statistics.finding.year.same";
        return say(key, last.code(), Money.ofOre(last.grantedOre()), last.initiatives(), Math.abs(change), before.code());
    }
}
