package org.samstod.shared.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PlainPdfTest {

    @Test
    void line_canBeReadAgain_andNothingIsComplainedOf() throws IOException {
        List<LogRecord> complaints = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord complaint) {
                complaints.add(complaint);
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger logger = Logger.getLogger("org.apache.pdfbox");
        logger.addHandler(handler);
        try (PDDocument document = Loader.loadPDF(PlainPdf.of("Årsmötesprotokoll, Öby IF"))) {
            assertEquals("Årsmötesprotokoll, Öby IF", new PDFTextStripper().getText(document).strip());
        } finally {
            logger.removeHandler(handler);
        }
        assertEquals(List.of(), complaints.stream().map(LogRecord::getMessage).toList());
    }

    @Test
    void signThatTheFontDoesNotHave_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> PlainPdf.of("\u4e2d"));
    }
}
