package org.samstod.publications.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of each field in each segment of a reader, looked up once: a word is read in a dozen ways in some twenty segments, and to be told by each
 * segment where its fields are took longer than to find the word. For who holds the reader.
 */
final class FieldTerms {

    private final DirectoryReader reader;
    private final Map<String, Terms[]> fields = new HashMap<>();

    FieldTerms(DirectoryReader reader) throws IOException {
        this.reader = reader;
        for (LeafReaderContext leaf : reader.leaves()) {
            for (FieldInfo field : leaf.reader().getFieldInfos()) {
                fields.computeIfAbsent(field.name, key -> new Terms[reader.leaves().size()])[leaf.ord] = leaf.reader().terms(field.name);
            }
        }
    }

    DirectoryReader reader() {
        return reader;
    }

    List<LeafReaderContext> segments() {
        return reader.leaves();
    }

    /** One term, in whichever segments. */
    One of(Term term) {
        return new One(fields.get(term.field()), term.bytes());
    }

    /** Whether a term stands in any segment. */
    boolean has(Term term) throws IOException {
        One one = of(term);
        for (LeafReaderContext segment : segments()) {
            if (one.in(segment) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * A term of a field.
     *
     * @param segments the terms of the field in each; null when no segment has the field
     */
    record One(Terms[] segments, BytesRef term) {

        /** Stands at the term in a segment; null when it is not there. */
        TermsEnum in(LeafReaderContext segment) throws IOException {
            Terms all = segments == null ? null : segments[segment.ord];
            TermsEnum each = all == null ? null : all.iterator();
            return each != null && each.seekExact(term) ? each : null;
        }
    }
}
