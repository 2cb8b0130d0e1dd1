package org.samstod.publications.web;

/**
 * Text that people wrote, made safe to hand on as data: line breaks in one form, nothing that XML cannot hold, and no invisible signs
 * that turn the direction of what follows (U+202A–202E, U+2066–2069): in a table they would reorder the neighbour's cell. Letters of
 * every script, emoji and their joiners stay.
 */
final class PlainText {

    private PlainText() {
    }

    /** The text cleaned; null for null. */
    static String clean(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().filter(PlainText::stays).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The same on one line. */
    static String line(String text) {
        return text == null ? null : clean(text).replaceAll("\\s*\\n\\s*", " ").replace('\t', ' ').strip();
    }

    private static boolean stays(int c) {
        if (c == '\n' || c == '\t') {
            return true;
        }
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return !turns && !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
    }
}
