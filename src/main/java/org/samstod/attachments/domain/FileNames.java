package org.samstod.attachments.domain;

import java.text.Normalizer;

/** Makes a name that came from a device fit to be stored and sent in a header. */
public final class FileNames {

    /** Longest name kept, ending included. */
    public static final int LONGEST = 120;

    private FileNames() {
    }

    /** The last part of a path, NFC, without control, direction and reserved characters; {@code fil} when nothing is left. */
    public static String clean(String name) {
        String text = name == null ? "" : Normalizer.normalize(name.length() > 2000 ? name.substring(name.length() - 2000) : name,
                Normalizer.Form.NFC);
        text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE && type != Character.UNASSIGNED
                    && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR && "<>:\"|?*".indexOf(c) < 0) {
                clean.appendCodePoint(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
            }
        });
        String kept = clean.toString().replaceAll(" {2,}", " ").replaceFirst("^[ .]+", "").replaceFirst("[ .]+$", "");
        if (kept.length() > LONGEST) {
            String ending = extension(kept);
            ending = ending.isEmpty() || ending.length() > 10 ? "" : "." + ending;
            int end = LONGEST - ending.length();
            kept = kept.substring(0, Character.isHighSurrogate(kept.charAt(end - 1)) ? end - 1 : end) + ending;
        }
        return kept.isEmpty() ? "fil" : kept;
    }

    /** What stands after the last dot, or nothing. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1);
    }

    /** The name with another ending. */
    public static String withExtension(String name, String extension) {
        String stem = extension(name).isEmpty() ? name : name.substring(0, name.lastIndexOf('.'));
        int longest = LONGEST - extension.length() - 1;
        return (stem.length() > longest ? stem.substring(0, longest) : stem) + "." + extension;
    }
}
