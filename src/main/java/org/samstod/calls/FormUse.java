package org.samstod.calls;

/**
 * A call that asks by a version of a form.
 *
 * @param boardId whose call it is
 * @param state DRAFT or PUBLISHED
 * @param formId the version
 * @param mine whether the asking role may change the call
 */
public record FormUse(String callId, String boardId, String titleSv, String titleEn, String state, String formId, boolean mine) {

    /** The title in a language, the Swedish one when there is no other. */
    public String title(String language) {
        return "en".equals(language) && titleEn != null ? titleEn : titleSv;
    }

    /** The language the title of {@link #title} is in: for the lang attribute. */
    public String titleLanguage(String language) {
        return "en".equals(language) && titleEn != null ? "en" : "sv";
    }
}
