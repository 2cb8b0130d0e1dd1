package org.samstod.attachments.domain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.samstod.shared.BusinessException;

/** Stops PDF files whose compressed parts unfold beyond measure, before and after the parser has seen them. */
final class PdfStreams {

    private static final long LARGEST_STREAM = 64L * 1024 * 1024;
    private static final long LARGEST_TOGETHER = 600L * 1024 * 1024;
    private static final byte[] KEYWORD = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final List<COSName> OF_PICTURES = List.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.CCITTFAX_DECODE,
            COSName.JBIG2_DECODE);

    private PdfStreams() {
    }

    /** Unfolds every part that is packed in the common way, whatever the file says about it, and throws the bytes away. */
    static void checkRaw(Path file, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        long together = 0;
        for (int at = indexOf(bytes, 0); at >= 0; at = indexOf(bytes, at + KEYWORD.length)) {
            int start = at + KEYWORD.length;
            while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
                start++;
            }
            together += unfolded(bytes, start, name);
            if (together > LARGEST_TOGETHER) {
                throw new BusinessException("file.too-complex", name);
            }
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean oldPacking = text.contains("/LZW") || text.contains("/RunLength");
        if (oldPacking && (text.contains("/ObjStm") || text.contains("/XRef"))) {
            // The parser itself unfolds these; no program writes them in the old packings.
            throw new BusinessException("file.too-complex", name);
        }
    }

    /** Unfolds, in the parsed file, the parts that are packed in other or several ways. */
    static void checkParsed(COSDocument document, String name) throws IOException {
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSBase object = document.getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && isUncommon(stream, document.isEncrypted())) {
                unfold(stream, name);
            }
        }
    }

    private static boolean isUncommon(COSStream stream, boolean encrypted) {
        List<COSName> filters = filters(stream);
        return !filters.isEmpty() && filters.stream().noneMatch(OF_PICTURES::contains)
                && (encrypted || filters.size() > 1 || !isFlate(filters.get(0)));
    }

    private static boolean isFlate(COSName filter) {
        return filter.equals(COSName.FLATE_DECODE) || filter.equals(COSName.FLATE_DECODE_ABBREVIATION);
    }

    private static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName one) {
            return List.of(one);
        }
        return filters instanceof org.apache.pdfbox.cos.COSArray several
                ? several.toList().stream().filter(COSName.class::isInstance).map(COSName.class::cast).toList() : List.of();
    }

    private static void unfold(COSStream stream, String name) throws IOException {
        byte[] bytes;
        try (InputStream raw = stream.createRawInputStream()) {
            bytes = raw.readAllBytes();
        }
        int index = 0;
        for (COSName filterName : filters(stream)) {
            Filter filter = FilterFactory.INSTANCE.getFilter(filterName);
            ByteArrayOutputStream unfolded = new ByteArrayOutputStream();
            filter.decode(new ByteArrayInputStream(bytes), limited(unfolded, name), stream, index++);
            bytes = unfolded.toByteArray();
        }
    }

    private static OutputStream limited(ByteArrayOutputStream kept, String name) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                require(1);
                kept.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                require(length);
                kept.write(bytes, offset, length);
            }

            private void require(int more) {
                if (kept.size() + (long) more > LARGEST_STREAM) {
                    throw new BusinessException("file.too-complex", name);
                }
            }
        };
    }

    private static long unfolded(byte[] bytes, int start, String name) {
        if (start + 2 >= bytes.length || (bytes[start] & 0x0F) != 8 || ((bytes[start] & 0xFF) << 8 | bytes[start + 1] & 0xFF) % 31 != 0) {
            return 0;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            byte[] chunk = new byte[64 * 1024];
            long size = 0;
            for (int count = inflater.inflate(chunk); count > 0; count = inflater.inflate(chunk)) {
                size += count;
                if (size > LARGEST_STREAM) {
                    throw new BusinessException("file.too-complex", name);
                }
            }
            return size;
        } catch (DataFormatException notPackedThatWay) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    private static int indexOf(byte[] bytes, int from) {
        for (int i = from; i <= bytes.length - KEYWORD.length; i++) {
            int matched = 0;
            while (matched < KEYWORD.length && bytes[i + matched] == KEYWORD[matched]) {
                matched++;
            }
            if (matched == KEYWORD.length) {
                return i;
            }
        }
        return -1;
    }
}
