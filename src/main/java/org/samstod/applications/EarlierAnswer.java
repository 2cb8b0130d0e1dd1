package org.samstod.applications;

import org.samstod.forms.Question;

/**
 * What was written under an earlier version of the form, and is neither asked nor sent any more.
 *
 * @param question the question as it was asked
 * @param text the answer
 */
public record EarlierAnswer(Question question, String text) {
}
