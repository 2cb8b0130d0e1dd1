package org.samstod.publications;

import java.util.Map;

/** What the address of a public page asks for, cleaned: two addresses with the same meaning have one canonical form, by which the page is kept. */
public interface PublicQuery {

    /** The parameters in their one order, usual values left out. */
    Map<String, String> parameters();

    /** The query part of the address without question mark; empty for the plain page. */
    String canonical();

    /** Whether it searches in words; such answers are not cached. */
    boolean hasWords();
}
