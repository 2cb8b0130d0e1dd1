package org.samstod.shared.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;

/** Writes well-formed XHTML: every element is closed, every text is escaped, what XML cannot carry is left out. */
public final class Xhtml {

    private static final int USUAL = 8192;
    private static final int MOST_BYTES_OF_A_SIGN = 3;
    private static final int LONGEST_ESCAPE = 6;
    private static final int ASCII = 0x80;
    private static final int TWO_BYTES = 0x800;

    /** In UTF-8, as it leaves: some pages are made for each visitor, and turning their characters into bytes would cost a tenth of the whole. */
    private byte[] out;
    private int length;
    private final Deque<String> open = new ArrayDeque<>();

    private Xhtml(int capacity) {
        this.out = new byte[capacity];
    }

    /** Begins a document with its language, title and style sheet. */
    public static Xhtml document(Locale language, String title, String subject, String style) {
        Xhtml page = new Xhtml(USUAL);
        page.raw("<!DOCTYPE html>\n");
        page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language.getLanguage(), "xml:lang", language.getLanguage());
        page.open("head");
        page.raw("<meta charset=\"UTF-8\"/>");
        page.open("title").text(title).close();
        page.empty("meta", "name", "subject", "content", subject);
        page.empty("meta", "name", "description", "content", subject);
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.open("style").raw(style).close();
        page.close();
        page.open("body");
        return page;
    }

    /** Opens an element; attributes as name, content, name, content. */
    public Xhtml open(String element, String... attributes) {
        tag(element, attributes);
        put('>');
        open.push(element);
        return this;
    }

    /** Closes the element opened last. */
    public Xhtml close() {
        String element = open.pop();
        raw("</").raw(element).put('>');
        if (!INLINE.contains(element)) {
            put('\n');
        }
        return this;
    }

    /** A whole element with a text. */
    public Xhtml element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** An element without content. */
    public Xhtml empty(String element, String... attributes) {
        tag(element, attributes);
        return raw("/>");
    }

    /** Escaped text. */
    public Xhtml text(String text) {
        reserve(text.length() * LONGEST_ESCAPE);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || Character.isSurrogate(c) || c > Character.MAX_SURROGATE) {
                return cleaned(clean(text.substring(i)));
            }
            sign(c);
        }
        return this;
    }

    /** What is left of a text once it holds nothing that XML refuses. */
    private Xhtml cleaned(String text) {
        reserve(text.length() * LONGEST_ESCAPE);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                raw(text.substring(i, i + 2).getBytes(StandardCharsets.UTF_8));
                i++;
            } else {
                sign(text.charAt(i));
            }
        }
        return this;
    }

    private void sign(char c) {
        switch (c) {
            case '<' -> ascii("&lt;");
            case '>' -> ascii("&gt;");
            case '&' -> ascii("&amp;");
            case '"' -> ascii("&quot;");
            default -> encoded(c);
        }
    }

    private void ascii(String escape) {
        for (int i = 0; i < escape.length(); i++) {
            out[length++] = (byte) escape.charAt(i);
        }
    }

    /** One that is no half of another. */
    private void encoded(char c) {
        if (c < ASCII) {
            out[length++] = (byte) c;
        } else if (c < TWO_BYTES) {
            out[length++] = (byte) (0xC0 | c >> 6);
            out[length++] = (byte) (0x80 | c & 0x3F);
        } else {
            out[length++] = (byte) (0xE0 | c >> 12);
            out[length++] = (byte) (0x80 | c >> 6 & 0x3F);
            out[length++] = (byte) (0x80 | c & 0x3F);
        }
    }

    private void put(char ascii) {
        reserve(1);
        out[length++] = (byte) ascii;
    }

    private void reserve(int more) {
        if (more > out.length - length) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, length + more));
        }
    }

    /** A longer text: blank lines part paragraphs, lines that begin with a hyphen become a list. */
    public Xhtml paragraphs(String text) {
        for (String block : clean(text).strip().split("\n[ \t]*\n\\s*")) {
            String[] lines = block.strip().split("\n");
            if (lines.length > 0 && Arrays.stream(lines).allMatch(line -> line.strip().startsWith("- "))) {
                open("ul");
                for (String line : lines) {
                    element("li", line.strip().substring(2).strip());
                }
                close();
            } else if (!block.isBlank()) {
                open("p");
                for (int i = 0; i < lines.length; i++) {
                    if (i > 0) {
                        empty("br");
                    }
                    text(lines[i].strip());
                }
                close();
            }
        }
        return this;
    }

    /** A part of a document by itself: nothing but what is written into it. */
    public static Xhtml part() {
        return part(USUAL);
    }

    /**
     * The same, for who knows how long it becomes.
     *
     * @param bytes about how many; more is no error
     */
    public static Xhtml part(int bytes) {
        return new Xhtml(bytes);
    }

    /** Closes all that is open and gives the characters. */
    public String finish() {
        end();
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }

    /** Closes all that is open and gives the characters in UTF-8. */
    public byte[] finishBytes() {
        end();
        return Arrays.copyOf(out, length);
    }

    private void end() {
        while (!open.isEmpty()) {
            close();
        }
    }

    private static final java.util.Set<String> INLINE = java.util.Set.of("strong", "span", "em", "a");

    /** Characters that are XHTML already. */
    public Xhtml raw(String text) {
        reserve(text.length() * MOST_BYTES_OF_A_SIGN);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                out[length++] = (byte) c;
            } else if (Character.isSurrogate(c)) {
                return raw(text.substring(i).getBytes(StandardCharsets.UTF_8));
            } else {
                encoded(c);
            }
        }
        return this;
    }

    /** Characters in UTF-8 that are XHTML already, for who writes them many times. */
    public Xhtml raw(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, out, length, bytes.length);
        length += bytes.length;
        return this;
    }

    private void tag(String element, String... attributes) {
        put('<');
        raw(element);
        for (int i = 0; i < attributes.length; i += 2) {
            put(' ');
            raw(attributes[i]).raw("=\"").text(attributes[i + 1]).put('"');
        }
    }

    /** Line ends become \n; control characters and half characters, which XML 1.0 refuses, are left out. */
    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .filter(c -> c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
