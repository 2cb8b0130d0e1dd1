package org.samstod.publications.store;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.InitiativeIndex;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.shared.Texts;

/**
 * One Lucene index a node, in the data folder. A document is one initiative and stores nothing but its public id and the version
 * of its text; its words are read three ways: Swedish stems, English stems, and folded to plain letters so that "alvsjo" finds
 * Älvsjö. When something is gone, the segments that held its words are rewritten before the commit, so that not even the files keep
 * them.
 */
@ApplicationScoped
public class LuceneInitiatives implements InitiativeIndex {

    private static final Logger LOG = Logger.getLogger(LuceneInitiatives.class.getName());
    private static final String ID = "id";
    private static final String KEY = "key";
    private static final String SWEDISH = "sv";
    private static final String ENGLISH = "en";
    private static final String FOLDED = "folded";
    private static final String NAMES = "names";
    private static final String VERSION = "version";
    private static final int PORTION = 200;
    private static final int MOST_TERMS = 12;
    private static final int SHORTEST_PREFIX = 3;

    @Inject
    IndexFolder folder;

    private final Analyzer folding = new Folding();
    private final Analyzer analyzer = new PerFieldAnalyzerWrapper(folding, Map.of(SWEDISH, new SwedishAnalyzer(), ENGLISH, new EnglishAnalyzer()));
    private IndexWriter writer;
    private DirectoryReader reader;
    private volatile long version = -1;

    @Override
    public long version() {
        return version;
    }

    @Override
    public synchronized void bringTo(long wanted, List<InitiativeRow> rows, Function<Collection<String>, List<OpenPublication>> load) {
        // Somebody who read an older version and then waited here must not take the index back.
        if (wanted <= version) {
            return;
        }
        try {
            open();
            Map<String, String> keys = new HashMap<>();
            rows.forEach(row -> keys.put(key(row.id(), row.textStamp()), row.id()));
            Set<String> held = new HashSet<>();
            boolean gone = false;
            StoredFields stored = reader.storedFields();
            IndexSearcher searcher = new IndexSearcher(reader);
            for (ScoreDoc hit : searcher.search(new MatchAllDocsQuery(), Math.max(1, reader.maxDoc())).scoreDocs) {
                String key = stored.document(hit.doc, Set.of(KEY)).get(KEY);
                if (keys.containsKey(key)) {
                    held.add(key);
                } else {
                    writer.deleteDocuments(new Term(KEY, key));
                    gone = true;
                }
            }
            List<String> missing = new ArrayList<>();
            keys.forEach((key, id) -> {
                if (!held.contains(key)) {
                    missing.add(id);
                }
            });
            for (int from = 0; from < missing.size(); from += PORTION) {
                for (OpenPublication one : load.apply(missing.subList(from, Math.min(missing.size(), from + PORTION)))) {
                    writer.addDocument(document(one));
                }
            }
            if (gone) {
                writer.forceMergeDeletes(true);
            }
            writer.setLiveCommitData(Map.of(VERSION, Long.toString(wanted)).entrySet());
            writer.commit();
            DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
            if (newer != null) {
                reader.close();
                reader = newer;
                writer.deleteUnusedFiles();
            }
            version = wanted;
        } catch (IOException e) {
            throw new UncheckedIOException("the index of publications", e);
        }
    }

    @Override
    public List<String> find(String words, boolean english, int most) {
        try {
            Query query = query(words, english);
            if (query == null) {
                return List.of();
            }
            DirectoryReader held = acquire();
            try {
                IndexSearcher searcher = new IndexSearcher(held);
                StoredFields stored = searcher.storedFields();
                List<String> ids = new ArrayList<>();
                for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
                    ids.add(stored.document(hit.doc, Set.of(ID)).get(ID));
                }
                return ids;
            } finally {
                held.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index of publications", e);
        }
    }

    private synchronized DirectoryReader acquire() throws IOException {
        open();
        reader.incRef();
        return reader;
    }

    /** Every word must be found in one of the readings; a word that the language's analyser leaves out asks for nothing. */
    private Query query(String words, boolean english) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int count = 0;
        List<String> plain = terms(FOLDED, words);
        for (int i = 0; i < plain.size() && count < MOST_TERMS; i++) {
            String word = plain.get(i);
            // The language readings are asked with the word as typed, since folding has taken its letters' marks away.
            String typed = typedWord(words, i, word);
            List<Query> readings = new ArrayList<>();
            List<String> swedish = terms(SWEDISH, typed);
            List<String> foreign = terms(ENGLISH, typed);
            if (swedish.isEmpty() && foreign.isEmpty() || (english ? foreign : swedish).isEmpty() && plain.size() > 1) {
                continue;
            }
            swedish.forEach(term -> readings.add(new BoostQuery(new TermQuery(new Term(SWEDISH, term)), english ? 1f : 1.5f)));
            foreign.forEach(term -> readings.add(new BoostQuery(new TermQuery(new Term(ENGLISH, term)), english ? 1.5f : 0.8f)));
            readings.add(new BoostQuery(new TermQuery(new Term(NAMES, word)), 3f));
            readings.add(new TermQuery(new Term(FOLDED, word)));
            if (word.length() >= SHORTEST_PREFIX) {
                readings.add(new BoostQuery(new PrefixQuery(new Term(NAMES, word)), 2f));
                readings.add(new BoostQuery(new PrefixQuery(new Term(FOLDED, word)), 0.5f));
            }
            all.add(new DisjunctionMaxQuery(readings, 0.1f), BooleanClause.Occur.MUST);
            count++;
        }
        return count == 0 ? null : all.build();
    }

    private String typedWord(String words, int ordinal, String otherwise) throws IOException {
        try (TokenStream stream = new Plain().tokenStream(FOLDED, words)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            for (int i = 0; stream.incrementToken(); i++) {
                if (i == ordinal) {
                    return term.toString();
                }
            }
        }
        return otherwise;
    }

    private List<String> terms(String field, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }

    private static Document document(OpenPublication one) {
        OpenPublication.Content c = one.content();
        String names = String.join(" ", c.associationName(), c.districtName(), c.neighbourhoodName() == null ? "" : c.neighbourhoodName());
        String body = c.title() + "\n" + (c.summary() == null ? "" : c.summary());
        Document document = new Document();
        document.add(new StringField(ID, one.id(), Field.Store.YES));
        document.add(new StringField(KEY, key(one.id(), one.textStamp()), Field.Store.YES));
        document.add(new TextField(NAMES, names + " " + c.title(), Field.Store.NO));
        document.add(new TextField(SWEDISH, names + "\n" + body + "\n" + labels(Texts.SWEDISH, c), Field.Store.NO));
        document.add(new TextField(ENGLISH, names + "\n" + body + "\n" + labels(Texts.ENGLISH, c), Field.Store.NO));
        document.add(new TextField(FOLDED, names + "\n" + body + "\n" + (c.organisationNumber() == null ? "" : c.organisationNumber()) + "\n"
                + labels(Texts.SWEDISH, c) + "\n" + labels(Texts.ENGLISH, c), Field.Store.NO));
        return document;
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

    private void open() throws IOException {
        if (writer != null) {
            return;
        }
        Path path = folder.path();
        Files.createDirectories(path);
        Directory directory = FSDirectory.open(path);
        try {
            writer = new IndexWriter(directory, settings(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        } catch (IOException | IllegalArgumentException e) {
            // The table has everything: an index that cannot be read is made anew.
            LOG.log(Level.WARNING, e, () -> "the index in " + path + " cannot be read and is made anew");
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
            writer = new IndexWriter(directory, settings(IndexWriterConfig.OpenMode.CREATE));
        }
        reader = DirectoryReader.open(writer);
    }

    private IndexWriterConfig settings(IndexWriterConfig.OpenMode mode) {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        // Merges in the calling thread: a merge still running elsewhere would keep its segments from being purged before the commit.
        return new IndexWriterConfig(analyzer).setOpenMode(mode).setMergePolicy(merging).setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
    }

    @PreDestroy
    synchronized void close() {
        try {
            if (reader != null) {
                reader.close();
            }
            if (writer != null) {
                writer.close();
                writer.getDirectory().close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the index of publications could not be closed", e);
        }
    }

    /** Words as they are, in small letters. */
    private static final class Plain extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, new LowerCaseFilter(tokens));
        }
    }

    /** Words in small letters without marks. */
    private static final class Folding extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, new ASCIIFoldingFilter(new LowerCaseFilter(tokens)));
        }
    }
}
