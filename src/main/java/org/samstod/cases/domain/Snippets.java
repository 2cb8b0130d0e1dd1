package org.samstod.cases.domain;

import java.util.List;
import org.samstod.cases.SnippetPart;

/** Shows where words stand in texts. */
public interface Snippets {

    /**
     * The places where the words stand best, with the words marked; none when they stand nowhere.
     *
     * @param words what was typed
     * @param most  so many places at most
     */
    List<List<SnippetPart>> of(String words, List<String> texts, int most);
}
