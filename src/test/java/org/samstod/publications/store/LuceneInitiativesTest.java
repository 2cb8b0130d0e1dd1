package org.samstod.publications.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.OpenPublication;

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
            public Path path() {
                return folder;
            }
        };
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
        rows.add(new InitiativeRow(one.id(), version, "farsta", null, "culture", "youth", null, null, "activity", 2026, 1, LocalDate.EPOCH, "", "association"));
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
        assertEquals(List.of(), index.find("ord2ord", false, 10));
        assertEquals(List.of(ids.get(3)), index.find("ord3ord", false, 10));
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
        assertEquals(List.of(two), index.find("sedan", false, 10));
        assertEquals(List.of(), index.find("först", false, 10));
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
        rows.add(new InitiativeRow(id, version, "farsta", null, "culture", "youth", null, null, "activity", 2026, 1, LocalDate.EPOCH, "", "association"));
        follow();
        assertEquals(List.of(id), index.find("nytt", false, 10));
        assertEquals(List.of(), index.find("gammalt", false, 10));
    }

    @Test
    void swedishAndEnglishFormsAreFound() {
        String id = publish("Promenader för äldre", "Grannarna går tillsammans varje onsdag. We walk and talk.");
        follow();
        for (String words : List.of("promenad", "promenaderna", "granne", "ALDRE", "äldre", "prom", "kultur", "unga", "promenader för äldre", "farsta")) {
            assertEquals(List.of(id), index.find(words, false, 10), words);
        }
        for (String words : List.of("walking", "culture", "walk the talk")) {
            assertEquals(List.of(id), index.find(words, true, 10), words);
        }
        for (String words : List.of("fotboll", "promenad fotboll", "***", "\"", "a:b", "(", "\\", "åäö")) {
            assertEquals(List.of(), index.find(words, false, 10), words);
        }
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
        assertFalse(index.find("ett", false, 10).isEmpty());
        assertTrue(index.version() == version);
    }
}
