package org.samstod.shared.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class XhtmlTest {

    @Test
    void text_isEscapedAndFreeOfWhatXmlCannotCarry() {
        assertEquals("a &lt;b&gt; &amp; &quot;c&quot; å – 😀", Xhtml.part().text("a <b> & \"c\" å – 😀").finish());
        assertEquals("&lt;1\n2\n3 &amp;4", Xhtml.part().text("<1\r\n2\r3\u0000 &\ud8004").finish());
        assertEquals("<p title=\"&quot;&gt;\">x</p>\n", Xhtml.part().element("p", "x", "title", "\">").finish());
    }

    @Test
    void partOfAPage_writesSignsBeyondLatinAsReferences() {
        assertEquals("0&#8211;6 år &amp; &#128512;&lt;", Xhtml.pagePart().text("0–6 år & 😀<").finish());
        assertEquals("<a href=\"/?q=&#381;\">&#8221;Ž&#8221;</a>".replace("Ž", "&#381;"), Xhtml.pagePart().element("a", "”Ž”", "href", "/?q=Ž").finish());
    }
}
