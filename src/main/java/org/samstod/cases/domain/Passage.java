package org.samstod.cases.domain;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.samstod.shared.Texts;

/**
 * A sentence of an answer.
 *
 * @param question code of the question it answers
 * @param text     as it was written
 * @param stems    its words, made comparable
 * @param compared whether the radar compares it: title, summary and free text, not a place or a time
 */
public record Passage(String question, String text, List<String> stems, boolean compared) {

    /** Copies the stems. */
    public Passage {
        stems = List.copyOf(stems);
    }

    /** The sentences of an answer; none of an empty one. */
    public static List<Passage> of(String question, String answer, boolean compared, WordStems words) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Texts.SWEDISH);
        List<Passage> passages = new ArrayList<>();
        for (String line : answer.split("\n")) {
            sentences.setText(line);
            int start = sentences.first();
            for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
                String text = line.substring(start, end).strip();
                if (!text.isEmpty()) {
                    passages.add(new Passage(question, text, words.of(text), compared));
                }
            }
        }
        return passages;
    }
}
