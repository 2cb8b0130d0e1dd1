package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.samstod.districts.DistrictService;
import org.samstod.grants.PublicMoneyJob;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.platform.demo.DemoPlan.Association;
import org.samstod.publications.ActivityService;
import org.samstod.publications.DistrictFactService;
import org.samstod.publications.OwnInitiative;
import org.samstod.publications.SaveActivity;
import org.samstod.publications.TimeLine;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** What associations of the demo city let anybody take part in, and what the city states of its districts; numbers are made up. */
@ApplicationScoped
public class DemoPublicSide {

    /** One a kind of audience: name, target, ages, place, price in kronor, number of weekly times. */
    private record Idea(String name, String target, Integer from, Integer to, String place, int kronor, int weekly) {
    }

    private static final List<Idea> IDEAS = List.of(
            new Idea("Odlarklubben för barn", "children", 8, 12, "Växthuset vid Folkparken", 0, 2),
            new Idea("Läxhjälp med fika", "youth", 13, 19, "Biblioteket", 0, 2),
            new Idea("Spelstuga för nybörjare", "everyone", null, null, "Bygdegården", 40, 1),
            new Idea("Kvällsvandring", "adults", null, null, "Torget", 0, 1),
            new Idea("Öppen fritidsgård", "children,youth", 10, 16, "Medborgarhuset", 0, 3),
            new Idea("Brädspel för alla", "families", null, null, "Kvarterslokalen", 20, 1));

    @Inject
    ActivityService activities;

    @Inject
    DistrictFactService facts;

    @Inject
    DistrictService districts;

    @Inject
    PublicMoneyJob money;

    @Inject
    Clock clock;

    /** The first associations that have something public tell of one activity each. */
    void tell(List<Association> associations, Map<String, Actor> members) {
        int next = 0;
        for (Association association : associations) {
            Actor member = members.get(association.number());
            if (next >= IDEAS.size() || association.level() != PublicationLevel.OPEN) {
                continue;
            }
            List<OwnInitiative> own = ActAs.call(member, () -> activities.own(member.associationId()));
            if (!own.isEmpty()) {
                Idea idea = IDEAS.get(next++);
                ActAs.run(member, () -> activities.add(told(idea, association, member, own.get(0))));
            }
        }
    }

    private SaveActivity told(Idea idea, Association association, Actor member, OwnInitiative own) {
        LocalDate today = clock.today();
        String place = districts.neighbourhoods(today).stream().filter(one -> one.name().equals(association.place())).findFirst().orElseThrow().slug();
        List<TimeLine> times = new ArrayList<>();
        for (int i = 0; i < idea.weekly(); i++) {
            times.add(new TimeLine(i, DayOfWeek.of(1 + 2 * i), null, LocalTime.of(16 + i, 30), LocalTime.of(18 + i, 0)));
        }
        times.add(new TimeLine(idea.weekly(), null, today.plusDays(9), LocalTime.of(11, 0), LocalTime.of(14, 0)));
        return new SaveActivity(null, 0, member.associationId(), own.publicId(), idea.name(), List.of(idea.target().split(",")), idea.from(), idea.to(),
                idea.place(), place, today.minusDays(30), today.plusDays(120), Money.ofKronor(idea.kronor()), "info." + association.number() + "@demo.example",
                null, true, times);
    }

    /** What is paid and reported is told as it is each day. */
    void money() {
        ActAs.run(Actor.SYSTEM, money::run);
    }

    /** Every district of today has a registry to write to; most have a number of inhabitants. */
    void facts() {
        ActAs.run(Actor.SYSTEM, () -> {
            int[] turn = {0};
            districts.districts(clock.today()).forEach(one -> {
                facts.stateContact(one.slug(), clock.today().minusYears(2), "registrator." + one.slug() + "@demo.example", null, null);
                // One stays unknown, as it may in a real city.
                if (turn[0]++ > 0) {
                    facts.stateInhabitants(one.slug(), LocalDate.of(clock.today().getYear() - 1, 12, 31), 40_000 + 9_700 * turn[0] % 61_000,
                            "Påhittad siffra i demostaden");
                }
            });
        });
    }
}
