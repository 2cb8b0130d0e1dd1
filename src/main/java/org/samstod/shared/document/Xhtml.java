package org.samstod.shared.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes well-formed XHTML: every element is closed, every text is escaped, what XML cannot carry is left out. */
public final class Xhtml {

    private static final int LATIN = 0xFF;

    private final StringBuilder out = new StringBuilder(8192);
    private final Deque<String> open = new ArrayDeque<>();
    private final boolean references;

    private Xhtml(boolean references) {
        this.references = references;
    }

    /** Begins a document with its language, title and style sheet. */
    public static Xhtml document(Locale language, String title, String subject, String style) {
        Xhtml page = new Xhtml(false);
        page.out.append("<!DOCTYPE html>\n");
        page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language.getLanguage(), "xml:lang", language.getLanguage());
        page.open("head");
        page.out.append("<meta charset=\"UTF-8\"/>");
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
        out.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element opened last. */
    public Xhtml close() {
        String element = open.pop();
        out.append("</").append(element).append('>');
        if (!INLINE.contains(element)) {
            out.append('\n');
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
        out.append("/>");
        return this;
    }

    /** Escaped text. */
    public Xhtml text(String text) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0xD800) {
                return escape(clean(text), written);
            }
            String escaped = escaped(c);
            if (escaped != null) {
                out.append(text, written, i).append(escaped);
                written = i + 1;
            }
        }
        out.append(text, written, text.length());
        return this;
    }

    private Xhtml escape(String text, int from) {
        int written = from;
        for (int i = from; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String escaped = escaped(text.codePointAt(i));
            if (escaped != null) {
                out.append(text, written, i).append(escaped);
                written = i + Character.charCount(text.codePointAt(i));
            }
        }
        out.append(text, written, text.length());
        return this;
    }

    private String escaped(int c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> references && c > LATIN ? "&#" + c + ";" : null;
        };
    }

    /** A longer text: blank lines part paragraphs, lines that begin with a hyphen become a list. */
    public Xhtml paragraphs(String text) {
        for (String block : clean(text).strip().split("\n[ \t]*\n\\s*")) {
            String[] lines = block.strip().split("\n");
            if (lines.length > 0 && java.util.Arrays.stream(lines).allMatch(line -> line.strip().startsWith("- "))) {
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
        return new Xhtml(false);
    }

    /**
     * A part of a page that is made for each visitor: signs beyond Latin-1, of which there are few, are written as references, so that the many
     * others take half the memory and a fraction of the time.
     */
    public static Xhtml pagePart() {
        return new Xhtml(true);
    }

    /** Closes all that is open and gives the characters. */
    public String finish() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }

    private static final java.util.Set<String> INLINE = java.util.Set.of("strong", "span", "em", "a");

    /** Characters that are XHTML already. */
    public Xhtml raw(String text) {
        out.append(text);
        return this;
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
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
