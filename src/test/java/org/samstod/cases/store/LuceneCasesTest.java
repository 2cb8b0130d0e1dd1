package org.samstod.cases.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samstod.cases.SnippetPart;
import org.samstod.cases.domain.CaseDocument;
import org.samstod.cases.domain.CaseIndex.Wanted;
import org.samstod.cases.domain.CaseText;
import org.samstod.cases.domain.CaseTexts;
import org.samstod.cases.domain.Passage;
import org.samstod.shared.Period;
import org.samstod.shared.words.IndexFolder;

/** The office's index by itself: it follows the changes, forgets for good, and is made anew when it is missing or broken. */
class LuceneCasesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");
    private static final Period SPRING = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));

    @TempDir
    Path folder;

    private final Table table = new Table();
    private LuceneCases index;

    /** The change table and the cases behind it. */
    private static final class Table implements CaseTexts {

        private final Map<String, CaseDocument> cases = new HashMap<>();
        private final Map<String, Change> changes = new HashMap<>();
        private int reads;

        void put(CaseDocument one, Instant at) {
            cases.put(one.caseId(), one);
            changed(one.caseId(), at);
        }

        void lowered(String caseId, Instant at) {
            cases.remove(caseId);
            changed(caseId, at);
        }

        private void changed(String caseId, Instant at) {
            changes.put(caseId, new Change(caseId, "change" + changes.size() + at, at));
        }

        @Override
        public void add(CaseText text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<CaseText> find(String caseId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<CaseText> of(Collection<String> caseIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Change> changes(Instant from, String after, int most) {
            return changes.values().stream().filter(one -> one.at().isAfter(from) || one.at().equals(from) && one.caseId().compareTo(after) > 0)
                    .sorted(Comparator.comparing(Change::at).thenComparing(Change::caseId)).limit(most).toList();
        }

        @Override
        public List<CaseDocument> documents(Collection<String> caseIds) {
            reads += caseIds.size();
            return caseIds.stream().filter(cases::containsKey).map(cases::get).toList();
        }

        @Override
        public List<String> casesWithout(int most) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void open() {
        index = new LuceneCases();
        index.words = new CaseWords();
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

    private CaseDocument document(String id, String title, String summary, Map<String, String> own) {
        List<Passage> passages = new ArrayList<>(Passage.of("public.title", title, true, index.words));
        passages.addAll(Passage.of("public.summary", summary, true, index.words));
        return new CaseDocument(id, "board", "call", LocalDate.of(2026, 3, 2), "Älvsjö läxhjälp", List.of("ÄLV 2026/0012", "8024001234"), title, summary,
                SPRING, passages, List.of(), own);
    }

    private List<String> find(String words) {
        return find(words, "astrid");
    }

    private List<String> find(String words, String account) {
        List<String> found = new ArrayList<>();
        index.find(new Wanted(words, account, null, null, null), 2, found::addAll);
        return found;
    }

    /** Every word in the files, whatever a search would say. */
    private Set<String> written() {
        Set<String> words = new TreeSet<>();
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            for (LeafReaderContext leaf : reader.leaves()) {
                for (FieldInfo field : leaf.reader().getFieldInfos()) {
                    Terms terms = leaf.reader().terms(field.name);
                    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
                    while (each.next() != null) {
                        words.add(each.term().utf8ToString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    @Test
    void words_areFoundInflectedFoldedAndByNumber() {
        table.put(document("one", "Läxhjälp på biblioteket", "Elever får hjälp med läxorna.", Map.of()), NOON);
        index.follow(table);
        for (String words : List.of("läxa", "läxornas", "biblioteken", "alvsjo", "bibl", "ÄLV 2026/0012", "2026/0012", "802400-1234", "8024001234", "elev hjälp")) {
            assertEquals(List.of("one"), find(words), words);
        }
        for (String words : List.of("fotboll", "läxa fotboll", "0012/2026", "", "och")) {
            assertEquals(List.of(), find(words), words);
        }
    }

    @Test
    void filters_andPortions() {
        for (int i = 0; i < 5; i++) {
            table.put(document("case" + i, "Läxhjälp", "Elever får hjälp.", Map.of()), NOON.plusSeconds(i));
        }
        index.follow(table);
        assertEquals(5, find("läxhjälp").size());
        List<String> some = new ArrayList<>();
        index.find(new Wanted("läxhjälp", "astrid", "board", "call", 2026), 2, portion -> {
            some.addAll(portion);
            return false;
        });
        assertEquals(2, some.size(), "no more than the taker wants");
        index.find(new Wanted("läxhjälp", "astrid", "other", null, null), 2, portion -> {
            throw new AssertionError("another board: " + portion);
        });
        index.find(new Wanted("läxhjälp", "astrid", null, null, 2025), 2, portion -> {
            throw new AssertionError("another year: " + portion);
        });
    }

    @Test
    void lowering_takesTheWordsOutOfTheFiles() {
        table.put(document("one", "Hemligheten", "Elever får hjälp.", Map.of()), NOON);
        table.put(document("two", "Läxhjälp", "Elever får hjälp.", Map.of()), NOON.plusSeconds(1));
        index.follow(table);
        index.keep();
        assertTrue(written().stream().anyMatch(word -> word.startsWith("hemlighet")));
        table.lowered("one", NOON.plusSeconds(2));
        index.follow(table);
        assertEquals(List.of(), find("hemligheten"));
        assertEquals(List.of("two"), find("elever"));
        assertFalse(written().stream().anyMatch(word -> word.startsWith("hemlighet")), "purged");
    }

    @Test
    void ownNote_isFoundByItsWriterOnly_andGoneForGood() {
        table.put(document("one", "Läxhjälp", "Elever får hjälp.", Map.of("astrid", "Ring kassören om fakturan")), NOON);
        index.follow(table);
        assertEquals(List.of("one"), find("faktura"));
        assertEquals(List.of(), find("faktura", "bo"));
        table.put(document("one", "Läxhjälp", "Elever får hjälp.", Map.of()), NOON.plusSeconds(1));
        index.follow(table);
        assertEquals(List.of(), find("faktura"));
        assertFalse(written().stream().anyMatch(word -> word.startsWith("faktur")));
    }

    @Test
    void lateCommit_isFollowed_andWhatIsKnownIsNotReadAgain() {
        table.put(document("one", "Läxhjälp", "Elever får hjälp.", Map.of()), NOON);
        index.follow(table);
        table.put(document("two", "Fotboll", "Vi spelar.", Map.of()), NOON.minusSeconds(30));
        index.follow(table);
        assertEquals(List.of("two"), find("fotboll"), "a transaction that began earlier and committed later");
        int reads = table.reads;
        index.follow(table);
        assertEquals(reads, table.reads);
    }

    @Test
    void index_isMadeAnew_whenMissingOrBroken_andGoesOnAfterARestart() throws IOException {
        for (int i = 0; i < 450; i++) {
            table.put(document("case" + i, "Läxhjälp " + i, "Elever får hjälp.", Map.of()), NOON.plusSeconds(i * 60L));
        }
        index.follow(table);
        assertEquals(450, find("läxhjälp").size());
        index.keep();
        index.close();
        int reads = table.reads;
        open();
        index.follow(table);
        assertTrue(table.reads - reads <= 11, "only the last minutes are read again, not " + (table.reads - reads));
        assertEquals(450, find("läxhjälp").size());
        table.put(document("late", "Läxhjälp", "Elever får hjälp.", Map.of()), NOON.plusSeconds(450 * 60L));
        index.follow(table);
        assertEquals(451, find("läxhjälp").size());
        index.close();
        open();
        index.follow(table);
        assertEquals(451, find("läxhjälp").size(), "a power cut before the commit loses nothing");
        index.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("segments")).toList()) {
                Files.write(file, "broken".getBytes(StandardCharsets.UTF_8));
            }
        }
        open();
        index.follow(table);
        assertEquals(451, find("läxhjälp").size());
    }

    @Test
    void like_givesCandidatesOfOverlappingTime() {
        String summary = "Studenter hjälper elever i högstadiet med läxorna i biblioteket två kvällar i veckan.";
        table.put(document("copy", "Läxhjälp", summary, Map.of()), NOON);
        table.put(document("other", "Fotboll", "Öppen hall på lördagar för flickor.", Map.of()), NOON);
        index.follow(table);
        List<Passage> mine = Passage.of("public.summary", summary, true, index.words);
        assertEquals(List.of("copy"), index.like(mine, Period.year(2026), "mine", 10));
        assertEquals(List.of(), index.like(mine, Period.year(2026), "copy", 10), "never itself");
        assertEquals(List.of(), index.like(mine, Period.year(2025), "mine", 10), "another time");
    }

    @Test
    void snippets_markTheWords_asParts() {
        LuceneSnippets snippets = new LuceneSnippets();
        snippets.words = index.words;
        List<List<SnippetPart>> places = snippets.of("läxor <b>", List.of("Ingenting här.", "Vi <b>läser</b> läxan tillsammans. Sedan äter vi.", "alvsjö"), 3);
        assertEquals(1, places.size());
        assertEquals(List.of("läxan"), places.get(0).stream().filter(SnippetPart::marked).map(SnippetPart::text)
                .filter(text -> !text.equals("b")).toList());
        assertEquals("Vi <b>läser</b> läxan tillsammans.", places.get(0).stream().map(SnippetPart::text).collect(Collectors.joining()).strip());
        assertEquals("alvsjö", snippets.of("ALVSJO", List.of("alvsjö"), 3).get(0).get(0).text(), "folded");
    }
}
