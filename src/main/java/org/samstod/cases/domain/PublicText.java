package org.samstod.cases.domain;

import org.samstod.shared.BusinessException;
import org.samstod.shared.PersonalNumbers;

/** Limits of the texts residents will read. */
final class PublicText {

    private PublicText() {
    }

    /**
     * @throws BusinessException {@code case.title.length} when empty or longer than {@link Case#TITLE_LENGTH} characters,
     *                          {@code case.text.personal-number} when a personal identity number stands in it
     */
    static String title(String text) {
        return checked(text, Case.TITLE_LENGTH, "case.title.length");
    }

    /**
     * @throws BusinessException {@code case.summary.length} when empty or longer than {@link Case#SUMMARY_LENGTH} characters,
     *                          {@code case.text.personal-number} when a personal identity number stands in it
     */
    static String summary(String text) {
        return checked(text, Case.SUMMARY_LENGTH, "case.summary.length");
    }

    private static String checked(String text, int longest, String code) {
        String clean = text == null ? "" : text.strip();
        if (clean.isEmpty() || clean.codePointCount(0, clean.length()) > longest) {
            throw new BusinessException(code, longest);
        }
        if (PersonalNumbers.blocks(clean)) {
            throw new BusinessException("case.text.personal-number");
        }
        return clean;
    }
}
