package org.samstod.calls;

/**
 * A document a track asks for.
 *
 * @param track {@code light}, {@code standard} or {@code heavy}
 * @param code also the end of the form's question, {@code file.<code>}
 * @param vault whether an association gives it once and uses it again
 */
public record DocumentView(String track, String code, String sv, String en, boolean required, boolean vault) {

    /** The name in a language. */
    public String name(String language) {
        return "en".equals(language) ? en : sv;
    }
}
