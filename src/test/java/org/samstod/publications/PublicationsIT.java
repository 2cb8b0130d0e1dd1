package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.platform.data.StatementCounter;
import org.samstod.publications.domain.InitiativeCard;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.PublicationLevel;

/** Publishing, lowering, calls and notices in the database that is used. */
class PublicationsIT extends ContainerTest {

    @Inject
    PublicationService publications;

    @Inject
    PublicPageService pages;

    @Inject
    DistrictService districts;

    @Inject
    YearlyRowJob job;

    @Inject
    Clock clock;

    private Optional<String> publish(PublishDecision decision) {
        return ActAs.call(Actor.SYSTEM, () -> publications.publishDecision(decision));
    }

    private void lower(String caseId, PublicationLevel level) {
        ActAs.run(Actor.SYSTEM, () -> publications.lowerCase(caseId, level));
    }

    private DistrictView farsta() {
        return Samples.district(districts, "farsta");
    }

    @Test
    void openDecision_hasPageAssociationAndPlaceInList() {
        Samples one = Samples.fresh();
        String id = publish(one.decision(PublicationLevel.OPEN, farsta(), null)).orElseThrow();
        InitiativeView page = pages.initiative(id).orElseThrow();
        assertEquals(one.title, page.title());
        assertEquals(one.grantedOre, page.grantedOre());
        AssociationPage association = pages.association(page.associationPublicId()).orElseThrow();
        assertEquals(one.name, association.name());
        assertEquals(List.of(id), association.initiatives().stream().map(InitiativeCard::publicId).toList());
        InitiativeList found = pages.browse(InitiativeQuery.parse(Map.of("q", one.title)), false);
        assertEquals(List.of(id), found.rows().stream().map(InitiativeCard::publicId).toList());
    }

    @Test
    void publishedAgain_takesTheNewTextUnderTheSameId() {
        Samples one = Samples.fresh();
        DistrictView farsta = farsta();
        String id = publish(one.decision(PublicationLevel.OPEN, farsta, null)).orElseThrow();
        PublishDecision d = one.decision(PublicationLevel.OPEN, farsta, null);
        String word = "Nyord" + Ids.next().substring(0, 10);
        PublishDecision corrected = new PublishDecision(d.caseId(), d.associationId(), d.level(), d.boardId(), d.districtSlug(), null, d.associationName(),
                d.organisationNumber(), word, d.summary(), d.outcome(), d.askedOre(), d.grantedOre(), d.decidedOn(), null, d.kind(), d.theme(),
                d.perspective(), d.target(), d.ageFrom(), d.ageTo(), d.year());
        assertEquals(Optional.of(id), publish(corrected));
        assertEquals(word, pages.initiative(id).orElseThrow().title());
        assertEquals(1, pages.browse(InitiativeQuery.parse(Map.of("q", word)), false).total());
        assertEquals(0, pages.browse(InitiativeQuery.parse(Map.of("q", one.title)), false).total(), "the old words are forgotten");
    }

    @Test
    void loweredCase_losesPageAssociationAndId_andComesBackUnderAnother() {
        Samples one = Samples.fresh();
        DistrictView farsta = farsta();
        String id = publish(one.decision(PublicationLevel.OPEN, farsta, null)).orElseThrow();
        String association = pages.initiative(id).orElseThrow().associationPublicId();
        long total = pages.browse(InitiativeQuery.parse(Map.of()), false).total();
        lower(one.caseId, PublicationLevel.LIMITED);
        assertTrue(pages.initiative(id).isEmpty());
        assertTrue(pages.association(association).isEmpty());
        assertEquals(total - 1, pages.browse(InitiativeQuery.parse(Map.of()), false).total());
        String limited = ActAs.call(Actor.SYSTEM, () -> publications.publicIdOf(one.caseId)).orElseThrow();
        assertNotEquals(id, limited);
        assertTrue(pages.limited(limited).isEmpty(), "not before its batch");
        assertEquals("publication.raise",
                assertThrows(BusinessException.class, () -> publish(one.decision(PublicationLevel.OPEN, farsta, null))).code());
        Samples other = Samples.of(one.associationId);
        String next = publish(other.decision(PublicationLevel.OPEN, farsta, null)).orElseThrow();
        assertNotEquals(association, pages.initiative(next).orElseThrow().associationPublicId());
    }

    @Test
    void associationKeepsItsPageWhileAnotherPublicationIsOpen() {
        Samples one = Samples.fresh();
        Samples two = Samples.of(one.associationId);
        String id = publish(one.decision(PublicationLevel.OPEN, farsta(), null)).orElseThrow();
        publish(two.decision(PublicationLevel.OPEN, farsta(), null));
        String association = pages.initiative(id).orElseThrow().associationPublicId();
        lower(two.caseId, PublicationLevel.PROTECTED);
        assertEquals(List.of(one.title), pages.association(association).orElseThrow().initiatives().stream().map(InitiativeCard::title).toList());
    }

    @Test
    void threat_takesAllCasesInAllDistricts_andCutsWhatWasAboutToBePublished() {
        Samples one = Samples.fresh();
        Samples two = Samples.of(one.associationId);
        Samples late = Samples.of(one.associationId);
        String first = publish(one.decision(PublicationLevel.OPEN, farsta(), null)).orElseThrow();
        String second = publish(two.decision(PublicationLevel.OPEN, Samples.district(districts, "bromma"), null)).orElseThrow();
        Actor member = Actor.member(Ids.next(), "Test Testsson", one.associationId);
        assertEquals(2, ActAs.call(member, () -> publications.lowerAssociation(one.associationId, PublicationLevel.PROTECTED)));
        assertTrue(pages.initiative(first).isEmpty());
        assertTrue(pages.initiative(second).isEmpty());
        assertTrue(publish(late.decision(PublicationLevel.OPEN, farsta(), null)).isEmpty());
        assertEquals(0, pages.browse(InitiativeQuery.parse(Map.of("q", late.title)), false).total());
        assertEquals(0, pages.browse(InitiativeQuery.parse(Map.of("q", one.name)), false).total());
    }

    @Test
    void refusedDecision_isListedWithItsCallOnly() {
        DistrictView farsta = farsta();
        String call = Ids.next();
        ActAs.run(Actor.SYSTEM, () -> publications.publishCall(
                Samples.call(call, farsta, clock.now().minus(Duration.ofDays(9)), clock.now().minus(Duration.ofDays(2)), PublicationLevel.OPEN)));
        Samples granted = Samples.fresh();
        Samples refused = Samples.fresh();
        Samples dismissed = Samples.fresh();
        publish(granted.decision(PublicationLevel.OPEN, farsta, call));
        assertTrue(publish(refused.decision(PublicationLevel.OPEN, farsta, call, "refused")).isEmpty());
        assertTrue(publish(dismissed.decision(PublicationLevel.OPEN, farsta, call, "dismissed")).isEmpty());
        CallView page = pages.call(call).orElseThrow();
        assertEquals("closed", page.state());
        assertEquals(2, page.decided().size());
        assertEquals(granted.grantedOre, page.decidedGrantedOre());
        assertEquals(granted.askedOre + refused.askedOre, page.decidedAskedOre());
        assertEquals(0, pages.browse(InitiativeQuery.parse(Map.of("q", refused.title)), false).total());
    }

    @Test
    void call_movesFromComingToOpenToClosedByTheClock_andHidesItsFrameWhenItsCasesAreHidden() {
        DistrictView farsta = farsta();
        String open = Ids.next();
        String hidden = Ids.next();
        ActAs.run(Actor.SYSTEM, () -> {
            publications.publishCall(Samples.call(open, farsta, clock.now().minusSeconds(60), clock.now().plusSeconds(3600), PublicationLevel.OPEN));
            publications.publishCall(Samples.call(hidden, farsta, clock.now().plusSeconds(600), null, PublicationLevel.LIMITED));
        });
        CallView page = pages.call(open).orElseThrow();
        assertEquals("open", page.state());
        assertEquals(777_777_00L, page.frameOre());
        assertFalse(page.until().isAfter(clock.now().plusSeconds(601)), "the page changes when the next call opens");
        assertEquals("coming", pages.call(hidden).orElseThrow().state());
        assertEquals(null, pages.call(hidden).orElseThrow().frameOre());
        ActAs.run(Actor.SYSTEM, () -> publications.retireCall(hidden));
        assertTrue(pages.call(hidden).isEmpty());
    }

    @Test
    void notice_waitsForNoPublication_namesNobody_andLosesLoweredRows() {
        DistrictView farsta = farsta();
        LocalDate today = clock.today();
        Samples open = Samples.fresh();
        Samples later = Samples.fresh();
        Samples hidden = Samples.fresh();
        String mark = Ids.next().substring(0, 10);
        String notice = Ids.next();
        ActAs.run(Actor.SYSTEM, () -> publications.postNotice(new PostNotice(notice, farsta.boardId(), farsta.boardName(), "Protokoll " + mark, today,
                today.plusDays(21), today.plusDays(22), "Farsta stadsdelsförvaltning",
                List.of(new NoticeRow(open.caseId, open.associationId, "A" + mark, PublicationLevel.OPEN),
                        new NoticeRow(later.caseId, later.associationId, "B" + mark, PublicationLevel.OPEN),
                        new NoticeRow(hidden.caseId, hidden.associationId, "C" + mark, PublicationLevel.LIMITED)))));
        assertEquals(List.of("A" + mark, "B" + mark), numbers(notice));
        assertTrue(notice(notice).rows().stream().allMatch(row -> row.publicId() == null && row.title() == null));
        String id = publish(open.decision(PublicationLevel.OPEN, farsta, null)).orElseThrow();
        assertEquals(id, notice(notice).rows().get(0).publicId());
        lower(later.caseId, PublicationLevel.STATISTICS);
        assertEquals(List.of("A" + mark), numbers(notice));
        ActAs.run(Actor.SYSTEM, () -> publications.lowerAssociation(open.associationId, PublicationLevel.PROTECTED));
        assertEquals(List.of(), numbers(notice));
        ActAs.run(Actor.SYSTEM, () -> publications.takeDownNotice(notice));
        assertTrue(pages.noticeBoard().notices().stream().noneMatch(one -> one.noticeId().equals(notice)));
    }

    private NoticeView notice(String id) {
        return pages.noticeBoard().notices().stream().filter(one -> one.noticeId().equals(id)).findFirst().orElseThrow();
    }

    private List<String> numbers(String id) {
        return notice(id).rows().stream().map(NoticeView.Row::registerNumber).toList();
    }

    private void hidden(int year, DistrictView district) {
        PublishDecision d = Samples.fresh().decision(PublicationLevel.STATISTICS, district, null);
        publish(new PublishDecision(d.caseId(), d.associationId(), d.level(), d.boardId(), d.districtSlug(), null, d.associationName(),
                d.organisationNumber(), d.title(), d.summary(), d.outcome(), d.askedOre(), 10_000_00, d.decidedOn(), null, d.kind(), d.theme(),
                d.perspective(), d.target(), d.ageFrom(), d.ageTo(), year));
    }

    private List<YearlyView> yearly(int year, String... parameters) {
        Map<String, String> query = parameters.length == 0 ? Map.of() : Map.of(parameters[0], parameters[1]);
        return pages.browse(InitiativeQuery.parse(query), false).yearly().stream().filter(row -> row.year() == year).toList();
    }

    @Test
    void yearlyRow_isPublishedOnceByTheJob_neverRestated_andStandsOnTheUnfilteredPageOnly() {
        int ended = clock.today().getYear() - 1;
        DistrictView other = Samples.district(districts, "skarpnack");
        long version = pages.version();
        for (int i = 0; i < 4; i++) {
            hidden(ended, farsta());
        }
        assertEquals(version, pages.version(), "what is only counted moves no page");
        hidden(ended, other);
        ActAs.run(Actor.SYSTEM, job::run);
        List<YearlyView> row = yearly(ended);
        assertEquals(1, row.size());
        assertTrue(row.get(0).count() >= 5);
        assertTrue(pages.version() > version, "a published row moves the pages");
        assertTrue(yearly(ended, "theme", "culture").isEmpty(), "never beside a filter");
        assertTrue(yearly(ended, "page", "2").isEmpty());
        long published = pages.version();
        hidden(ended, other);
        ActAs.run(Actor.SYSTEM, job::run);
        assertEquals(row, yearly(ended), "never restated");
        assertEquals(published, pages.version());
    }

    @Test
    void yearlyRow_ofFewOrOneDistrict_isNotPublished_andNoneOfARunningYear() {
        int year = 1900 + java.util.concurrent.ThreadLocalRandom.current().nextInt(90);
        for (int i = 0; i < 6; i++) {
            hidden(year, farsta());
        }
        assertFalse(ActAs.call(Actor.SYSTEM, () -> publications.yearlyRowWaits(year)));
        assertFalse(ActAs.call(Actor.SYSTEM, () -> publications.publishYearlyRow(year)));
        assertTrue(yearly(year).isEmpty());
        assertFalse(ActAs.call(Actor.SYSTEM, () -> publications.yearlyRowWaits(clock.today().getYear())));
    }

    @Test
    void browsing_asksTheSameNumberOfStatementsHoweverMuchIsPublished() {
        InitiativeQuery everything = InitiativeQuery.parse(Map.of());
        publish(Samples.fresh().decision(PublicationLevel.OPEN, farsta(), null));
        pages.browse(everything, false);
        long few = statements(everything);
        for (int i = 0; i < 25; i++) {
            publish(Samples.fresh().decision(PublicationLevel.OPEN, farsta(), null));
        }
        pages.browse(everything, false);
        assertEquals(few, statements(everything));
        assertTrue(few <= 10, "statements: " + few);
        InitiativeQuery words = InitiativeQuery.parse(Map.of("q", "titel", "theme", "culture"));
        pages.browse(words, false);
        assertTrue(statements(words) <= 13, "statements with words: " + statements(words));
    }

    private long statements(InitiativeQuery query) {
        long before = StatementCounter.ofThisThread();
        pages.browse(query, false);
        return StatementCounter.ofThisThread() - before;
    }

    @Test
    void words_areFoundInBothLanguagesAndWithoutMarks() {
        String mark = "Qvist" + Ids.next().substring(0, 10).toLowerCase(java.util.Locale.ROOT);
        DistrictView farsta = farsta();
        Samples one = Samples.fresh();
        PublishDecision d = one.decision(PublicationLevel.OPEN, farsta, null);
        publish(new PublishDecision(d.caseId(), d.associationId(), d.level(), d.boardId(), d.districtSlug(), null, "Läxhjälparna " + mark, d.organisationNumber(),
                "Promenader för äldre", "Vi går tillsammans.", d.outcome(), d.askedOre(), d.grantedOre(), d.decidedOn(), null, d.kind(), d.theme(),
                d.perspective(), d.target(), d.ageFrom(), d.ageTo(), d.year()));
        for (String words : List.of(mark, mark.substring(0, 8), mark + " promenad", mark + " läxhjälparna", mark + " LAXHJALPARNA", mark + " farsta",
                mark + " kultur", mark + " i Farsta")) {
            assertEquals(1, pages.browse(InitiativeQuery.parse(Map.of("q", words)), false).total(), words);
        }
        for (String words : List.of(mark + " culture", "the " + mark)) {
            assertEquals(1, pages.browse(InitiativeQuery.parse(Map.of("q", words)), true).total(), words);
        }
        for (String words : List.of(mark + " fotboll", "*", "\"", "+-&&||!(){}[]^~?:\\/", "AND OR NOT", "name:" + mark + "x")) {
            assertEquals(0, pages.browse(InitiativeQuery.parse(Map.of("q", words)), false).total(), words);
        }
    }

    @Test
    void pastDistrict_hasItsOwnPageAndLeadsToToday() {
        DistrictView alvsjo = Samples.district(districts, "alvsjo");
        Samples one = Samples.fresh();
        String id = publish(one.decision(PublicationLevel.OPEN, alvsjo, null)).orElseThrow();
        DistrictPage then = pages.district("alvsjo").orElseThrow();
        assertEquals("hagersten-alvsjo", then.today().slug());
        assertTrue(then.latest().stream().anyMatch(card -> card.publicId().equals(id)));
        assertTrue(pages.district("hagersten-alvsjo").orElseThrow().includes().stream().anyMatch(link -> link.slug().equals("alvsjo")));
        InitiativeView page = pages.initiative(id).orElseThrow();
        assertTrue(page.isDistrictChanged());
        assertEquals("Hägersten-Älvsjö", page.todayName());
        assertTrue(pages.browse(InitiativeQuery.parse(Map.of("district", "hagersten-alvsjo", "q", one.title)), false).total() == 1);
        assertTrue(pages.browse(InitiativeQuery.parse(Map.of("district", "farsta", "q", one.title)), false).total() == 0);
    }

    @Test
    void publishingAndThreatAtTheSameMoment_neverLeavesAnythingOpen() throws Exception {
        DistrictView farsta = farsta();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 12; round++) {
                Samples one = Samples.fresh();
                CountDownLatch start = new CountDownLatch(1);
                Future<Optional<String>> published = both.submit(() -> {
                    start.await();
                    return publish(one.decision(PublicationLevel.OPEN, farsta, null));
                });
                Future<Integer> threatened = both.submit(() -> {
                    start.await();
                    return ActAs.call(Actor.SYSTEM, () -> publications.lowerAssociation(one.associationId, PublicationLevel.PROTECTED));
                });
                start.countDown();
                Optional<String> id = published.get(30, TimeUnit.SECONDS);
                threatened.get(30, TimeUnit.SECONDS);
                assertTrue(id.isEmpty() || pages.initiative(id.get()).isEmpty(), "round " + round);
                assertEquals(0, pages.browse(InitiativeQuery.parse(Map.of("q", one.title)), false).total());
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void renamedNeighbourhood_movesTheVersion() {
        long before = pages.version();
        String slug = "prov-" + Ids.next().substring(14);
        ActAs.run(Actor.SYSTEM, () -> districts.addNeighbourhood(slug, "Prov " + slug, "farsta", LocalDate.of(2020, 1, 1)));
        assertTrue(pages.version() > before);
        assertTrue(pages.front().places().contains("Prov " + slug));
    }

    @Test
    void visitorsAndAssociationsPublishNothing() {
        PublishDecision decision = Samples.fresh().decision(PublicationLevel.OPEN, farsta(), null);
        assertThrows(Denied.class, () -> ActAs.call(Actor.member(Ids.next(), "Test", null), () -> publications.publishDecision(decision)));
    }

    @Test
    void version_movesOnlyWhenPublishedBytesDo() {
        DistrictView farsta = farsta();
        long before = pages.version();
        publish(Samples.fresh().decision(PublicationLevel.LIMITED, farsta, null));
        publish(Samples.fresh().decision(PublicationLevel.STATISTICS, farsta, null));
        publish(Samples.fresh().decision(PublicationLevel.PROTECTED, farsta, null));
        lower(Ids.next(), PublicationLevel.PROTECTED);
        assertEquals(before, pages.version());
        publish(Samples.fresh().decision(PublicationLevel.OPEN, farsta, null));
        assertTrue(pages.version() > before);
    }
}
