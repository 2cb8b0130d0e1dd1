package org.samstod.shared.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XhtmlTest {

    @Test
    void text_isEscapedAndFreeOfWhatXmlCannotCarry() {
        assertEquals("a &lt;b&gt; &amp; &quot;c&quot; å – 😀", Xhtml.part().text("a <b> & \"c\" å – 😀").finish());
        assertEquals("&lt;1\n2\n3 &amp;4", Xhtml.part().text("<1\r\n2\r3\u0000 &\ud8004").finish());
        assertEquals("<p title=\"&quot;&gt;\">x</p>\n", Xhtml.part().element("p", "x", "title", "\">").finish());
    }

    @Test
    void everySignIsWrittenInUtf8() {
        String signs = "\u007f\u0080\u00e5\u07ff\u0800\u2013\ud7ff\ue000\ufffd\ud83d\ude00";
        assertEquals(signs + "&lt;", Xhtml.part().text(signs + "<").finish());
        assertEquals(signs + "<", Xhtml.part().raw(signs + "<").finish());
        assertArrayEquals(signs.getBytes(StandardCharsets.UTF_8), Xhtml.part().raw(signs).finishBytes());
        assertEquals("<a href=\"/?q=Ž&amp;\">”Ž”</a>", Xhtml.part().element("a", "”Ž”", "href", "/?q=Ž&").finish());
    }

    @Test
    void longerThanExpectedIsNoError() {
        String text = "–\"😀".repeat(1000);
        assertEquals("<p>" + text.replace("\"", "&quot;") + "</p>\n" + text, Xhtml.part(1).element("p", text).raw(text.getBytes(StandardCharsets.UTF_8)).finish());
    }
}
