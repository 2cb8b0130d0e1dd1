package org.samstod.cases;

import java.io.Serializable;
import java.util.List;

/**
 * A case that was found by its words.
 *
 * @param boardName the board that decides
 * @param places    where the words stand, each as parts
 */
public record CaseHit(CaseLine line, String boardName, List<List<SnippetPart>> places) implements Serializable {
}
