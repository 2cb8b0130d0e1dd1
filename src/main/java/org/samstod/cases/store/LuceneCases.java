package org.samstod.cases.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.samstod.cases.domain.CaseDocument;
import org.samstod.cases.domain.CaseIndex;
import org.samstod.cases.domain.CaseTexts;
import org.samstod.cases.domain.CaseTexts.Change;
import org.samstod.cases.domain.Passage;
import org.samstod.shared.Period;
import org.samstod.shared.words.IndexFolder;
import org.samstod.shared.words.WordIndex;

/**
 * One Lucene index a node, in the data folder, that stores nothing but keys. It follows the change table by its time: a transaction that
 * began earlier may commit later, so the last minutes are read again each time, and what is known of them is passed over. When something
 * is gone, the segments that held its words are rewritten and committed at once, so that not even the files keep them; segments stay small
 * enough for that. Anything else is searched at once and committed a little later: after a power cut it is read from the tables again.
 */
@ApplicationScoped
public class LuceneCases implements CaseIndex {

    private static final String CASE = "case";
    private static final String BOARD = "board";
    private static final String CALL = "call";
    private static final String YEAR = "year";
    /** Whose eyes a document is for: everybody's that may read the case, or one account's. */
    private static final String FOR = "for";
    private static final String ALL = "all";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String FOLLOWED = "followed";
    private static final String THIS_FORMAT = "1";
    /** No transaction is open longer. */
    private static final Duration OPEN_LONGEST = Duration.ofMinutes(10);
    private static final int PORTION = 200;
    private static final int BUFFER_MEGABYTES = 16;
    private static final double SEGMENT_MEGABYTES = 64;
    private static final int MOST_SEEN = 10_000;
    private static final int LIKE_TERMS = 25;
    private static final int LIKE_SHARE = 5;
    private static final int LONGEST_WAIT_MILLIS = 1_000;

    @Inject
    IndexFolder folder;

    @Inject
    CaseWords words;

    private WordIndex files;
    private final Map<String, Change> recent = new HashMap<>();
    private Instant followed;
    private boolean uncommitted;
    private boolean gone;

    @PostConstruct
    void start() {
        files = new WordIndex(folder.path("cases"), words.analyzer(), THIS_FORMAT, BUFFER_MEGABYTES, SEGMENT_MEGABYTES, this::opened);
    }

    @PreDestroy
    void close() {
        files.close();
    }

    @Override
    public void follow(CaseTexts texts) {
        if (!isOwnTurn()) {
            // Somebody else is at it and brings the same in.
            return;
        }
        try {
            Instant from = followed == null ? Instant.EPOCH : followed.minus(OPEN_LONGEST);
            String after = "";
            List<Change> changes;
            do {
                changes = texts.changes(from, after, PORTION);
                take(changes, texts);
                if (!changes.isEmpty()) {
                    Change last = changes.get(changes.size() - 1);
                    from = last.at();
                    after = last.caseId();
                    followed = followed == null || last.at().isAfter(followed) ? last.at() : followed;
                }
            } while (changes.size() == PORTION);
            if (gone) {
                // Not even the files keep what is gone.
                files.purge();
                commit();
                gone = false;
            }
            files.refresh();
        } catch (IOException e) {
            throw new UncheckedIOException("the index of cases", e);
        } finally {
            files.leave();
        }
    }

    private boolean isOwnTurn() {
        if (!files.isOpen()) {
            files.own();
            return true;
        }
        return files.own(LONGEST_WAIT_MILLIS);
    }

    private void opened(Map<String, String> told) {
        followed = told.containsKey(FOLLOWED) ? Instant.parse(told.get(FOLLOWED)) : null;
        recent.clear();
        uncommitted = false;
        gone = false;
    }

    private void take(List<Change> changes, CaseTexts texts) throws IOException {
        List<Change> unknown = changes.stream().filter(one -> !one.equals(recent.get(one.caseId()))).toList();
        if (unknown.isEmpty()) {
            return;
        }
        Map<String, CaseDocument> read = texts.documents(unknown.stream().map(Change::caseId).toList()).stream()
                .collect(Collectors.toMap(CaseDocument::caseId, Function.identity()));
        IndexSearcher held = new IndexSearcher(files.reader());
        for (Change change : unknown) {
            Term key = new Term(CASE, change.caseId());
            CaseDocument one = read.get(change.caseId());
            List<Document> documents = one == null ? List.of() : documents(one);
            gone |= held.count(new TermQuery(key)) > documents.size();
            if (documents.isEmpty()) {
                files.writer().deleteDocuments(key);
            } else {
                files.writer().updateDocuments(key, documents);
            }
            recent.put(change.caseId(), change);
            uncommitted = true;
        }
    }

    @Override
    public void keep() {
        files.own();
        try {
            if (uncommitted) {
                commit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index of cases", e);
        } finally {
            files.leave();
        }
    }

    private void commit() throws IOException {
        files.commit(Map.of(FOLLOWED, followed.toString()));
        uncommitted = false;
        Instant oldest = followed.minus(OPEN_LONGEST);
        recent.values().removeIf(change -> change.at().isBefore(oldest));
    }

    @Override
    public void find(Wanted wanted, int portion, Predicate<List<String>> taker) {
        Query asked = words.query(wanted.words());
        if (asked == null) {
            return;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(asked, BooleanClause.Occur.MUST).add(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(FOR, ALL)), BooleanClause.Occur.SHOULD)
                .add(new TermQuery(new Term(FOR, wanted.accountId())), BooleanClause.Occur.SHOULD).build(), BooleanClause.Occur.FILTER);
        only(query, BOARD, wanted.boardId());
        only(query, CALL, wanted.callId());
        only(query, YEAR, wanted.year() == null ? null : wanted.year().toString());
        files.read(held -> search(held, query.build(), portion, MOST_SEEN, taker));
    }

    private static void only(BooleanQuery.Builder query, String field, String value) {
        if (value != null && !value.isBlank()) {
            query.add(new TermQuery(new Term(field, value)), BooleanClause.Occur.FILTER);
        }
    }

    @Override
    public List<String> like(List<Passage> passages, Period period, String exceptCaseId, int most) {
        String said = passages.stream().filter(Passage::compared).map(Passage::text).collect(Collectors.joining("\n"));
        List<String> found = new ArrayList<>();
        files.read(held -> {
            MoreLikeThis like = new MoreLikeThis(held);
            like.setAnalyzer(words.analyzer());
            like.setFieldNames(new String[] {CaseWords.SAID});
            like.setMinTermFreq(1);
            like.setMinDocFreq(1);
            like.setMaxQueryTerms(LIKE_TERMS);
            BooleanQuery.Builder terms = new BooleanQuery.Builder();
            BooleanQuery interesting = (BooleanQuery) like.like(CaseWords.SAID, new StringReader(said));
            interesting.clauses().forEach(terms::add);
            terms.setMinimumNumberShouldMatch(Math.max(1, interesting.clauses().size() / LIKE_SHARE));
            Query query = new BooleanQuery.Builder().add(terms.build(), BooleanClause.Occur.MUST)
                    .add(LongPoint.newRangeQuery(FROM, Long.MIN_VALUE, period.to().toEpochDay()), BooleanClause.Occur.FILTER)
                    .add(LongPoint.newRangeQuery(TO, period.from().toEpochDay(), Long.MAX_VALUE), BooleanClause.Occur.FILTER)
                    .add(new TermQuery(new Term(CASE, exceptCaseId)), BooleanClause.Occur.MUST_NOT).build();
            return interesting.clauses().isEmpty() ? 0 : search(held, query, most, most, found::addAll);
        });
        return found;
    }

    /** How many were looked at. */
    private static int search(DirectoryReader held, Query query, int portion, int most, Predicate<List<String>> taker) throws IOException {
        IndexSearcher searcher = new IndexSearcher(held);
        StoredFields stored = searcher.storedFields();
        Set<String> seen = new HashSet<>();
        ScoreDoc last = null;
        int looked = 0;
        boolean more = true;
        while (more && looked < most) {
            ScoreDoc[] hits = searcher.searchAfter(last, query, portion).scoreDocs;
            List<String> keys = new ArrayList<>();
            for (ScoreDoc hit : hits) {
                String key = stored.document(hit.doc, Set.of(CASE)).get(CASE);
                if (seen.add(key)) {
                    keys.add(key);
                }
                last = hit;
            }
            looked += hits.length;
            more = (keys.isEmpty() || taker.test(keys)) && hits.length == portion;
        }
        return looked;
    }

    private static List<Document> documents(CaseDocument one) {
        List<Document> documents = new ArrayList<>();
        Document file = base(one, ALL);
        String text = String.join("\n", one.texts());
        String names = one.applicant() + "\n" + one.title();
        file.add(new TextField(CaseWords.SWEDISH, names + "\n" + text, Field.Store.NO));
        file.add(new TextField(CaseWords.FOLDED, names + "\n" + text + "\n" + numbers(one), Field.Store.NO));
        file.add(new TextField(CaseWords.NAMES, names, Field.Store.NO));
        file.add(new TextField(CaseWords.SAID, one.passages().stream().filter(Passage::compared).map(Passage::text)
                .collect(Collectors.joining("\n")), Field.Store.NO));
        file.add(new LongPoint(FROM, one.period().from().toEpochDay()));
        file.add(new LongPoint(TO, one.period().to().toEpochDay()));
        documents.add(file);
        one.own().forEach((account, note) -> {
            if (!note.isBlank()) {
                Document own = base(one, account);
                own.add(new TextField(CaseWords.SWEDISH, note, Field.Store.NO));
                own.add(new TextField(CaseWords.FOLDED, note, Field.Store.NO));
                documents.add(own);
            }
        });
        return documents;
    }

    private static Document base(CaseDocument one, String eyes) {
        Document document = new Document();
        document.add(new StringField(CASE, one.caseId(), Field.Store.YES));
        document.add(new StringField(FOR, eyes, Field.Store.NO));
        document.add(new StringField(BOARD, one.boardId(), Field.Store.NO));
        document.add(new StringField(CALL, one.callId(), Field.Store.NO));
        document.add(new StringField(YEAR, Integer.toString(one.receivedOn().getYear()), Field.Store.NO));
        return document;
    }

    /** Numbers as they are written, and their digits alone. */
    private static String numbers(CaseDocument one) {
        return one.numbers().stream().map(number -> number + "\n" + (number.matches("\\d{10}") ? number.substring(0, 6) + "-" + number.substring(6) : ""))
                .collect(Collectors.joining("\n"));
    }
}
