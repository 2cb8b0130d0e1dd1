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
    /** What trying a part costs at least, even when nothing comes of it. */
    private static final long LEAST = 4 * 1024;
    /** A byte that is read and unfolds to nothing takes longer than one that is unfolded. */
    private static final int WEIGHT_OF_READ = 8;
    private static final byte[] KEYWORD = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final List<COSName> OF_PICTURES = List.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.CCITTFAX_DECODE,
            COSName.JBIG2_DECODE);

    private PdfStreams() {
    }

    /** Unfolds every part that is packed in the common way, whatever the file says about it, and throws the bytes away. */
    static void checkRaw(Path file, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        requireParts(bytes, name);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean oldPacking = text.contains("/LZW") || text.contains("/RunLength");
        if (oldPacking && (text.contains("/ObjStm") || text.contains("/XRef"))) {
            // The parser itself unfolds these; no program writes them in the old packings.
            throw new BusinessException("file.too-complex", name);
        }
    }

    private static void requireParts(byte[] bytes, String name) {
        long together = 0;
        byte[] chunk = new byte[64 * 1024];
        Inflater inflater = new Inflater();
        try {
            for (int at = indexOf(bytes, 0); at >= 0; at = indexOf(bytes, at + KEYWORD.length)) {
                int start = at + KEYWORD.length;
                while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
                    start++;
                }
                if (beginsPacked(bytes, start)) {
                    inflater.reset();
                    inflater.setInput(bytes, start, bytes.length - start);
                    together += cost(inflater, chunk, name);
                    require(together <= LARGEST_TOGETHER, name);
                }
            }
        } finally {
            inflater.end();
        }
    }

    /** Unfolds, in the parsed file, the parts that are packed in other or several ways. */
    static void checkParsed(COSDocument document, String name) throws IOException {
        long together = 0;
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSBase object = document.getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && isUncommon(stream, document.isEncrypted())) {
                together = unfold(stream, together, name);
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

    /** Unfolds one part through all its packings; gives what it and those before it came to. */
    private static long unfold(COSStream stream, long before, String name) throws IOException {
        byte[] bytes;
        try (InputStream raw = stream.createRawInputStream()) {
            bytes = raw.readAllBytes();
        }
        long together = before + bytes.length;
        int index = 0;
        for (COSName filterName : filters(stream)) {
            together += LEAST;
            require(together <= LARGEST_TOGETHER, name);
            Filter filter = FilterFactory.INSTANCE.getFilter(filterName);
            ByteArrayOutputStream unfolded = new ByteArrayOutputStream();
            filter.decode(new ByteArrayInputStream(bytes), limited(unfolded, Math.min(LARGEST_STREAM, LARGEST_TOGETHER - together), name), stream, index++);
            together += unfolded.size();
            bytes = unfolded.toByteArray();
        }
        return together;
    }

    private static OutputStream limited(ByteArrayOutputStream kept, long most, String name) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                take(1);
                kept.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                take(length);
                kept.write(bytes, offset, length);
            }

            private void take(int more) {
                require(kept.size() + (long) more <= most, name);
            }
        };
    }

    private static boolean beginsPacked(byte[] bytes, int start) {
        return start + 2 < bytes.length && (bytes[start] & 0x0F) == 8 && ((bytes[start] & 0xFF) << 8 | bytes[start + 1] & 0xFF) % 31 == 0;
    }

    /** What unfolding one part costs: also what came before a fault in it has been unfolded. */
    private static long cost(Inflater inflater, byte[] chunk, String name) {
        try {
            while (inflater.inflate(chunk) > 0) {
                require(inflater.getBytesWritten() <= LARGEST_STREAM, name);
            }
        } catch (DataFormatException notPackedThatWay) {
            // The bytes were read and unfolded up to here all the same, and are counted below.
        }
        return LEAST + inflater.getBytesWritten() + WEIGHT_OF_READ * inflater.getBytesRead();
    }

    /** Refuses what is beyond a measure. */
    static void require(boolean withinMeasure, String name) {
        if (!withinMeasure) {
            throw new BusinessException("file.too-complex", name);
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
