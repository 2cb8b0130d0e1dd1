package org.samstod.calls;

/**
 * What applications are assessed against.
 *
 * @param weight 1 to 5
 */
public record CriterionView(String code, int weight, String sv, String en) {

    /** The criterion in a language. */
    public String name(String language) {
        return "en".equals(language) ? en : sv;
    }
}
