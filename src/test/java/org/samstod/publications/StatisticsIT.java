package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.container.Visitor;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.publications.StatisticsPage.Bar;
import org.samstod.publications.StatisticsPage.Flow;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.PublicationLevel;

/** Figures in the database that is used: level 3 exactly, nothing of lower levels in any of them, and the map. */
class StatisticsIT extends ContainerTest {

    @Inject
    PublicationService publications;

    @Inject
    StatisticsService statistics;

    @Inject
    PublicMoneyService money;

    @Inject
    DistrictFactService facts;

    @Inject
    CityMapService maps;

    @Inject
    DistrictService districts;

    @Inject
    Clock clock;

    private final Visitor visitor = new Visitor();
    /** A year that no other test publishes in. */
    private final int year = 2101;

    private PublishDecision decision(Samples sample, PublicationLevel level, DistrictView district, String outcome) {
        PublishDecision d = sample.decision(level, district, null, outcome);
        return new PublishDecision(d.caseId(), d.associationId(), d.level(), d.boardId(), d.districtSlug(), null, d.associationName(), d.organisationNumber(), d.title(),
                d.summary(), d.outcome(), d.askedOre(), d.grantedOre(), d.decidedOn(), null, d.kind(), d.theme(), d.perspective(), d.target(), d.ageFrom(), d.ageTo(),
                year);
    }

    private Samples publish(PublicationLevel level, DistrictView district, String outcome) {
        Samples sample = Samples.fresh();
        ActAs.run(Actor.SYSTEM, () -> publications.publishDecision(decision(sample, level, district, outcome)));
        return sample;
    }

    @Test
    void figures_areOfLevelThree_andNothingElseMovesThem() {
        DistrictView farsta = Samples.district(districts, "farsta");
        DistrictView past = Samples.district(districts, "alvsjo");
        StatisticsQuery query = new StatisticsQuery(year);
        Flow before = statistics.page(query).total();
        Samples one = publish(PublicationLevel.OPEN, farsta, "granted");
        Samples two = publish(PublicationLevel.OPEN, past, "granted");
        Samples refused = publish(PublicationLevel.OPEN, farsta, "refused");
        StatisticsPage open = statistics.page(query);
        assertEquals(before.grantedOre() + one.grantedOre + two.grantedOre, open.total().grantedOre());
        assertEquals(before.askedOre() + one.askedOre + two.askedOre + refused.askedOre, open.total().askedOre());
        assertEquals(before.applications() + 3, open.total().applications());
        assertTrue(open.districts().stream().anyMatch(bar -> bar.code().equals("hagersten-alvsjo")), "a grant of the past is counted where the area belongs today");
        assertFalse(open.districts().stream().anyMatch(bar -> bar.code().equals("alvsjo")));

        String csv = visitor.get("/statistics/districts.csv?year=" + year).body();
        String page = visitor.get("/statistics?year=" + year).body();
        publish(PublicationLevel.LIMITED, farsta, "granted");
        publish(PublicationLevel.STATISTICS, farsta, "granted");
        publish(PublicationLevel.PROTECTED, farsta, "granted");
        assertEquals(csv, visitor.get("/statistics/districts.csv?year=" + year).body(), "no byte moves with what is hidden");
        assertEquals(page, visitor.get("/statistics?year=" + year).body());

        // What is paid and reported is taken of what is public, and only that.
        String publicId = ActAs.call(Actor.SYSTEM, () -> publications.publicIdOf(one.caseId)).orElseThrow();
        List<MoneyTold> told = List.of(new MoneyTold(one.caseId, one.grantedOre, true), new MoneyTold(Ids.next(), 99_00, true));
        Map<String, String> cases = Map.of(publicId, one.caseId);
        assertEquals(told.subList(0, 1), ActAs.call(Actor.SYSTEM, () -> money.news(cases, told)));
        ActAs.run(Actor.SYSTEM, () -> money.follow(told));
        assertEquals(List.of(), ActAs.call(Actor.SYSTEM, () -> money.news(cases, told)), "it is no news any more");
        assertEquals(open.total().paidOre() + one.grantedOre, statistics.page(query).total().paidOre());
        assertEquals(open.total().reported() + 1, statistics.page(query).total().reported());

        ActAs.run(Actor.SYSTEM, () -> publications.lowerCase(one.caseId, PublicationLevel.STATISTICS));
        Flow after = statistics.page(query).total();
        assertEquals(open.total().grantedOre() - one.grantedOre, after.grantedOre());
        assertEquals(open.total().paidOre(), after.paidOre(), "what was paid of it is gone with it");
        assertEquals(404, visitor.get("/statistics/frames.csv").status());
        assertTrue(visitor.get("/en/statistics/flow.csv").body().startsWith("\uFEFFYear;"));
    }

    @Test
    void perInhabitant_isOfTheLatestKnownCount_andUnknownStaysUnknown() {
        DistrictView skarholmen = Samples.district(districts, "skarholmen");
        Samples one = publish(PublicationLevel.OPEN, skarholmen, "granted");
        Bar unknown = bar("skarholmen");
        Actor city = Actor.staff(Ids.next(), "Cia", Role.CITY_ADMINISTRATOR, null);
        if (unknown.inhabitants() == null) {
            assertNull(unknown.eachOre());
            ActAs.run(city, () -> facts.stateInhabitants("skarholmen", LocalDate.of(2020, 12, 31), 1_000, "Prov, källa"));
        }
        Bar known = bar("skarholmen");
        assertTrue(known.grantedOre() >= one.grantedOre);
        assertEquals(Math.round((double) known.grantedOre() / known.inhabitants()), known.eachOre());
        assertTrue(visitor.get("/statistics").body().contains(known.source()));
    }

    private Bar bar(String slug) {
        return statistics.page(new StatisticsQuery(year)).districts().stream().filter(one -> slug.equals(one.code())).findFirst().orElseThrow();
    }

    @Test
    void map_isOurOwn_untilTheCityLoadsItsBoundaries() {
        List<DistrictView> now = districts.districts(clock.today());
        CityMap own = statistics.page(new StatisticsQuery(null)).map();
        assertEquals(now.size(), own.areas().size());
        assertEquals(now.size(), own.areas().stream().map(CityMap.Area::path).distinct().count(), "no two on one square");
        StringBuilder file = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (int i = 0; i < now.size(); i++) {
            int x = i * 1000;
            file.append(i == 0 ? "" : ",").append("{\"properties\":{\"slug\":\"").append(now.get(i).slug()).append("\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[")
                    .append(x).append(",0],[").append(x + 1000).append(",0],[").append(x + 1000).append(",1000],[").append(x).append(",1000],[").append(x).append(",0]]]}}");
        }
        byte[] content = file.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        Actor city = Actor.staff(Ids.next(), "Cia", Role.CITY_ADMINISTRATOR, null);
        assertThrows(Denied.class, () -> ActAs.run(Actor.staff(Ids.next(), "Olle", Role.CASE_OFFICER, Ids.next()),
                () -> maps.load(new ByteArrayInputStream(content), "x")));
        assertEquals("map.file.json", assertThrows(BusinessException.class, () -> ActAs.run(city,
                () -> maps.load(new ByteArrayInputStream("<kml/>".getBytes(StandardCharsets.UTF_8)), "x"))).code());
        ActAs.run(city, () -> maps.load(new ByteArrayInputStream(content), "Stadsbyggnadskontoret"));
        ActAs.run(city, () -> maps.load(new ByteArrayInputStream(content), "Stadsbyggnadskontoret 2026"));
        assertEquals("Stadsbyggnadskontoret 2026", statistics.page(new StatisticsQuery(null)).map().source());
        assertTrue(visitor.get("/statistics").body().contains("Stadsbyggnadskontoret 2026"));
        ActAs.run(city, maps::clear);
        assertEquals(own.areas().stream().map(CityMap.Area::path).toList(), statistics.page(new StatisticsQuery(null)).map().areas().stream().map(CityMap.Area::path).toList());
    }
}
