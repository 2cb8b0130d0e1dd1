package org.samstod.cases;

import java.io.Serializable;

/**
 * A part of a place where words were found.
 *
 * @param marked whether it is one of the words
 */
public record SnippetPart(String text, boolean marked) implements Serializable {
}
