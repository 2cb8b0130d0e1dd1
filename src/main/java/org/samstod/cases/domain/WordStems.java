package org.samstod.cases.domain;

import java.util.List;

/** How Swedish words are made comparable: small letters, without endings, words that say nothing left out. */
@FunctionalInterface
public interface WordStems {

    /** The stems of a text in the order of its words. */
    List<String> of(String text);
}
