package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.samstod.container.ContainerTest;
import org.samstod.container.Visitor;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.publications.domain.Activities;
import org.samstod.publications.domain.Activity;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.Posts;
import org.samstod.publications.domain.Publications;
import org.samstod.publications.domain.Quarter;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.words.IndexFolder;

/**
 * The leak test of a whole city, as large as the subclass wants it: of a case at level 2 or lower nothing of its own is in any byte of any public
 * address, and whoever subtracts totals or compares yesterday's copies with today's is left with nothing.
 */
abstract class PublicLeak extends ContainerTest {

    private static final int SEARCHED = 4;

    @Inject
    PublicationService publications;

    @Inject
    PublicPageService pages;

    @Inject
    AuditSampleService samples;

    @Inject
    Publications copies;

    @Inject
    Posts posts;

    @Inject
    Activities activities;

    @Inject
    FollowDigestText digest;

    @Inject
    Event<PublicationsChanged> changed;

    @Inject
    DistrictService districts;

    @Inject
    IndexFolder indexFolder;

    @Inject
    Clock clock;

    @Resource(lookup = "java:appserver/TransactionManager")
    TransactionManager transactions;

    final Visitor visitor = new Visitor();

    String publish(PublishDecision decision) {
        return ActAs.call(Actor.SYSTEM, () -> publications.publishDecision(decision)).orElse(null);
    }

    String limitedCall(DistrictView district) {
        String call = Ids.next();
        ActAs.run(Actor.SYSTEM, () -> publications.publishCall(
                Samples.call(call, district, clock.now().minus(Duration.ofDays(9)), clock.now().minus(Duration.ofDays(1)), PublicationLevel.LIMITED)));
        return call;
    }

    private LeakTold.Store store() {
        return new LeakTold.Store(copies, posts, activities, clock);
    }

    private NeighbourhoodView placeIn(DistrictView district) {
        return districts.neighbourhoods(clock.today()).stream().filter(one -> one.districtSlug().equals(district.slug())).findFirst().orElseThrow();
    }

    /** Changes what is beside a copy, as somebody of its association or board would. */
    private <T> T beside(String publicId, Function<OpenPublication, T> change) throws Exception {
        transactions.begin();
        try {
            long stamp = copies.lockVersion().advance();
            T done = change.apply(copies.open(publicId).orElseThrow());
            changed.fire(new PublicationsChanged(stamp));
            transactions.commit();
            return done;
        } catch (RuntimeException e) {
            transactions.rollback();
            throw e;
        }
    }

    /** All that can be told of an open initiative; everybody sees it, and a mail about it waits. */
    private LeakTold tell(Samples one, String publicId, NeighbourhoodView place) throws Exception {
        LeakTold told = beside(publicId, copy -> LeakTold.of(one, copy, place, store()));
        for (String read : told.addresses()) {
            assertTrue(visitor.get(read).bytes().contains(one.mark()), read + " shows it while it is open");
        }
        assertTrue(digest.write(told.mail(), Texts.SWEDISH, "").orElseThrow().contains(one.mark()));
        return told;
    }

    /** What nobody has approved yet, what was sent back, and what an activity said before it was changed. */
    private Samples unseen(Samples open, String publicId, NeighbourhoodView place) throws Exception {
        Samples unseen = Samples.fresh();
        String activity = beside(publicId, copy -> {
            LeakTold.unseen(unseen, copy, store());
            Activity first = new Activity(copy.id(), copy.associationId());
            LeakTold.describe(first, unseen, place, clock);
            activities.add(first);
            return first.id();
        });
        assertTrue(visitor.get("/this-week?where=" + place.slug()).body().contains(unseen.mark()), "the page is in memory");
        beside(publicId, copy -> {
            LeakTold.describe(activities.find(activity).orElseThrow(), open, place, clock);
            return activity;
        });
        return unseen;
    }

    /** Nothing hidden is in any public byte of a city of so many decided cases; of addresses of one shape so many are read. */
    void nothingHiddenIsPublic(int cases, int mostOfAShape) throws Exception {
        DistrictView farsta = Samples.district(districts, "farsta");
        String call = limitedCall(farsta);
        LeakCity city = LeakCity.of(cases, call, store(), districts, transactions);
        Secrets secrets = new Secrets();
        city.hidden().forEach(one -> secrets.add(one.texts(), !one.shares()));
        Samples control = Samples.fresh();
        String controlId = publish(control.newest(PublicationLevel.OPEN, farsta, call));
        NeighbourhoodView place = placeIn(farsta);
        LeakTold controlTold = tell(control, controlId, place);
        secrets.add(unseen(control, controlId, place), true);
        Map<String, Samples> mails = new LinkedHashMap<>();
        List<Samples> searched = new ArrayList<>(city.hidden().stream().filter(one -> !one.shares()).limit(SEARCHED).map(LeakCity.Decided::texts).toList());
        List<String> dead = new ArrayList<>();
        List<String> draws = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        city.hidden().stream().filter(one -> one.level() != PublicationLevel.LIMITED).limit(20).forEach(one -> dead.add("/initiatives/" + one.texts().caseId));
        for (PublicationLevel level : List.of(PublicationLevel.LIMITED, PublicationLevel.STATISTICS, PublicationLevel.PROTECTED)) {
            Samples direct = Samples.fresh();
            String id = publish(direct.decision(level, farsta, call));
            Samples lowered = Samples.fresh();
            String open = publish(lowered.decision(PublicationLevel.OPEN, farsta, call));
            String association = pages.initiative(open).orElseThrow().associationPublicId();
            Samples threatened = Samples.fresh();
            String before = publish(threatened.decision(PublicationLevel.OPEN, farsta, call));
            String draw = ActAs.call(Actor.SYSTEM, () -> samples.announce(new AnnounceSample(farsta.boardId(), 2026, 99, "En siffra som alla kan läsa", clock.today().plusDays(1),
                    List.of(direct.caseId, lowered.caseId, threatened.caseId, control.caseId)))).id();
            ActAs.run(Actor.SYSTEM, () -> samples.draw(draw, "2026-12-01:251344"));
            draws.addAll(List.of("/audit-samples/" + draw, "/audit-samples/" + draw + "/list.csv", "/audit-samples/" + draw + "/draw.csv"));
            assertTrue(visitor.get("/audit-samples/" + draw + "/list.csv").body().contains(open), "on the list while it is open");
            for (String read : List.of("/initiatives/" + open, "/associations/" + association, "/initiatives/" + open + "/card.png", "/open-data/initiatives.csv",
                    "/embed/initiatives?district=farsta", "/api/v1/initiatives/" + before)) {
                assertEquals(200, visitor.get(read).status(), read);
            }
            for (LeakTold told : List.of(tell(lowered, open, place), tell(threatened, before, place))) {
                secrets.add(told);
                dead.addAll(told.pictures());
                mails.put(told.mail(), told.publicId().equals(open) ? lowered : threatened);
            }
            ActAs.run(Actor.SYSTEM, () -> publications.lowerCase(lowered.caseId, level));
            ActAs.run(Actor.SYSTEM, () -> publications.lowerAssociation(threatened.associationId, level));
            gone.addAll(List.of(open, before));
            for (String lost : id == null ? List.of(open, before) : List.of(open, before, id)) {
                dead.addAll(List.of("/initiatives/" + lost, "/api/v1/initiatives/" + lost, "/initiatives/" + lost + "/card.png"));
            }
            dead.add("/associations/" + association);
            for (Samples one : List.of(direct, lowered, threatened)) {
                secrets.add(one, true);
                searched.add(one);
            }
        }
        LocalDate today = clock.today();
        ActAs.run(Actor.SYSTEM, () -> publications.postNotice(new PostNotice(Ids.next(), farsta.boardId(), farsta.boardName(), "Protokoll", today,
                today.plusDays(21), today.plusDays(22), "Farsta", searched.stream()
                        .map(one -> new NoticeRow(one.caseId, one.associationId, "DNR" + one.caseId, PublicationLevel.PROTECTED)).toList())));

        List<String> named = new ArrayList<>(dead);
        named.addAll(draws);
        named.addAll(List.of("/calls/" + call, "/api/v1/calls/" + call, "/calls/" + call + "/decided.csv", "/api/v1/initiatives?size=100", "/api/v1/initiatives?size=100&sort=amount",
                "/api/v1/calls?size=100", "/api/v1/statistics?district=farsta&theme=culture&year=2026&perspective=promotive", "/nothing", "/initiatives?sort=amount",
                "/initiatives?sort=title", "/initiatives/" + controlId, "/initiatives/" + controlId + "/card.png", "/api/v1/initiatives/" + controlId, "/embed/initiatives?district=farsta",
                "/embed/initiatives?theme=culture", "/follow?what=call:" + call, "/follow/confirm/x", "/follow/stop/x"));
        named.addAll(controlTold.pictures());
        named.addAll(List.of("/this-week?where=" + place.slug(), "/this-week?where=farsta", "/this-week?where=farsta&age=15", "/statistics?year=2026"));
        districts.allDistricts().forEach(district -> named.add("/districts/" + district.slug()));
        Map<String, Boolean> sees = new HashMap<>();
        Set<String> wrong = new TreeSet<>();
        int read = new Crawl(visitor, mostOfAShape).run(named, (address, answer) -> {
            // Lines of calendars are folded.
            secrets.in(answer.bytes().replace("\r\n ", "")).forEach(what -> wrong.add(what + " leaks at " + address));
            gone.stream().filter(id -> address.contains("/audit-samples/") && answer.body().contains(id)).forEach(id -> wrong.add(id + " is still on the list at " + address));
            sees.put(address, answer.body().contains(control.mark()));
            if (dead.contains(address) && answer.status() != 404) {
                wrong.add(address + " answers " + answer.status());
            }
        });
        System.out.println("leak test: " + city.hidden().size() + " hidden cases, addresses read: " + read);
        assertEquals(Set.of(), wrong);
        assertTrue(read > 300, "addresses read: " + read);
        for (String address : List.of("/initiatives/" + controlId, "/calls/" + call, "/open-data/360giving.json", "/open-data/initiatives.csv", "/feeds/initiatives.atom",
                "/api/v1/calls/" + call, "/api/v1/initiatives/" + controlId, "/calls/" + call + "/decided.csv", "/embed/initiatives?district=farsta", "/en/initiatives/" + controlId, "/calendar/activities.ics",
                "/this-week?where=" + place.slug(), "/en/this-week?where=farsta", "/pictures/" + controlTold.postId(), draws.get(0), draws.get(2))) {
            assertTrue(sees.getOrDefault(address, false), "the test can see what is open in " + address);
        }

        // Searching for it finds nothing; the page may say back only the words that were asked.
        for (Samples one : searched) {
            for (String words : List.of(one.title, one.name, one.number, one.caseId, "Titel" + one.title.substring(5, 10), "Aktivitet" + one.mark(), "Berättat" + one.mark())) {
                String asked = URLEncoder.encode(words, StandardCharsets.UTF_8);
                assertEquals(List.of(), secrets.in(visitor.get("/suggestions?q=" + asked).bytes()), words);
                String body = visitor.get("/initiatives?q=" + asked).bytes().replace(words, "").replace(asked, "");
                assertEquals(List.of(), secrets.in(body), words);
                assertEquals(0, pages.browse(InitiativeQuery.parse(Map.of("q", words)), false).total(), words);
            }
        }

        // A mail that waits tells only what is still open when it is sent.
        mails.forEach((mail, one) -> assertEquals(Optional.empty(), digest.write(mail, Texts.SWEDISH, ""), one.caseId));

        // What was lowered to level 2 comes back with its batch, without anything that was told of it.
        try {
            clock.advanceTo(Quarter.of(clock.today()).batchDay().atStartOfDay(Clock.ZONE).toInstant());
            for (Samples one : mails.values()) {
                ActAs.call(Actor.SYSTEM, () -> publications.publicIdOf(one.caseId)).ifPresent(id -> {
                    for (String address : List.of("/initiatives/" + id, "/en/initiatives/" + id, "/initiatives/" + id + "/documents")) {
                        Visitor.Answer answer = visitor.get(address);
                        assertEquals(address.endsWith("documents") ? 404 : 200, answer.status(), address);
                        assertEquals(List.of(), secrets.in(answer.bytes()), address);
                    }
                });
            }
            for (String address : List.of("/initiatives", "/this-week?where=farsta", "/calendar/activities.ics", "/feeds/initiatives.atom", "/api/v1/initiatives?district=farsta")) {
                assertEquals(List.of(), secrets.in(visitor.get(address).bytes().replace("\r\n ", "")), address);
            }
        } finally {
            clock.release();
        }

        // The words leave the files of the index too.
        pages.refreshIndex();
        Secrets inIndex = new Secrets();
        inIndex.add(control, true);
        assertFalse(index(inIndex).isEmpty(), "the test can see what is open");
        assertEquals(List.of(), index(secrets));
    }

    /** What of some secrets is in the index, terms of documents that are only marked as deleted included. */
    private List<String> index(Secrets secrets) throws IOException {
        List<String> found = new ArrayList<>();
        try (FSDirectory directory = FSDirectory.open(indexFolder.path("publications")); DirectoryReader reader = DirectoryReader.open(directory)) {
            Set<String> current = new TreeSet<>(reader.getIndexCommit().getFileNames());
            Set<String> files = new TreeSet<>(List.of(directory.listAll()));
            files.remove(IndexWriter.WRITE_LOCK_NAME);
            assertEquals(current, files, "no file of an older index is left");
            for (LeafReaderContext leaf : reader.leaves()) {
                for (FieldInfo field : leaf.reader().getFieldInfos()) {
                    Terms terms = leaf.reader().terms(field.name);
                    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
                    while (each.next() != null) {
                        found.addAll(secrets.in(each.term().utf8ToString()));
                    }
                }
            }
        }
        return found;
    }

    /** Yesterday's copies against today's, with something hidden decided, something opened and something lowered between them. */
    void differencesTellNothing() throws Exception {
        DistrictView farsta = Samples.district(districts, "farsta");
        List<Samples> open = new ArrayList<>();
        List<String> openIds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            open.add(Samples.fresh());
            openIds.add(publish(open.get(i).decision(PublicationLevel.OPEN, farsta, null)));
            tell(open.get(i), openIds.get(i), placeIn(farsta));
        }
        Exports yesterday = Exports.copy(visitor);
        yesterday.leaveNothingOver();

        Set<String> hiddenIds = new HashSet<>();
        for (PublicationLevel level : List.of(PublicationLevel.LIMITED, PublicationLevel.STATISTICS, PublicationLevel.PROTECTED)) {
            for (String outcome : List.of("granted", "refused")) {
                Samples one = Samples.fresh();
                publish(one.decision(level, farsta, null, outcome));
                ActAs.call(Actor.SYSTEM, () -> publications.publicIdOf(one.caseId)).ifPresent(hiddenIds::add);
            }
        }
        Exports meanwhile = Exports.copy(visitor);
        assertEquals(yesterday.ids, meanwhile.ids, "deciding something hidden moves no list");
        Set<String> added = Set.of(publish(Samples.fresh().decision(PublicationLevel.OPEN, farsta, null)), publish(Samples.fresh().decision(PublicationLevel.OPEN, farsta, null)));
        ActAs.run(Actor.SYSTEM, () -> publications.lowerCase(open.get(0).caseId, PublicationLevel.LIMITED));
        ActAs.run(Actor.SYSTEM, () -> publications.lowerCase(open.get(1).caseId, PublicationLevel.PROTECTED));
        ActAs.run(Actor.SYSTEM, () -> publications.lowerAssociation(open.get(2).associationId, PublicationLevel.LIMITED));
        Set<String> gone = Set.of(openIds.get(0), openIds.get(1), openIds.get(2));
        for (int i : List.of(0, 2)) {
            hiddenIds.add(ActAs.call(Actor.SYSTEM, () -> publications.publicIdOf(open.get(i).caseId)).orElseThrow());
        }

        Exports today = Exports.copy(visitor);
        today.leaveNothingOver();
        assertTrue(gone.stream().noneMatch(hiddenIds::contains), "what comes back at level 2 has another id");
        today.ids.forEach((list, ids) -> {
            Set<String> before = new HashSet<>(yesterday.ids.get(list));
            before.removeAll(gone);
            if (list.equals(Exports.FEED) && today.entries >= OpenDataService.MOST_ENTRIES) {
                // The newest only: what stands there is open, what came is there, what went is not.
                assertTrue(ids.containsAll(added) && today.rows.keySet().containsAll(ids) && ids.stream().noneMatch(gone::contains), list);
            } else {
                if (!list.equals(Exports.ACTIVITIES)) {
                    before.addAll(added);
                }
                assertEquals(before, new HashSet<>(ids), list + ": only what was opened comes, only what was lowered goes");
            }
            assertTrue(hiddenIds.stream().noneMatch(ids::contains), list);
        });
        today.rows.forEach((id, row) -> assertEquals(added.contains(id) ? row.toMap() : yesterday.rows.get(id).toMap(), row.toMap(), "no other row moves"));
        // Ids are drawn by chance: those of one day are scattered over all others, so no gap between two of them counts anything.
        assertTrue(added.stream().noneMatch(id -> openIds.stream().anyMatch(other -> other.substring(0, 6).equals(id.substring(0, 6)))), "ids have nothing in common");
    }
}
