package org.samstod.attachments.domain;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.samstod.shared.BusinessException;

/** Word-processor and spreadsheet files: packages of XML parts. Macros are refused, and packages that unfold beyond measure. */
final class OfficeFiles {

    private static final int MOST_PARTS = 5_000;
    private static final long LARGEST_UNFOLDED = 100L * 1024 * 1024;
    private static final int LONGEST_TEXT = 5_000_000;

    private OfficeFiles() {
    }

    /** The type the package declares; empty when it is some other archive. */
    static Optional<FileType> typeOf(Path file, String name) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                try (InputStream in = zip.getInputStream(mimetype)) {
                    String declared = new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
                    FileType type = declared.equals(FileType.ODT.mediaType()) ? FileType.ODT
                            : declared.equals(FileType.ODS.mediaType()) ? FileType.ODS : null;
                    return Optional.ofNullable(zip.getEntry("content.xml") == null ? null : type);
                }
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            boolean word = zip.getEntry("word/document.xml") != null;
            boolean sheet = zip.getEntry("xl/workbook.xml") != null;
            return word == sheet ? Optional.empty() : Optional.of(word ? FileType.DOCX : FileType.XLSX);
        } catch (IOException | RuntimeException e) {
            throw new BusinessException("file.damaged", name);
        }
    }

    /** All text in it, part by part. */
    static String text(Path file, String name) {
        StringBuilder text = new StringBuilder();
        Budget budget = new Budget(LARGEST_UNFOLDED, name);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new BusinessException("file.too-complex", name);
            }
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements();) {
                ZipEntry part = parts.nextElement();
                String path = part.getName().toLowerCase(Locale.ROOT);
                if (path.endsWith("vbaproject.bin") || path.startsWith("basic/") || path.startsWith("scripts/")) {
                    throw new BusinessException("file.macros", name);
                }
                try (InputStream in = budget.limit(zip.getInputStream(part))) {
                    if (path.endsWith(".xml") && (path.startsWith("word/") || path.startsWith("xl/") || path.equals("content.xml")
                            || path.equals("styles.xml"))) {
                        read(in, text, name);
                    }
                    // Read to the end: a part that unfolds without end is stopped here and not at the reader's.
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        } catch (BusinessException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Archive and XML readers meet broken files with exceptions of every kind.
            throw new BusinessException("file.damaged", name);
        }
        return text.toString();
    }

    private static void read(InputStream in, StringBuilder text, String name) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext() && text.length() < LONGEST_TEXT) {
                int event = reader.next();
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT && endsText(reader.getLocalName())) {
                    text.append('\n');
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            throw new BusinessException("file.damaged", name);
        }
    }

    /** Runs of one paragraph or cell belong together, since a number can be split over several. */
    private static boolean endsText(String element) {
        return switch (element) {
            case "p", "si", "c", "v", "h", "table-cell", "tab", "br", "comment", "title", "subject", "creator" -> true;
            default -> false;
        };
    }

    private static final class Budget {

        private final String name;
        private long left;

        Budget(long left, String name) {
            this.left = left;
            this.name = name;
        }

        InputStream limit(InputStream in) {
            return new FilterInputStream(in) {
                @Override
                public int read() throws IOException {
                    int c = super.read();
                    spend(c < 0 ? 0 : 1);
                    return c;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int count = super.read(bytes, offset, length);
                    spend(Math.max(0, count));
                    return count;
                }

                @Override
                public void close() {
                    // The XML reader closes what it has read to the end; the archive closes its parts itself.
                }
            };
        }

        private void spend(int count) {
            left -= count;
            if (left < 0) {
                throw new BusinessException("file.too-complex", name);
            }
        }
    }
}
