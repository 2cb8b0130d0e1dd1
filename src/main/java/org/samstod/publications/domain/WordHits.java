package org.samstod.publications.domain;

/**
 * What words find in a {@link Catalogue}.
 *
 * @param all every initiative that has the words, filters aside
 * @param best the best of those within the filters, the best first, as many as were asked for
 * @param instead the words that were searched for instead because nothing has those typed; null when they were found as typed
 */
public record WordHits(Bits all, int[] best, String instead) {
}
