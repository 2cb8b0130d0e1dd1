package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samstod.associations.ClaimAssociation;
import org.samstod.associations.ClaimReceipt;
import org.samstod.associations.MembershipService;
import org.samstod.container.ContainerTest;
import org.samstod.container.Visitor;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.platform.data.StatementCounter;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.FreshNumbers;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;

/** What an association lets anybody take part in: told by its own people only, found by place and age, and gone with its publication. */
class ActivityIT extends ContainerTest {

    @Inject
    PublicationService publications;

    @Inject
    ActivityService activities;

    @Inject
    ActivityPageService pages;

    @Inject
    DistrictFactService facts;

    @Inject
    DistrictService districts;

    @Inject
    MembershipService memberships;

    @Inject
    AccountService accounts;

    @Inject
    Clock clock;

    private final Visitor visitor = new Visitor();

    private Actor person(String name) {
        return Actor.member(ActAs.call(Actor.SYSTEM, () -> accounts.create(new CreateAccount(Ids.next() + "@example.se", name, null, "sv"))), name, null);
    }

    /** A verified administrator of a new association. */
    private Actor administrator(String board) {
        Actor person = person("Ada Administratör");
        ClaimReceipt receipt = ActAs.call(person, () -> memberships.claim(new ClaimAssociation(FreshNumbers.association().digits(), "Förening", board, List.of())));
        ActAs.run(Actor.staff(Ids.next(), "Vera", Role.UNIT_HEAD, board), () -> memberships.verify(receipt.membershipId(),
                memberships.claim(receipt.membershipId()).version(), List.of("administrator"), "Årsmötesprotokoll § 7"));
        return Actor.member(person.accountId(), person.name(), receipt.associationId());
    }

    private SaveActivity told(String activity, long version, String association, String publicId, String name, String place, int from, int to) {
        LocalDate today = clock.today();
        return new SaveActivity(activity, version, association, publicId, name, List.of("children"), from, to, "Hallen", place, today, today.plusDays(60), Money.ZERO,
                "info@forening.example", null, true,
                List.of(new TimeLine(0, today.plusDays(2).getDayOfWeek(), null, LocalTime.of(17, 0), LocalTime.of(18, 0))));
    }

    @Test
    void toldByItsAssociation_foundByPlaceAndAge_goneWithItsPublication() {
        DistrictView farsta = Samples.district(districts, "farsta");
        NeighbourhoodView place = districts.neighbourhoods(clock.today()).stream().filter(one -> one.districtSlug().equals("farsta")).findFirst().orElseThrow();
        Actor ada = administrator(farsta.boardId());
        Samples sample = Samples.of(ada.associationId());
        String publicId = ActAs.call(Actor.SYSTEM, () -> publications.publishDecision(sample.decision(PublicationLevel.OPEN, farsta, null))).orElseThrow();
        String name = "Bollek " + Ids.next();

        String id = ActAs.call(ada, () -> activities.add(told(null, 0, ada.associationId(), publicId, name, place.slug(), 8, 12)));
        assertEquals(List.of(name), ActAs.call(ada, () -> activities.own(ada.associationId())).get(0).activities().stream().map(ActivityView::name).toList());

        // Nobody else's: a stranger is refused, and another association's people do not find it.
        Actor stranger = person("Sten Främling");
        assertThrows(Denied.class, () -> ActAs.call(stranger, () -> activities.own(ada.associationId())));
        assertThrows(Denied.class, () -> ActAs.call(stranger, () -> activities.add(told(null, 0, ada.associationId(), publicId, "x", place.slug(), 8, 12))));
        Actor other = administrator(farsta.boardId());
        assertThrows(NotFound.class, () -> ActAs.run(other, () -> activities.change(told(id, 1, other.associationId(), publicId, "x", place.slug(), 8, 12))));
        assertThrows(NotFound.class, () -> ActAs.run(other, () -> activities.remove(other.associationId(), id, 1)));
        assertEquals("activity.neighbourhood.missing", assertThrows(BusinessException.class, () -> ActAs.call(ada, () -> activities.add(told(null, 0,
                ada.associationId(), publicId, "x", "finns-inte", 8, 12)))).violations().get(0).code());

        // Found where and by whom it should be; the English page too.
        assertTrue(visitor.get("/initiatives/" + publicId).body().contains(name));
        assertTrue(visitor.get("/this-week?where=" + place.slug() + "&age=10").body().contains(name));
        assertTrue(visitor.get("/en/this-week?where=" + place.slug()).body().contains(name));
        assertFalse(visitor.get("/this-week?where=" + place.slug() + "&age=13").body().contains(name));
        assertTrue(visitor.get("/calendar/activities.ics").body().contains("UID:activity-" + id + "-0@"));
        String documents = visitor.get("/initiatives/" + publicId + "/documents").body();
        assertTrue(documents.contains(sample.title) && !documents.contains("<form method=\"post\""), "nobody is asked who they are");

        ActivityView seen = ActAs.call(ada, () -> activities.initiative(ada.associationId(), publicId)).activities().get(0);
        ActAs.run(ada, () -> activities.change(told(id, seen.version(), ada.associationId(), publicId, name + " 2", place.slug(), 8, 12)));
        assertTrue(visitor.get("/initiatives/" + publicId).body().contains(name + " 2"), "the kept page is thrown away with the change");

        ActAs.run(ada, () -> publications.lowerCase(sample.caseId, PublicationLevel.LIMITED));
        for (String address : List.of("/this-week?where=" + place.slug() + "&age=10", "/en/this-week?where=" + place.slug(), "/calendar/activities.ics", "/this-week")) {
            String body = visitor.get(address).body();
            assertFalse(body.contains(name) || body.contains(id), address);
        }
        assertEquals(visitor.get("/initiatives/" + Ids.next() + "/documents").body().length(), visitor.get("/initiatives/" + publicId + "/documents").body().length());
        assertEquals(404, visitor.get("/initiatives/" + publicId + "/documents").status());
        assertThrows(NotFound.class, () -> ActAs.run(ada, () -> activities.remove(ada.associationId(), id, seen.version())));
    }

    @Test
    void statements_doNotGrowWithWhatIsTold() {
        DistrictView skarpnack = Samples.district(districts, "skarpnack");
        NeighbourhoodView place = districts.neighbourhoods(clock.today()).stream().filter(one -> one.districtSlug().equals("skarpnack")).findFirst().orElseThrow();
        Samples sample = Samples.fresh();
        String publicId = ActAs.call(Actor.SYSTEM, () -> publications.publishDecision(sample.decision(PublicationLevel.OPEN, skarpnack, null))).orElseThrow();
        WeekQuery query = WeekQuery.parse(Map.of("where", place.slug()));
        ActAs.run(Actor.SYSTEM, () -> activities.add(told(null, 0, sample.associationId, publicId, "Ett", place.slug(), 8, 12)));
        pages.week(query);
        long one = statements(query);
        for (int i = 0; i < 5; i++) {
            int n = i;
            ActAs.run(Actor.SYSTEM, () -> activities.add(told(null, 0, sample.associationId, publicId, "Fler " + n, place.slug(), 8, 12)));
        }
        pages.week(query);
        assertEquals(one, statements(query));
        assertEquals(6, pages.ofInitiative(publicId).size());
    }

    private long statements(WeekQuery query) {
        long before = StatementCounter.ofThisThread();
        pages.week(query);
        return StatementCounter.ofThisThread() - before;
    }

    @Test
    void facts_areOfTheCity_datedAndTakenAwayWhenWrong() {
        Actor city = Actor.staff(Ids.next(), "Cia", Role.CITY_ADMINISTRATOR, null);
        assertThrows(Denied.class, () -> ActAs.call(Actor.staff(Ids.next(), "Olle", Role.CASE_OFFICER, Ids.next()), () -> facts.facts("bromma")));
        LocalDate day = LocalDate.of(2025, 12, 31);
        int before = ActAs.call(city, () -> facts.facts("bromma")).counts().size();
        LocalDate own = day.minusDays(1 + Math.floorMod(Ids.next().hashCode(), 5_000));
        ActAs.run(city, () -> facts.stateInhabitants("bromma", own, 80_000, "Prov"));
        assertEquals("district-facts.day.taken",
                assertThrows(BusinessException.class, () -> ActAs.run(city, () -> facts.stateInhabitants("bromma", own, 80_001, "Prov"))).code());
        DistrictFactsView.Count count = ActAs.call(city, () -> facts.facts("bromma")).counts().stream().filter(one -> one.countedOn().equals(own)).findFirst()
                .orElseThrow();
        ActAs.run(city, () -> facts.removeInhabitants("bromma", count.id(), count.version()));
        assertEquals(before, ActAs.call(city, () -> facts.facts("bromma")).counts().size());
    }
}
