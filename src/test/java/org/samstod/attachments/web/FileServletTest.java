package org.samstod.attachments.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FileServletTest {

    @Test
    void disposition_isAlwaysADownloadWithBothNames() {
        assertEquals("attachment; filename=\"arsmote 2026.pdf\"; filename*=UTF-8''%C3%A5rsm%C3%B6te%202026.pdf",
                FileServlet.disposition("årsmöte 2026.pdf"));
        assertEquals("attachment; filename=\"a_b_c.pdf\"; filename*=UTF-8''a%22b%5Cc.pdf", FileServlet.disposition("a\"b\\c.pdf"));
    }
}
