package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.container.Visitor;
import org.samstod.districts.AddDistrict;
import org.samstod.districts.CodeListService;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.platform.data.StatementCounter;
import org.samstod.publications.domain.InitiativeCard;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** Searching, suggestions, the support finder and the list of a call in the database that is used; what is lowered leaves all of them at once. */
class PublicSearchIT extends ContainerTest {

    @Inject
    PublicationService publications;

    @Inject
    PublicPageService pages;

    @Inject
    SuggestionService suggestions;

    @Inject
    SupportService support;

    @Inject
    DistrictService districts;

    @Inject
    CodeListService codes;

    @Inject
    Clock clock;

    private final Visitor visitor = new Visitor();

    /** Letters only, so that it can be misspelt. */
    private static String word() {
        StringBuilder word = new StringBuilder("q");
        Ids.next().chars().limit(11).forEach(c -> word.append((char) ('a' + c % 26)));
        return word.toString();
    }

    private String publish(PublishDecision decision) {
        return ActAs.call(Actor.SYSTEM, () -> publications.publishDecision(decision)).orElse(null);
    }

    private void lower(String caseId, PublicationLevel level) {
        ActAs.run(Actor.SYSTEM, () -> publications.lowerCase(caseId, level));
    }

    private static PublishDecision about(Samples one, DistrictView district, String neighbourhood, String name, String title, String theme, String perspective,
            String target, Integer ageFrom, Integer ageTo) {
        PublishDecision d = one.decision(PublicationLevel.OPEN, district, null);
        return new PublishDecision(d.caseId(), d.associationId(), d.level(), d.boardId(), d.districtSlug(), neighbourhood, name, d.organisationNumber(), title,
                d.summary(), d.outcome(), d.askedOre(), d.grantedOre(), d.decidedOn(), d.callId(), d.kind(), theme, perspective, target, ageFrom, ageTo, d.year());
    }

    private static PublishDecision in(PublishDecision d, String associationId, int year) {
        return new PublishDecision(d.caseId(), associationId, d.level(), d.boardId(), d.districtSlug(), d.neighbourhoodSlug(), d.associationName(),
                d.organisationNumber(), d.title(), d.summary(), d.outcome(), d.askedOre(), d.grantedOre(), d.decidedOn(), d.callId(), d.kind(), d.theme(),
                d.perspective(), d.target(), d.ageFrom(), d.ageTo(), year);
    }

    private PublishDecision thisYear(PublishDecision d) {
        return in(d, d.associationId(), clock.today().getYear());
    }

    private InitiativeList browse(String... pairs) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], pairs[i + 1]);
        }
        return pages.browse(InitiativeQuery.parse(parameters), false);
    }

    private String district(String slug, String successor, LocalDate from) {
        ActAs.run(Actor.SYSTEM, () -> {
            districts.addDistrict(new AddDistrict(slug, "Trakten " + slug, null, from, slug.substring(5, 11), "Traktens nämnd " + slug, "Board", "Förvaltning", "OWN",
                    "{BOARD} {YYYY}/{SEQ:1}"));
            if (successor != null) {
                districts.endDistrict(slug, districts.district(slug).orElseThrow().version(), clock.today().minusDays(10), successor);
            }
        });
        return slug;
    }

    private static String slug() {
        return "prov-" + Ids.next().substring(10).toLowerCase(Locale.ROOT);
    }

    @Test
    void misspelling_isAnsweredByWhatWasMeant_untilThatIsLowered() {
        String word = word();
        Samples one = Samples.fresh();
        DistrictView farsta = Samples.district(districts, "farsta");
        publish(about(one, farsta, null, one.name, "Kul med " + word, "culture", "promotive", "youth", null, null));
        String typed = word.substring(0, 5) + word.substring(6);
        InitiativeList found = browse("q", typed);
        assertEquals(1, found.total());
        assertEquals(word, found.instead());
        assertNull(browse("q", word).instead());
        String page = visitor.get("/initiatives?q=" + typed).body();
        assertTrue(page.contains("Här visas träffar på " + word));
        assertTrue(page.contains("href=\"/initiatives?q=" + word));
        lower(one.caseId, PublicationLevel.LIMITED);
        assertEquals(0, browse("q", typed).total());
        assertFalse(visitor.get("/initiatives?q=" + typed).bytes().contains(word), "not even as a suggestion");
    }

    @Test
    void emptyAnswer_saysWhatWouldHelp_withItsCounts() {
        LocalDate from = LocalDate.of(2010, 1, 1);
        String today = district(slug(), null, from);
        String past = district(slug(), today, from);
        String here = slug();
        String near = slug();
        ActAs.run(Actor.SYSTEM, () -> {
            districts.addNeighbourhood(here, "Här " + here, today, from);
            districts.addNeighbourhood(near, "Nära " + near, today, from);
        });
        DistrictView now = Samples.district(districts, today);
        String word = word();
        String other = word();
        Samples one = Samples.fresh();
        Samples two = Samples.fresh();
        publish(about(one, now, near, one.name, "Läger " + word, "culture", "promotive", "youth", 13, 19));
        publish(about(two, now, here, two.name, "Läger " + other, "sport", "promotive", "children", 7, 12));

        EmptyHelp help = browse("q", word, "neighbourhood", here, "theme", "culture").help();
        assertEquals(List.of(new EmptyHelp.WithoutFilter("neighbourhood", 1)), help.filters());
        assertEquals(0, help.withoutWords());
        assertEquals(List.of(near), help.near().stream().map(FacetValue::value).toList());
        assertEquals(1, help.near().get(0).count());

        help = browse("q", word + " " + other, "district", today).help();
        assertEquals(List.of(new EmptyHelp.OneWord(word, 1), new EmptyHelp.OneWord(other, 1)), help.words());
        assertEquals(2, help.withoutWords());

        help = browse("district", past).help();
        assertEquals(List.of(today), help.successors().stream().map(FacetValue::value).toList());
        assertEquals(2, help.successors().get(0).count());

        String page = visitor.get("/initiatives?neighbourhood=" + here + "&theme=culture").body();
        assertTrue(page.contains("/initiatives?neighbourhood=" + near + "&amp;theme=culture"), "a link to what is near");
        assertNull(browse("district", today).help());
    }

    @Test
    void severalValuesOfAFilter_areEitherOr_andEachHasItsCount() {
        String district = district(slug(), null, LocalDate.of(2010, 1, 1));
        DistrictView view = Samples.district(districts, district);
        for (String theme : List.of("sport", "sport", "culture", "health")) {
            Samples one = Samples.fresh();
            publish(about(one, view, null, one.name, one.title, theme, "promotive", "youth", null, null));
        }
        InitiativeList both = browse("district", district, "theme", "culture,sport");
        assertEquals(3, both.total());
        Facet themes = both.facets().stream().filter(facet -> facet.parameter().equals("theme")).findFirst().orElseThrow();
        assertEquals(List.of("culture 1 true", "sport 2 true", "health 1 false"), themes.values().stream()
                .map(value -> value.value() + " " + value.count() + " " + value.selected()).toList());
        assertEquals("/initiatives?district=" + district + "&theme=culture,sport",
                visitor.get("/initiatives?theme=sport&theme=culture&district=" + district).header("Location"));
        String page = visitor.get("/initiatives?district=" + district + "&theme=culture,sport").body();
        assertTrue(page.contains("/initiatives?district=" + district + "&amp;theme=culture,sport,health"), "one more");
        assertTrue(page.contains("/initiatives?district=" + district + "&amp;theme=sport\""), "one less");
    }

    @Test
    void districtOfThePast_canBeChosenBesideTodays() {
        LocalDate from = LocalDate.of(2010, 1, 1);
        String today = district(slug(), null, from);
        String past = district(slug(), today, from);
        Samples then = Samples.fresh();
        Samples now = Samples.fresh();
        publish(then.decision(PublicationLevel.OPEN, Samples.district(districts, past), null));
        publish(now.decision(PublicationLevel.OPEN, Samples.district(districts, today), null));
        Facet facet = browse("q", "titel").facets().get(0);
        assertEquals(2, facet.current().stream().filter(value -> value.value().equals(today)).findFirst().orElseThrow().count());
        assertEquals(1, facet.past().stream().filter(value -> value.value().equals(past)).findFirst().orElseThrow().count());
        DistrictPage page = pages.district(today).orElseThrow();
        assertEquals(2, page.total());
        assertEquals(then.grantedOre + now.grantedOre, page.sumOre());
        assertEquals(List.of(new DistrictPart(past, "Trakten " + past, from, clock.today().minusDays(10), 1, then.grantedOre)), page.includes());
        assertTrue(visitor.get("/districts/" + today).body().contains("/initiatives?district=" + past));
        lower(then.caseId, PublicationLevel.STATISTICS);
        assertEquals(0, pages.district(today).orElseThrow().includes().get(0).count());
    }

    @Test
    void suggestions_areOfPlacesAssociationsAndWords_andOfNothingThatIsLowered() {
        String word = word();
        String name = word();
        Samples one = Samples.fresh();
        publish(about(one, Samples.district(districts, "farsta"), null, "Förening " + name, word + "lek", "culture", "promotive", "youth", null, null));
        String asked = "/suggestions?q=" + word.substring(0, 9);
        Visitor.Answer answer = visitor.get(asked);
        assertEquals(200, answer.status());
        assertEquals("application/json;charset=UTF-8", answer.header("Content-Type").replace(" ", ""));
        assertEquals("{\"suggestions\":[{\"text\":\"" + word + "lek\",\"href\":\"/initiatives?q=" + word + "lek\"}]}", answer.body());
        assertEquals("no-cache", answer.header("Cache-Control"));
        assertNull(answer.header("Set-Cookie"));
        assertEquals(304, visitor.get(asked, "If-None-Match", answer.header("ETag")).status());
        String byName = visitor.get("/suggestions?language=en&q=" + name).body();
        assertTrue(byName.contains("\"text\":\"Förening " + name + "\"") && byName.contains("\"href\":\"/en/associations/"), byName);
        assertEquals("/initiatives?district=hagersten-alvsjo", suggestions.suggest("alvsjo", false).stream()
                .filter(each -> each.kind().equals("district")).findFirst().orElseThrow().path(), "old names lead to today");
        assertEquals("theme", suggestions.suggest("kult", false).stream().filter(each -> each.path().equals("/initiatives?theme=culture")).findFirst()
                .orElseThrow().kind());
        lower(one.caseId, PublicationLevel.PROTECTED);
        assertEquals("{\"suggestions\":[]}", visitor.get(asked).body());
        assertEquals("{\"suggestions\":[]}", visitor.get("/suggestions?q=" + name).body());
    }

    @Test
    void suggestions_answerAnythingCalmly() {
        for (String typed : List.of("", "a", "%25%5f", "%27%22%3Cscript%3E", "*".repeat(50), "x".repeat(3_000), "%00%1f", "%F0%9F%99%82", "%22solb", "a+b+c+d+e")) {
            Visitor.Answer answer = visitor.get("/suggestions?q=" + typed);
            assertEquals(200, answer.status(), typed);
            assertTrue(answer.body().startsWith("{\"suggestions\":["), typed);
        }
        assertEquals("{\"suggestions\":[]}", visitor.get("/suggestions").body());
    }

    @Test
    void hostileSearches_areAnsweredCalmly() {
        for (String typed : List.of("\"", "\"\"", "a AND (b", "title:*", "~99 ^3", "\\", "[a TO z]", "ö".repeat(1_000), "\u0000\u0007", "'; drop table publications--",
                "🙂", "\u202e abc", "\"barn och", "”barn och unga”")) {
            Visitor.Answer answer = visitor.get("/initiatives?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            assertTrue(answer.status() == 200 || answer.status() == 302, typed + ": " + answer.status());
        }
        // Longer than what the server takes for an address.
        assertEquals(400, visitor.get("/initiatives?q=" + "x".repeat(10_000)).status());
        assertEquals(200, visitor.get("/initiatives?page=4999").status(), "beyond the last page");
        assertEquals(200, visitor.get("/initiatives?q=titel&page=4999").status());
    }

    @Test
    void csvOfACall_holdsWhatItsPageShows_andLosesWhatIsLowered() {
        DistrictView farsta = Samples.district(districts, "farsta");
        String call = Ids.next();
        ActAs.run(Actor.SYSTEM, () -> publications.publishCall(
                Samples.call(call, farsta, clock.now().minus(Duration.ofDays(9)), clock.now().minus(Duration.ofDays(2)), PublicationLevel.OPEN)));
        assertEquals(404, visitor.get("/calls/" + call + "/decided.csv").status(), "nothing has been decided");
        Samples granted = Samples.fresh();
        Samples refused = Samples.fresh();
        PublishDecision d = granted.decision(PublicationLevel.OPEN, farsta, call);
        publish(new PublishDecision(d.caseId(), d.associationId(), d.level(), d.boardId(), d.districtSlug(), null, "=1+1;\"" + granted.name, d.organisationNumber(),
                d.title(), d.summary(), d.outcome(), d.askedOre(), d.grantedOre(), d.decidedOn(), call, d.kind(), d.theme(), d.perspective(), d.target(),
                d.ageFrom(), d.ageTo(), d.year()));
        publish(refused.decision(PublicationLevel.OPEN, farsta, call, "refused"));
        Visitor.Answer answer = visitor.get("/calls/" + call + "/decided.csv");
        assertEquals(200, answer.status());
        assertTrue(answer.header("Content-Type").startsWith("text/csv"), answer.header("Content-Type"));
        assertEquals("attachment; filename=\"" + call + ".csv\"", answer.header("Content-Disposition"));
        assertTrue(answer.body().startsWith("\uFEFFFörening;Initiativ;Sökt;Beviljat;Utfall\r\n"), answer.body());
        assertTrue(answer.body().contains("\"'=1+1;\"\"" + granted.name + "\";" + granted.title + ";" + comma(granted.askedOre) + ";" + comma(granted.grantedOre)
                + ";Beviljad\r\n"), answer.body());
        assertTrue(answer.body().contains(refused.title + ";" + comma(refused.askedOre) + ";0,00;Avslag\r\n"), answer.body());
        assertTrue(visitor.get("/en/calls/" + call + "/decided.csv").body().contains("Association;Initiative;"), "in English");
        assertEquals(304, visitor.get("/calls/" + call + "/decided.csv", "If-None-Match", answer.header("ETag")).status());
        CallView page = pages.call(call).orElseThrow();
        assertEquals(1, page.decidedGranted());
        assertEquals(1, page.decidedRefused());
        assertTrue(visitor.get("/calls/" + call).body().contains("/calls/" + call + "/decided.csv"));
        lower(granted.caseId, PublicationLevel.LIMITED);
        assertFalse(visitor.get("/calls/" + call + "/decided.csv").bytes().contains(granted.title));
        assertEquals(404, visitor.get("/calls/" + Ids.next() + "/decided.csv").status());
        assertEquals(404, visitor.get("/calls/" + call + "/other.csv").status());
    }

    private static String comma(long ore) {
        return Money.ofOre(ore).plain().replace('.', ',');
    }

    @Test
    void association_hasItsInitiativesYearByYear() {
        Samples one = Samples.fresh();
        Samples two = Samples.of(one.associationId);
        PublishDecision later = one.decision(PublicationLevel.OPEN, Samples.district(districts, "farsta"), null);
        PublishDecision d = two.decision(PublicationLevel.OPEN, Samples.district(districts, "farsta"), null);
        String id = publish(later);
        publish(new PublishDecision(d.caseId(), d.associationId(), d.level(), d.boardId(), d.districtSlug(), null, d.associationName(), d.organisationNumber(),
                d.title(), d.summary(), d.outcome(), d.askedOre(), d.grantedOre(), LocalDate.of(2020, 4, 1), null, d.kind(), d.theme(), d.perspective(), d.target(),
                d.ageFrom(), d.ageTo(), 2020));
        AssociationPage page = pages.association(pages.initiative(id).orElseThrow().associationPublicId()).orElseThrow();
        assertEquals(List.of(2026, 2020), page.years().stream().map(AssociationPage.Year::year).toList());
        assertEquals(two.grantedOre, page.years().get(1).sumOre());
        assertEquals(one.grantedOre + two.grantedOre, page.sumOre());
        assertTrue(visitor.get("/associations/" + page.publicId()).body().contains("id=\"year-2020\""));
    }

    @Test
    void support_isNearFirst_andHasNothingThatIsNotOpen() {
        String today = district(slug(), null, LocalDate.of(2010, 1, 1));
        String here = slug();
        String near = slug();
        ActAs.run(Actor.SYSTEM, () -> {
            districts.addNeighbourhood(here, "Här " + here, today, LocalDate.of(2010, 1, 1));
            districts.addNeighbourhood(near, "Nära " + near, today, LocalDate.of(2010, 1, 1));
        });
        DistrictView view = Samples.district(districts, today);
        Samples relatives = Samples.fresh();
        Samples around = Samples.fresh();
        Samples sport = Samples.fresh();
        Samples hidden = Samples.fresh();
        publish(thisYear(about(relatives, view, here, relatives.name, relatives.title, null, "relatives", "relatives", null, null)));
        publish(thisYear(about(around, view, near, around.name, around.title, "health", "preventive", "adults", null, null)));
        publish(thisYear(about(sport, view, here, sport.name, sport.title, "sport", "promotive", "children", null, null)));
        publish(thisYear(about(hidden, view, here, hidden.name, hidden.title, null, "aftermath", "adults", null, null)));
        assertEquals(List.of(hidden.title), titles(support.page(new SupportQuery(here, "leaving")).here()), "the test can see what is open");
        lower(hidden.caseId, PublicationLevel.LIMITED);
        SupportPage all = support.page(new SupportQuery(here, null));
        assertEquals(List.of(relatives.title), titles(all.here()));
        assertEquals(List.of(around.title), titles(all.around()));
        assertTrue(support.page(new SupportQuery(here, "leaving")).here().isEmpty());
        assertEquals(List.of(around.title), titles(support.page(new SupportQuery(here, "feeling-bad")).around()));
        for (String language : List.of("", "/en")) {
            Visitor.Answer answer = visitor.get(language + "/support?neighbourhood=" + here);
            assertEquals(200, answer.status());
            assertTrue(answer.body().contains(relatives.title));
            assertFalse(answer.bytes().contains(hidden.title));
            assertFalse(answer.body().contains(sport.title));
            assertNull(answer.header("Set-Cookie"));
            assertEquals("no-referrer", answer.header("Referrer-Policy"));
            assertTrue(answer.body().contains("rel=\"noreferrer\""), "a way out that needs no script");
            assertTrue(answer.body().contains("href=\"tel:112\""));
            assertFalse(answer.body().replaceAll("<a [^>]*>", "").matches("(?s).*(?:src|href)=\"https?:.*"), "nothing is fetched from others");
        }
        lower(relatives.caseId, PublicationLevel.PROTECTED);
        assertFalse(visitor.get("/support?neighbourhood=" + here).bytes().contains(relatives.title));
    }

    @Test
    void support_leavesOutWhatWasForAYearThatIsOver_andSaysTheSameOnce() {
        String today = district(slug(), null, LocalDate.of(2010, 1, 1));
        String here = slug();
        ActAs.run(Actor.SYSTEM, () -> districts.addNeighbourhood(here, "Här " + here, today, LocalDate.of(2010, 1, 1)));
        DistrictView view = Samples.district(districts, today);
        Samples now = Samples.fresh();
        Samples again = Samples.fresh();
        Samples over = Samples.fresh();
        PublishDecision once = thisYear(about(now, view, here, now.name, now.title, null, "relatives", "relatives", null, null));
        publish(once);
        publish(in(about(again, view, here, now.name, now.title, null, "relatives", "relatives", null, null), once.associationId(), once.year()));
        PublishDecision past = about(over, view, here, over.name, over.title, null, "relatives", "relatives", null, null);
        publish(in(past, past.associationId(), once.year() - 1));
        assertEquals(List.of(now.title), titles(support.page(new SupportQuery(here, null)).here()));
        assertTrue(visitor.get("/initiatives?neighbourhood=" + here).body().contains(over.title), "it can be found as what was");
    }

    private static List<String> titles(List<InitiativeCard> cards) {
        return cards.stream().map(InitiativeCard::title).toList();
    }

    @Test
    void helplines_areTheCitysList_andAChangeIsSeenByTheNextQuestion() {
        String code = "line-" + Ids.next().substring(16).toLowerCase(Locale.ROOT);
        assertNotNull(visitor.get("/support").header("ETag"));
        ActAs.run(Actor.SYSTEM, () -> codes.add(new CodeListService.AddCode("helpline", code, "Linjen " + code, "The line " + code, clock.today())));
        assertTrue(visitor.get("/support").body().contains("Linjen " + code));
        assertTrue(visitor.get("/en/support").body().contains("The line " + code));
    }

    @Test
    void initiativeOfSupport_hasTheQuickWayOut_andOthersDoNot() {
        DistrictView farsta = Samples.district(districts, "farsta");
        Samples support = Samples.fresh();
        Samples sport = Samples.fresh();
        String one = publish(about(support, farsta, null, support.name, support.title, null, "relatives", null, null, null));
        String two = publish(about(sport, farsta, null, sport.name, sport.title, "sport", "promotive", null, null, null));
        assertTrue(visitor.get("/initiatives/" + one).body().contains("data-exit"));
        assertFalse(visitor.get("/initiatives/" + two).body().contains("data-exit"));
    }

    @Test
    void uncachedSearch_asksFewStatements_howeverMuchMatches() {
        Samples.fresh();
        for (int i = 0; i < 25; i++) {
            publish(Samples.fresh().decision(PublicationLevel.OPEN, Samples.district(districts, "farsta"), null));
        }
        InitiativeQuery words = InitiativeQuery.parse(Map.of("q", "beskrivning med fler ord", "theme", "culture"));
        pages.browse(words, false);
        long before = StatementCounter.ofThisThread();
        assertTrue(pages.browse(words, false).total() >= 25);
        long statements = StatementCounter.ofThisThread() - before;
        assertTrue(statements <= 2, "statements: " + statements);
    }
}
