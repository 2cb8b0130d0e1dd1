package org.samstod.decisions;

import java.io.Serializable;
import java.util.List;

/**
 * All letters of an item in one scroll.
 *
 * @param ready how many can be told
 * @param sha256 hash over the letters that can be told: what is told is what was looked at
 */
public record BoardLetters(ItemView item, List<BoardLetter> letters, int ready, String sha256) implements Serializable {
}
