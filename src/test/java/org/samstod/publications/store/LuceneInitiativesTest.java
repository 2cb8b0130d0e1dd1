package org.samstod.publications.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samstod.publications.domain.Bits;
import org.samstod.publications.domain.Catalogue;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.TypedWords;
import org.samstod.publications.domain.WordHits;
import org.samstod.shared.words.IndexFolder;

/** The index by itself: it follows the rows, forgets for good, and is made anew when it is missing or broken. */
class LuceneInitiativesTest {

    @TempDir
    Path folder;

    private final Map<String, OpenPublication> table = new LinkedHashMap<>();
    private final List<InitiativeRow> rows = new ArrayList<>();
    private LuceneInitiatives index;
    private long version;

    @BeforeEach
    void open() {
        index = new LuceneInitiatives();
        index.folder = new IndexFolder() {
            @Override
            public Path path(String name) {
                return folder;
            }
        };
        index.start();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private String publish(String title, String summary) {
        OpenPublication one = new OpenPublication("case" + version, "association", Instant.EPOCH);
        version++;
        one.describe(new OpenPublication.Content("b", "Farsta stadsdelsnämnd", "farsta", "Farsta", null, null, "Föreningen", "802005-1952", title, "", summary,
                "granted", 1, 1, LocalDate.EPOCH, null, "activity", "culture", "promotive", "youth", null, null, 2026), version);
        table.put(one.id(), one);
        rows.add(new InitiativeRow(one.id(), version, "farsta", null, "culture", "youth", null, null, "activity", 2026, 1, LocalDate.EPOCH, "", "association", "promotive"));
        return one.id();
    }

    private void lower(String id) {
        table.remove(id);
        rows.removeIf(row -> row.id().equals(id));
        version++;
    }

    private void follow() {
        index.bringTo(version, List.copyOf(rows), ids -> ids.stream().map(table::get).toList());
    }

    private WordHits hits(String words, boolean english) {
        Catalogue catalogue = Catalogue.of(rows, List::of);
        return index.find(TypedWords.of(words), english, catalogue, catalogue.matching(Map.of()), 10);
    }

    private List<String> find(String words, boolean english) {
        List<InitiativeRow> newest = Catalogue.of(rows, List::of).rows();
        WordHits hits = hits(words, english);
        assertEquals(hits.best().length, Math.min(10, hits.all().count()));
        return Arrays.stream(hits.best()).mapToObj(ordinal -> newest.get(ordinal).id()).toList();
    }

    @Test
    void whatIsLowered_leavesTheFiles() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(publish("Ord" + i + "ord", "text"));
            follow();
        }
        lower(ids.get(2));
        follow();
        lower(ids.get(6));
        ids.add(publish("Nytt", "text"));
        follow();
        assertEquals(List.of(), find("ord2ord", false));
        assertEquals(List.of(ids.get(3)), find("ord3ord", false));
        onlyWhatIsCurrent(6);
    }

    @Test
    void loweringAlone_leavesTheFilesAtOnce() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(publish("Ord" + i + "ord", "text"));
        }
        follow();
        lower(ids.get(1));
        follow();
        onlyWhatIsCurrent(2);
        lower(ids.get(0));
        lower(ids.get(2));
        follow();
        onlyWhatIsCurrent(0);
    }

    private void onlyWhatIsCurrent(int documents) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder); DirectoryReader reader = DirectoryReader.open(directory)) {
            Set<String> current = new TreeSet<>(reader.getIndexCommit().getFileNames());
            Set<String> files = new TreeSet<>(List.of(directory.listAll()));
            files.remove(IndexWriter.WRITE_LOCK_NAME);
            assertEquals(current, files, "no file of an older index is left");
            assertEquals(0, reader.numDeletedDocs(), "nothing is only marked as deleted");
            assertEquals(documents, reader.numDocs());
        }
    }

    @Test
    void olderVersionThatComesLate_changesNothing() {
        String one = publish("Först", "text");
        List<InitiativeRow> older = List.copyOf(rows);
        long olderVersion = version;
        lower(one);
        String two = publish("Sedan", "text");
        follow();
        index.bringTo(olderVersion, older, ids -> ids.stream().map(table::get).toList());
        assertEquals(List.of(two), find("sedan", false));
        assertEquals(List.of(), find("först", false));
    }

    @Test
    void correctedText_isFoundByItsNewWordsOnly() {
        String id = publish("Gammalt", "text");
        follow();
        OpenPublication one = table.get(id);
        OpenPublication.Content c = one.content();
        version++;
        one.describe(new OpenPublication.Content(c.boardId(), c.boardName(), c.districtSlug(), c.districtName(), null, null, c.associationName(), null, "Nytt", "",
                c.summary(), c.outcome(), 1, 1, c.decidedOn(), null, c.kind(), c.theme(), c.perspective(), c.target(), null, null, 2026), version);
        rows.clear();
        rows.add(new InitiativeRow(id, version, "farsta", null, "culture", "youth", null, null, "activity", 2026, 1, LocalDate.EPOCH, "", "association", "promotive"));
        follow();
        assertEquals(List.of(id), find("nytt", false));
        assertEquals(List.of(), find("gammalt", false));
    }

    @Test
    void swedishAndEnglishFormsAreFound() {
        String id = publish("Promenader för äldre", "Grannarna går tillsammans varje onsdag. We walk and talk.");
        follow();
        for (String words : List.of("promenad", "promenaderna", "granne", "ALDRE", "äldre", "prom", "kultur", "unga", "promenader för äldre", "farsta")) {
            assertEquals(List.of(id), find(words, false), words);
        }
        for (String words : List.of("walking", "culture", "walk the talk")) {
            assertEquals(List.of(id), find(words, true), words);
        }
        for (String words : List.of("fotboll", "promenad fotboll", "***", "\"", "a:b", "(", "\\", "åäö")) {
            assertEquals(List.of(), find(words, false), words);
        }
    }

    @Test
    void compoundsAreFoundByTheirParts_andTheirLastPartByThem() {
        String swimming = publish("Simträning på lovet", "text");
        String training = publish("Träningar för alla", "text");
        String parents = publish("Kaffe med föräldrar", "text");
        String elderly = publish("Kaffe med äldre", "text");
        String homework = publish("Läxhjälpen", "text");
        follow();
        assertEquals(Set.of(swimming, training), Set.copyOf(find("träning", false)));
        assertEquals(training, find("träning", false).get(0), "the word itself is better than a part");
        assertEquals(List.of(swimming, training), find("simträning", false));
        assertEquals(Set.of(swimming, training), Set.copyOf(find("simtraning", false)), "without marks");
        assertEquals(Set.of(swimming, training), Set.copyOf(find("träningen", false)));
        assertEquals(List.of(swimming), find("sim", false));
        assertEquals(List.of(homework), find("hjälp", false));
        assertEquals(List.of(elderly), find("äldre", false), "för begins no compound");
        assertEquals(List.of(parents), find("föräldrar", false));
    }

    @Test
    void marksAreLettersOfTheirOwn_butWhoTypesNoneIsUnderstood() {
        String fire = publish("Kväll vid bål", "text");
        String ball = publish("Bal på slottet", "text");
        String coffee = publish("Café i parken", "text");
        follow();
        assertEquals(List.of(fire), find("bål", false));
        assertEquals(List.of(ball, fire), find("bal", false), "as typed first");
        assertEquals(List.of(coffee), find("cafe", false));
        assertEquals(List.of(coffee), find("café", false));
        assertEquals(List.of(fire), find("ba\u030al", false), "decomposed");
    }

    @Test
    void stemsAreReadWithAndWithoutAccents_soThatNoFormIsTakenForFound() {
        String accent = publish("Café i parken", "text");
        String none = publish("Cafen i parken", "text");
        String several = publish("Caféer på torget", "text");
        follow();
        // As many have the word as had its stem, but they are not the same.
        assertEquals(Set.of(accent, none, several), Set.copyOf(find("cafe", false)));
        assertEquals(Set.of(accent, none, several), Set.copyOf(find("café", false)));
        assertEquals(Set.of(accent, several), Set.copyOf(find("caféer", false)));
        assertEquals(List.of(accent), find("\"café i parken\"", false), "what is read twice stands at one place");
    }

    @Test
    void misspelling_isSearchedForAsTheWordThatIsThere() {
        String homework = publish("Läxhjälp för alla", "text");
        String football = publish("Fotboll på torget", "text");
        follow();
        assertEquals(List.of(homework), find("lakshjalp", false));
        assertEquals("läxhjälp", hits("lakshjalp", false).instead());
        assertEquals(List.of(football), find("fotbull", false));
        assertEquals("fotboll torget", hits("fotbull torget", false).instead());
        assertEquals(null, hits("fotboll", false).instead());
        assertEquals(List.of(), find("xylofon", false));
        assertEquals(null, hits("xylofon", false).instead());
        assertEquals(List.of(), find("läxhjälp torget", false), "both are there, but not together");
        assertEquals(null, hits("läxhjälp torget", false).instead());
        assertEquals(List.of(), find("\"läxhjalp\"", false), "what stands between quotation marks is meant so");
    }

    @Test
    void misspeltCompound_isNotTakenForItsLastPart_butAnUnknownOneIs() {
        String homework = publish("Läxhjälp", "text");
        String help = publish("Vi hjälper till", "text");
        follow();
        assertEquals(List.of(homework, help), find("läkshjälp", false), "what was meant first");
        assertEquals("läxhjälp", hits("läkshjälp", false).instead());
        assertEquals(List.of(help), find("flytthjälp", false), "its last part");
        assertEquals(null, hits("flytthjälp", false).instead());
    }

    @Test
    void phrase_mustStandTogether() {
        String together = publish("Barn och unga", "text");
        String apart = publish("Unga leker med barn", "text");
        follow();
        assertEquals(List.of(together), find("”barn och unga”", false));
        assertEquals(Set.of(together, apart), Set.copyOf(find("barn och unga", false)));
        assertEquals(List.of(apart), find("\"leker med\" unga", false));
    }

    @Test
    void hostileWords_areAnsweredCalmly() {
        publish("Promenad", "text");
        follow();
        for (String words : List.of("", " ", "*", "?*", "promenad~99", "a:b AND (", "\"\"\"", "\\", "[a TO z]", "/.*/", "+-&&||!{}^", "\u0000\u0001", "\ud800",
                "x".repeat(10_000), "\"" + "ö ".repeat(5_000), "🙂🙂🙂", "\u202eabc", "i och på", "och", "a̐éö̲".repeat(60), "١٢٣", "漢字かな")) {
            assertTrue(hits(words, false).all().count() <= 1, words);
            assertTrue(index.complete(words, 5).size() <= 5, words);
        }
        assertEquals(1, find("promenad *", false).size());
        assertEquals(1, find("(promenad)", false).size());
    }

    @Test
    void onlyWhatTheFiltersLeave_isAmongTheBest() {
        String one = publish("Promenad ett", "text");
        String two = publish("Promenad två", "text");
        follow();
        Catalogue catalogue = Catalogue.of(rows, List::of);
        Bits within = Bits.none(rows.size());
        within.set(catalogue.ordinalOf(two));
        WordHits hits = index.find(TypedWords.of("promenad"), false, catalogue, within, 10);
        assertEquals(2, hits.all().count());
        assertEquals(List.of(two), Arrays.stream(hits.best()).mapToObj(at -> catalogue.rows().get(at).id()).toList());
        assertEquals(1, index.find(TypedWords.of("promenad"), false, catalogue, catalogue.matching(Map.of()), 1).best().length);
        assertTrue(catalogue.ordinalOf(one) >= 0);
    }

    @Test
    void beginningsAreCompletedFromWhatIsPublished_theMostCommonFirst() {
        publish("Läxhjälp", "läxor");
        String lowered = publish("Läxhjälp", "läxcirkus");
        publish("Laxfiske", "text");
        follow();
        assertEquals(List.of("läxhjälp", "läxcirkus", "läxor"), index.complete("läx", 5));
        assertEquals(List.of("läxhjälp", "läxcirkus", "laxfiske", "läxor"), index.complete("lax", 5));
        assertEquals(List.of("läxhjälp"), index.complete("LÄX", 1));
        lower(lowered);
        follow();
        assertEquals(List.of("läxhjälp", "läxor"), index.complete("läx", 5), "what is lowered is in no suggestion");
    }

    @Test
    void readingThatFails_isGoneOnWith_andNothingIsThereTwice() throws IOException {
        for (int i = 0; i < 450; i++) {
            publish("Promenad " + i, "text");
        }
        AtomicInteger portions = new AtomicInteger();
        assertThrows(IllegalStateException.class, () -> index.bringTo(version, List.copyOf(rows), ids -> {
            if (portions.incrementAndGet() == 2) {
                throw new IllegalStateException("no database");
            }
            return ids.stream().map(table::get).toList();
        }));
        assertEquals(-1, index.version());
        List<String> read = new ArrayList<>();
        index.bringTo(version, List.copyOf(rows), ids -> {
            read.addAll(ids);
            return ids.stream().map(table::get).toList();
        });
        assertEquals(version, index.version());
        assertEquals(250, read.size(), "what was read before is not read again");
        assertEquals(450, hits("promenad", false).all().count());
        onlyWhatIsCurrent(450);
    }

    @Test
    void writingThatIsInterrupted_isTakenUpAgain() throws IOException {
        String one = publish("Promenad", "text");
        follow();
        String two = publish("Fotboll", "text");
        // An interrupted thread may not write to files: the library gives the writer up for good.
        assertThrows(UncheckedIOException.class, () -> index.bringTo(version, List.copyOf(rows), ids -> {
            Thread.currentThread().interrupt();
            return ids.stream().map(table::get).toList();
        }));
        assertTrue(Thread.interrupted());
        assertEquals(List.of(one), find("promenad", false), "it is still searched");
        follow();
        assertEquals(version, index.version());
        assertEquals(List.of(two), find("fotboll", false));
        onlyWhatIsCurrent(2);
    }

    @Test
    void largeBacklog_comesInStepByStep_andIsSearchedMeanwhile() throws IOException {
        String old = publish("Promenad", "text");
        follow();
        for (int i = 0; i < LuceneInitiatives.STEP; i++) {
            publish("Fotboll", "text");
        }
        lower(old);
        String last = publish("Schack", "text");
        follow();
        assertTrue(index.version() < version, "one more step is needed");
        assertTrue(index.behind());
        assertTrue(hits("fotboll", false).all().count() >= LuceneInitiatives.STEP - 1);
        assertEquals(List.of(), find("promenad", false));
        index.close();
        open();
        follow();
        assertEquals(version, index.version());
        assertEquals(List.of(last), find("schack", false));
        onlyWhatIsCurrent(LuceneInitiatives.STEP + 1);
    }

    @Test
    void indexOfAnotherFormat_isMadeAnew() throws IOException {
        publish("Ett", "text");
        try (FSDirectory directory = FSDirectory.open(folder); IndexWriter older = new IndexWriter(directory, new IndexWriterConfig())) {
            Document document = new Document();
            document.add(new StringField("key", rows.get(0).id() + ":" + version, Field.Store.YES));
            older.addDocument(document);
        }
        follow();
        assertEquals(1, find("ett", false).size());
        onlyWhatIsCurrent(1);
    }

    @Test
    void brokenIndex_isMadeAnew() throws IOException {
        publish("Ett", "text");
        follow();
        index.close();
        try (var files = java.nio.file.Files.list(folder)) {
            for (Path file : files.toList()) {
                java.nio.file.Files.writeString(file, "not an index");
            }
        }
        open();
        follow();
        assertFalse(find("ett", false).isEmpty());
        assertTrue(index.version() == version);
    }
}
