package org.samstod.applications;

import java.util.List;

/**
 * Saves one answer.
 *
 * @param question the question's code
 * @param text the answer, written as its kind says
 * @param expectedVersion the version the writer saw; 0 when nothing was there
 * @param clientKey the device's own key of this piece of writing, at most 40 characters, or null; the same key sent twice is one saving
 * @param after the keys of earlier pieces of this answer that the same page sent without hearing whether they were saved, at most 20: what it
 *     wrote itself is nobody else's
 */
public record SaveAnswer(String applicationId, String question, String text, long expectedVersion, String clientKey, List<String> after) {

    private static final int KEY_LENGTH = 40;
    private static final int MOST_AFTER = 20;

    public SaveAnswer {
        clientKey = clientKey == null || clientKey.length() > KEY_LENGTH ? null : clientKey;
        after = after.stream().filter(key -> !key.isEmpty() && key.length() <= KEY_LENGTH).limit(MOST_AFTER).toList();
    }

    /** Saves an answer that nothing was sent of before. */
    public SaveAnswer(String applicationId, String question, String text, long expectedVersion, String clientKey) {
        this(applicationId, question, text, expectedVersion, clientKey, List.of());
    }

    /** The same answer, of what is called so. */
    public SaveAnswer of(String otherId) {
        return new SaveAnswer(otherId, question, text, expectedVersion, clientKey, after);
    }

    /**
     * Whether it may replace what stands there: the writer saw that, or wrote it.
     *
     * @param version the version that stands there, 0 when nothing does
     * @param writtenWith the device's key of what stands there, or null
     */
    public boolean mayReplace(long version, String writtenWith) {
        return version == expectedVersion || writtenWith != null && after.contains(writtenWith);
    }
}
