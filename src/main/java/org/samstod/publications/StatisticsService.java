package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.StatisticsPage.Bar;
import org.samstod.publications.StatisticsPage.Flow;
import org.samstod.publications.domain.DistrictFacts;
import org.samstod.publications.domain.FigureSource;
import org.samstod.publications.domain.FigureSource.MoneyOfYear;
import org.samstod.publications.domain.FigureSum;
import org.samstod.publications.domain.Figures;
import org.samstod.publications.domain.Inhabitants;
import org.samstod.publications.domain.Publications;
import org.samstod.shared.Clock;

/**
 * Figures for everybody. All of them are of level 3 and exact, so that no protected grant can be found by subtraction; what is below
 * level 2 is in the one row of its year, and level 2 is in none ({@code product.md}, <em>Levels</em>).
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class StatisticsService {

    private static final int MOST_YEARS = 100;

    @Inject
    FigureSource source;

    @Inject
    DistrictFacts facts;

    @Inject
    Publications publications;

    @Inject
    InitiativeRows initiatives;

    @Inject
    DistrictService districts;

    @Inject
    Clock clock;

    /** The page; the number of statements does not grow with what is published. */
    @UseCase(permission = Permission.PUBLIC)
    public StatisticsPage page(StatisticsQuery query) {
        LocalDate today = clock.today();
        DistrictLines lines = initiatives.now().lines();
        List<FigureSum> sums = source.sums();
        List<MoneyOfYear> money = source.money();
        Figures figures = new Figures(sums, money, query.year());
        List<Figures.Group> byDistrict = figures.by(one -> lines.today(one.districtSlug()));
        List<DistrictView> now = districts.districts(today);
        Map<String, Inhabitants> people = people(query.year() == null || query.year() >= today.getYear() ? today : LocalDate.of(query.year(), 12, 31));
        List<YearlyView> yearly = query.year() != null ? List.of() : publications.yearlyRows(MOST_YEARS).stream()
                .map(row -> new YearlyView(row.fiscalYear(), row.grantCount(), row.sumOre())).toList();
        return new StatisticsPage(query, sums.stream().map(FigureSum::year).distinct().sorted(Comparator.reverseOrder()).toList(), flow(figures.total()),
                figures.flow().stream().map(StatisticsService::flow).toList(), bars(byDistrict, slug -> slug == null ? null : lines.name(slug, slug), people),
                bars(figures.by(FigureSum::theme), code -> null, Map.of()), bars(figures.by(FigureSum::perspective), code -> null, Map.of()),
                bars(figures.byYear(), code -> code, Map.of()), CityMaps.of(now, facts.squares(), facts.boundaries(), byDistrict), yearly, today,
                today.plusDays(1).atStartOfDay(Clock.ZONE).toInstant());
    }

    /** The latest count of each district up to a day. */
    private Map<String, Inhabitants> people(LocalDate day) {
        Map<String, Inhabitants> latest = new HashMap<>();
        facts.inhabitantsUpTo(day).forEach(one -> latest.putIfAbsent(one.districtSlug(), one));
        return latest;
    }

    private static List<Bar> bars(List<Figures.Group> groups, Function<String, String> name, Map<String, Inhabitants> people) {
        long all = groups.stream().mapToLong(Figures.Group::grantedOre).sum();
        long most = groups.stream().mapToLong(Figures.Group::grantedOre).max().orElse(0);
        return groups.stream().map(one -> {
            Inhabitants known = one.code() == null ? null : people.get(one.code());
            Integer number = known == null ? null : known.number();
            return new Bar(one.code(), name.apply(one.code()), one.initiatives(), one.askedOre(), one.grantedOre(), Figures.share(one.grantedOre(), all),
                    Figures.share(one.grantedOre(), most), number, known == null ? null : known.source(), Figures.each(one.grantedOre(), number));
        }).toList();
    }

    private static Flow flow(Figures.Flow one) {
        return new Flow(one.year(), one.applications(), one.askedOre(), one.initiatives(), one.grantedOre(), one.paidOre(), one.reported(), one.grantedShare());
    }
}
