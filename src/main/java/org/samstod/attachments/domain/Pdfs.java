package org.samstod.attachments.domain;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.samstod.shared.BusinessException;

/** Reads and makes PDF files. */
public final class Pdfs {

    private static final int MOST_PAGES = 500;
    private static final float MARGIN = 24;

    private Pdfs() {
    }

    /** The text of all pages. */
    static String text(Path file, String name) throws IOException {
        PdfStreams.checkRaw(file, name);
        try (PDDocument document = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw new BusinessException("file.damaged", name);
            }
            if (pages > MOST_PAGES) {
                throw new BusinessException("file.too-complex", name);
            }
            PdfStreams.checkParsed(document.getDocument(), name);
            return new PdfText(name).getText(document);
        } catch (InvalidPasswordException e) {
            throw new BusinessException("file.encrypted", name);
        } catch (BusinessException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The parser meets broken files with exceptions of every kind.
            throw new BusinessException("file.damaged", name);
        } catch (OutOfMemoryError e) {
            // One file asked for more than there is; what it took is free again here.
            throw new BusinessException("file.too-complex", name);
        }
    }

    /** The same pages without author, title, program and XMP. */
    static Path withoutHiddenData(Path file, Path work, String name) throws IOException {
        Path clean = work.resolve("clean.pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            document.setAllSecurityToBeRemoved(true);
            document.setDocumentInformation(new PDDocumentInformation());
            document.getDocumentCatalog().setMetadata(null);
            document.getDocumentCatalog().setOpenAction(null);
            if (document.getDocumentCatalog().getNames() != null) {
                document.getDocumentCatalog().getNames().setEmbeddedFiles(null);
                document.getDocumentCatalog().getNames().setJavascript(null);
            }
            document.save(clean.toFile());
        } catch (IOException | RuntimeException e) {
            throw new BusinessException("file.damaged", name);
        }
        return clean;
    }

    /** One A4 page a picture, in the given order, turned to the picture's shape. */
    public static Path ofPictures(List<Path> pictures, Path work) throws IOException {
        Path combined = work.resolve("combined.pdf");
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            for (Path picture : pictures) {
                BufferedImage image = ImageIO.read(picture.toFile());
                boolean lying = image.getWidth() > image.getHeight();
                PDRectangle paper = lying ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
                PDPage page = new PDPage(paper);
                document.addPage(page);
                PDImageXObject drawn = image.getColorModel().hasAlpha() ? LosslessFactory.createFromImage(document, image)
                        : JPEGFactory.createFromImage(document, image, 0.85f);
                float scale = Math.min((paper.getWidth() - 2 * MARGIN) / image.getWidth(), (paper.getHeight() - 2 * MARGIN) / image.getHeight());
                float width = image.getWidth() * scale;
                float height = image.getHeight() * scale;
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(drawn, (paper.getWidth() - width) / 2, (paper.getHeight() - height) / 2, width, height);
                }
            }
            document.save(combined.toFile());
        }
        return combined;
    }
}
