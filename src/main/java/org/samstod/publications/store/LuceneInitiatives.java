package org.samstod.publications.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.samstod.publications.domain.Bits;
import org.samstod.publications.domain.Catalogue;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.InitiativeIndex;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.TypedWords;
import org.samstod.publications.domain.WordHits;
import org.samstod.shared.Texts;
import org.samstod.shared.words.IndexFolder;
import org.samstod.shared.words.WordIndex;

/**
 * One Lucene index a node, in the data folder. A document is one initiative and keeps nothing but its public id and the version of its
 * text; how its words are read is told by {@link InitiativeWords}. When something is gone, the segments that held its words are
 * rewritten before the commit, so that not even the files keep them. What is new comes in step by step, each with a commit of its own:
 * making the index of a whole country takes long, goes on where it was cut off, and lets everybody search meanwhile.
 */
@ApplicationScoped
public class LuceneInitiatives implements InitiativeIndex {

    private static final String KEY = "key";
    /** Counted up when documents are read in another way; an index of another format is made anew. */
    private static final String CURRENT_FORMAT = "3";
    private static final FieldType PHRASES = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType SINGLE_WORDS = words(IndexOptions.DOCS);
    private static final int PORTION = 200;
    /** As much as one call brings in, with one commit: a city at once. */
    static final int STEP = 20_000;
    private static final int BUFFER_MEGABYTES = 48;
    private static final long LONGEST_WAIT_MILLIS = 30_000;
    /** So large at most, so that purging the words of one initiative rewrites little. */
    private static final double SEGMENT_MEGABYTES = 128;
    /** What is kept of answers: a share of the memory that grows with the catalogue it is given for. */
    private static final long MOST_KEPT_BYTES = Math.max(8L << 20, Runtime.getRuntime().maxMemory() / 32);
    /** What is kept of single words, which are asked for again in other company. */
    private static final long MOST_WORD_BYTES = 4 * MOST_KEPT_BYTES;

    @Inject
    IndexFolder folder;

    private WordIndex files;
    private volatile long version = -1;
    private volatile boolean behind;
    /** Whether words of what is gone may still be in the files; for who has the turn. */
    private boolean unpurged;
    private volatile Ordinals ordinals;

    /**
     * Which initiative of a catalogue each document is; -1 for one that is not in it or is gone.
     *
     * @param found what words found there; filters and pages of one search ask for the same words again and again
     * @param words what single words are found in
     */
    private record Ordinals(FieldTerms index, Catalogue catalogue, int[] ofDocument, Cache<Question, Found> found, WordFinder.Kept words) {

        WordFinder finder(boolean english) {
            return new WordFinder(index, ofDocument, catalogue.rows().size(), english, words);
        }
    }

    /** Words as they are read in one language. */
    private record Question(TypedWords words, boolean english) {
    }

    @PostConstruct
    void start() {
        files = new WordIndex(folder.path("publications"), InitiativeWords.analyzer(), CURRENT_FORMAT, BUFFER_MEGABYTES, SEGMENT_MEGABYTES,
                told -> version = -1);
    }

    @PreDestroy
    void close() {
        files.close();
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public boolean behind() {
        return behind;
    }

    @Override
    public void bringTo(long wanted, List<InitiativeRow> rows, Function<Collection<String>, List<OpenPublication>> load) {
        if (wanted <= version || !files.own(LONGEST_WAIT_MILLIS)) {
            return;
        }
        try {
            // Somebody who read an older version and then waited here must not take the index back.
            if (wanted > version) {
                behind = !isWhole(rows, load);
                version = behind ? version : wanted;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index of publications", e);
        } finally {
            files.leave();
        }
    }

    private boolean isWhole(List<InitiativeRow> rows, Function<Collection<String>, List<OpenPublication>> load) throws IOException {
        // A call that failed may have written something.
        files.refresh();
        Map<String, String> missing = new HashMap<>();
        rows.forEach(row -> missing.put(key(row.id(), row.textStamp()), row.id()));
        unpurged |= forgetAllBut(missing);
        if (unpurged) {
            files.purge();
            commit();
            unpurged = false;
        }
        List<String> ids = List.copyOf(missing.values());
        int most = Math.min(STEP, ids.size());
        for (int from = 0; from < most; from += PORTION) {
            for (OpenPublication one : load.apply(ids.subList(from, Math.min(most, from + PORTION)))) {
                files.writer().addDocument(document(one));
            }
        }
        if (most > 0) {
            commit();
        }
        return most == ids.size();
    }

    /** Takes what is held already out of what is wanted, and what is not wanted out of the index; whether there was any of that. */
    private boolean forgetAllBut(Map<String, String> wanted) throws IOException {
        Set<String> known = new HashSet<>(wanted.keySet());
        boolean gone = false;
        for (LeafReaderContext leaf : files.reader().leaves()) {
            BinaryDocValues stored = DocValues.getBinary(leaf.reader(), KEY);
            org.apache.lucene.util.Bits live = leaf.reader().getLiveDocs();
            while (stored.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
                String key = stored.binaryValue().utf8ToString();
                if (live != null && !live.get(stored.docID())) {
                    continue;
                }
                if (known.contains(key)) {
                    wanted.remove(key);
                } else {
                    files.writer().deleteDocuments(new Term(KEY, key));
                    gone = true;
                }
            }
        }
        return gone;
    }

    private void commit() throws IOException {
        files.commit(Map.of());
        files.refresh();
        // What answered from the old files must not keep them.
        ordinals = null;
    }

    @Override
    public WordHits find(TypedWords words, boolean english, Catalogue catalogue, Bits within, int most) {
        return files.read(held -> {
            Ordinals known = ordinals(held, catalogue);
            Question question = new Question(words, english);
            Found found = known.found().getIfPresent(question);
            if (found == null) {
                found = find(question, held, known);
                known.found().put(question, found);
            }
            return found.hits(within, most);
        });
    }

    private static Found find(Question asked, DirectoryReader held, Ordinals known) throws IOException {
        WordFinder finder = known.finder(asked.english());
        List<Weighed> question = finder.of(asked.words());
        Found found = finder.find(question);
        // A misspelt compound is not found by its last part while there is a word that it was meant to be.
        if (!question.isEmpty() && !found.isFirm()) {
            TypedWords meant = meant(asked.words(), finder, held);
            if (meant != null) {
                Found instead = finder.find(finder.of(meant));
                if (!instead.isEmpty()) {
                    return instead.instead(meant.text());
                }
            }
        }
        return found;
    }

    /** The words with those that nothing has replaced by what is most like them; null when nothing is. */
    private static TypedWords meant(TypedWords words, WordFinder finder, DirectoryReader held) throws IOException {
        Spelling spelling = new Spelling(held);
        List<TypedWords.Part> parts = new ArrayList<>();
        boolean changed = false;
        for (TypedWords.Part part : words.parts()) {
            Weighed alone = finder.of(part, words.parts().size() == 1);
            String meant = alone == null || part.phrase() || alone.isFirm() ? null : spelling.meant(part.text());
            changed |= meant != null;
            parts.add(meant == null ? part : new TypedWords.Part(meant, false));
        }
        return changed ? new TypedWords(List.copyOf(parts)) : null;
    }

    @Override
    public List<String> complete(String beginning, int most) {
        return files.read(held -> new Spelling(held).complete(beginning, most));
    }

    /** Worked out once for an index and a catalogue. */
    private Ordinals ordinals(DirectoryReader held, Catalogue catalogue) throws IOException {
        Ordinals known = ordinals;
        if (known != null && known.index().reader() == held && known.catalogue() == catalogue) {
            return known;
        }
        int[] ofDocument = new int[held.maxDoc()];
        Arrays.fill(ofDocument, -1);
        for (LeafReaderContext leaf : held.leaves()) {
            BinaryDocValues stored = DocValues.getBinary(leaf.reader(), KEY);
            org.apache.lucene.util.Bits live = leaf.reader().getLiveDocs();
            while (stored.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
                if (live != null && !live.get(stored.docID())) {
                    continue;
                }
                String key = stored.binaryValue().utf8ToString();
                ofDocument[leaf.docBase + stored.docID()] = catalogue.ordinalOf(key.substring(0, key.indexOf(':')));
            }
        }
        Ordinals fresh = new Ordinals(new FieldTerms(held), catalogue, ofDocument,
                Caffeine.newBuilder().maximumWeight(MOST_KEPT_BYTES).weigher((Question question, Found found) -> found.bytes()).build(),
                WordFinder.Kept.upTo(MOST_WORD_BYTES));
        ordinals = fresh;
        return fresh;
    }

    private static Document document(OpenPublication one) {
        OpenPublication.Content c = one.content();
        String names = String.join("\n", c.associationName(), c.districtName(), c.neighbourhoodName() == null ? "" : c.neighbourhoodName());
        String body = names + "\n" + c.title() + "\n" + (c.summary() == null ? "" : c.summary()) + "\n";
        // All that are read as whole words and as stems have the same text: then a stem is found wherever one of its words is.
        String all = body + (c.organisationNumber() == null ? "" : c.organisationNumber()) + "\n" + labels(Texts.SWEDISH, c) + "\n"
                + labels(Texts.ENGLISH, c);
        String key = key(one.id(), one.textStamp());
        Document document = new Document();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new BinaryDocValuesField(KEY, new BytesRef(key)));
        String named = names + "\n" + c.title();
        document.add(new Field(InitiativeWords.NAMES, named, PHRASES));
        List.of(InitiativeWords.PLAIN, InitiativeWords.FOLDED, InitiativeWords.SWEDISH, InitiativeWords.ENGLISH)
                .forEach(field -> document.add(new Field(field, all, PHRASES)));
        List.of(InitiativeWords.FOLDED_NAMES, InitiativeWords.NAME_BEGINNINGS, InitiativeWords.FOLDED_NAME_BEGINNINGS)
                .forEach(field -> document.add(new Field(field, named, SINGLE_WORDS)));
        List.of(InitiativeWords.FOLDED_SWEDISH, InitiativeWords.BEGINNINGS, InitiativeWords.FOLDED_BEGINNINGS)
                .forEach(field -> document.add(new Field(field, all, SINGLE_WORDS)));
        List.of(InitiativeWords.ENDS, InitiativeWords.FOLDED_ENDS).forEach(field -> document.add(new Field(field, body, SINGLE_WORDS)));
        return document;
    }

    /** No lengths of texts are kept: a reading weighs the same in each. */
    private static FieldType words(IndexOptions kept) {
        FieldType type = new FieldType();
        type.setIndexOptions(kept);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    private static String labels(Locale locale, OpenPublication.Content c) {
        StringBuilder labels = new StringBuilder();
        label(labels, locale, "publication.theme.", c.theme());
        label(labels, locale, "publication.kind.", c.kind());
        Codes.split(c.target()).forEach(code -> label(labels, locale, "publication.target.", code));
        return labels.toString();
    }

    private static void label(StringBuilder labels, Locale locale, String prefix, String code) {
        if (code != null && Texts.has(locale, prefix + code)) {
            labels.append(Texts.get(locale, prefix + code)).append(' ');
        }
    }

    private static String key(String id, long stamp) {
        return id + ":" + stamp;
    }
}
