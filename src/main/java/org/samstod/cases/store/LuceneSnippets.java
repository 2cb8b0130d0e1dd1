package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.samstod.cases.SnippetPart;
import org.samstod.cases.domain.Snippets;

/** Places by Lucene's highlighter, made of parts and not of markup, so that nothing typed can become markup. */
@ApplicationScoped
public class LuceneSnippets implements Snippets {

    @Inject
    CaseWords words;

    @Override
    public List<List<SnippetPart>> of(String typed, List<String> texts, int most) {
        Query query = words.query(typed);
        if (query == null) {
            return List.of();
        }
        List<List<SnippetPart>> places = new ArrayList<>();
        for (int i = 0; i < texts.size() && places.size() < most; i++) {
            List<List<SnippetPart>> found = places(query, CaseWords.SWEDISH, texts.get(i), most - places.size());
            places.addAll(found.isEmpty() ? places(query, CaseWords.FOLDED, texts.get(i), most - places.size()) : found);
        }
        return places;
    }

    private List<List<SnippetPart>> places(Query query, String field, String text, int most) {
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(words.analyzer()).withFormatter(new Parts())
                .withMaxNoHighlightPassages(0).withHandleMultiTermQuery(true).build();
        try {
            Object found = highlighter.highlightWithoutSearcher(field, query, text, most);
            return found instanceof Places places ? places.list() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("reading words from memory", e);
        }
    }

    private record Places(List<List<SnippetPart>> list) {
    }

    /** The parts of each place between, in and after the words. */
    private static final class Parts extends PassageFormatter {
        @Override
        public Places format(Passage[] passages, String content) {
            List<List<SnippetPart>> places = new ArrayList<>();
            for (Passage passage : passages) {
                List<SnippetPart> parts = new ArrayList<>();
                int at = passage.getStartOffset();
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    int start = Math.max(at, passage.getMatchStarts()[i]);
                    int end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
                    if (end > start) {
                        add(parts, content.substring(at, start), false);
                        add(parts, content.substring(start, end), true);
                        at = end;
                    }
                }
                add(parts, content.substring(at, passage.getEndOffset()).stripTrailing(), false);
                places.add(List.copyOf(parts));
            }
            return new Places(places);
        }

        private static void add(List<SnippetPart> parts, String text, boolean marked) {
            if (!text.isEmpty()) {
                parts.add(new SnippetPart(text, marked));
            }
        }
    }
}
