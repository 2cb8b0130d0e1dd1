package org.samstod.shared.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Draws a frozen letter as a tagged PDF that follows PDF/UA: language, title, headings, lists and tables come from the
 * XHTML, fonts are embedded; what is written from the right is drawn so, and a sign that the fonts lack is named instead. Nothing outside the letter itself is ever fetched. The same letter gives the same bytes.
 */
public final class LetterPdf {

    static {
        LetterFonts.use();
        // Its chatter about fonts and timing is of no use in the portal's log; warnings stay.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private LetterPdf() {
    }

    /**
     * The PDF.
     *
     * @param xhtml the frozen letter
     * @param frozenAt becomes the date of the document
     */
    public static byte[] draw(String xhtml, Instant frozenAt) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Samstöd");
        builder.useFont(LetterFonts::regular, LetterFonts.FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(LetterFonts::bold, LetterFonts.FAMILY, 700, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.withHtmlContent(LetterFonts.drawable(xhtml), null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(65_536);
        builder.toStream(bytes);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                GregorianCalendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
                day.setTimeInMillis(frozenAt.toEpochMilli());
                document.getDocumentInformation().setCreationDate(day);
                document.getDocumentInformation().setModificationDate(day);
                document.setDocumentId(frozenAt.toEpochMilli());
                document.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
