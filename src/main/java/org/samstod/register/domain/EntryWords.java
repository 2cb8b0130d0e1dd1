package org.samstod.register.domain;

import org.samstod.register.SenderKind;
import org.samstod.shared.BusinessException;

/**
 * What a register entry says besides its day and number (OSL 5:2): whom the document came from or went to, and what it is about.
 *
 * @param kind        what kind of sender or recipient, or null where nothing is said
 * @param counterpart the name; null when it is unknown
 * @param matter      what it is about, or null
 */
public record EntryWords(SenderKind kind, String counterpart, String matter) {

    /** Longest name. */
    public static final int NAME_LENGTH = 200;
    /** Longest short matter. */
    public static final int MATTER_LENGTH = 300;

    /** @throws BusinessException {@code register.counterpart} or {@code register.matter} */
    public EntryWords {
        counterpart = clean(counterpart);
        matter = clean(matter);
        if (counterpart != null && counterpart.length() > NAME_LENGTH) {
            throw new BusinessException("register.counterpart", NAME_LENGTH).at("senderName");
        }
        if (matter != null && matter.length() > MATTER_LENGTH) {
            throw new BusinessException("register.matter", MATTER_LENGTH).at("matter");
        }
    }

    /** One line without control characters; null for nothing. */
    static String clean(String typed) {
        if (typed == null) {
            return null;
        }
        String line = typed.codePoints().map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? null : line;
    }
}
