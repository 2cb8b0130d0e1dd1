package org.samstod.attachments.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.tika.Tika;
import org.samstod.attachments.PersonalNumberMark;
import org.samstod.attachments.Purpose;
import org.samstod.shared.BusinessException;
import org.samstod.shared.PersonalNumbers;

/**
 * Looks at a file that came from outside: what it really is, whether it is whole and of a sane size inside, and whether it holds
 * personal identity numbers. Pictures are drawn anew, which leaves place, time and camera behind.
 */
public final class FileInspector {

    private static final int PREFIX = 64 * 1024;
    private static final Tika TIKA = new Tika();
    /** Each may need some hundred megabytes for a moment; more than two at once wait. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private FileInspector() {
    }

    /**
     * @param file the bytes as they came, at most the allowed size; left as it is
     * @param fileName as the device called it
     * @param work an empty folder for what is made on the way
     * @throws BusinessException {@code file.empty}, {@code file.type-not-allowed}, {@code file.type-mismatch},
     *     {@code file.damaged}, {@code file.encrypted}, {@code file.macros}, {@code file.too-complex} or
     *     {@code file.personal-number}
     */
    public static Inspected inspect(Path file, String fileName, Purpose purpose, Path work) throws IOException {
        if (Files.size(file) == 0) {
            throw new BusinessException("file.empty", FileNames.clean(fileName));
        }
        AT_ONCE.acquireUninterruptibly();
        try {
            return look(file, fileName, purpose, work);
        } finally {
            AT_ONCE.release();
        }
    }

    private static Inspected look(Path file, String fileName, Purpose purpose, Path work) throws IOException {
        String name = FileNames.clean(fileName);
        FileType type = typeOf(file, name);
        Path content = file;
        String text = "";
        switch (type) {
            case JPEG, PNG -> content = Pictures.drawAnew(file, type, work, name);
            case PDF -> {
                text = Pdfs.text(file, name);
                if (purpose == Purpose.PUBLICATION) {
                    content = Pdfs.withoutHiddenData(file, work, name);
                }
            }
            case DOCX, XLSX, ODT, ODS -> text = OfficeFiles.text(file, name);
            default -> text = decoded(file).orElseThrow(() -> new BusinessException("file.damaged", name));
        }
        PersonalNumberMark mark = mark(name, text);
        if (purpose == Purpose.PUBLICATION && mark == PersonalNumberMark.FOUND) {
            throw new BusinessException("file.personal-number", name);
        }
        return new Inspected(type, name(name, type), content, mark);
    }

    private static FileType typeOf(Path file, String name) throws IOException {
        byte[] prefix;
        try (InputStream in = Files.newInputStream(file)) {
            prefix = in.readNBytes(PREFIX);
        }
        String detected = TIKA.detect(prefix);
        String extension = FileNames.extension(name);
        Optional<FileType> promised = FileType.ofExtension(extension);
        Optional<FileType> found = switch (detected) {
            case "application/pdf" -> beginsAsPdf(prefix) ? Optional.of(FileType.PDF) : Optional.empty();
            case "image/jpeg" -> Optional.of(FileType.JPEG);
            case "image/png" -> Optional.of(FileType.PNG);
            case "application/zip", "application/x-tika-ooxml", "application/vnd.oasis.opendocument.text",
                 "application/vnd.oasis.opendocument.spreadsheet" -> OfficeFiles.typeOf(file, name);
            case "text/plain", "text/csv" -> decoded(file).map(text -> promised.filter(type -> type == FileType.CSV).orElse(FileType.TXT));
            default -> Optional.empty();
        };
        if (found.isEmpty()) {
            // What promises an allowed type and is something else lies; what promises nothing allowed is simply not taken.
            throw promised.isPresent() ? new BusinessException("file.type-mismatch", name) : new BusinessException("file.type-not-allowed", name);
        }
        boolean knownEnding = !extension.isEmpty() && extension.length() <= 5 && extension.matches("[A-Za-z0-9]+");
        if (promised.isPresent() ? promised.get() != found.get() : knownEnding && looksLikeType(extension)) {
            throw new BusinessException("file.type-mismatch", name);
        }
        return found.get();
    }

    /** An ending that other programs take for a type; a dot in an ordinary name (protokoll 2.mars) is none. */
    private static boolean looksLikeType(String extension) {
        return !"application/octet-stream".equals(TIKA.detect("name." + extension));
    }

    private static boolean beginsAsPdf(byte[] prefix) {
        String start = new String(prefix, 0, Math.min(16, prefix.length), StandardCharsets.ISO_8859_1);
        return start.replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*", "").startsWith("%PDF-");
    }

    /** Text in UTF-8, UTF-16 with its mark, or Windows' Swedish characters, without control characters; empty if it is none. */
    private static Optional<String> decoded(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<Charset> tries = bytes.length >= 2 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) ? List.of(StandardCharsets.UTF_16)
                : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
        for (Charset charset : tries) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                boolean plain = text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7F);
                return plain ? Optional.of(text) : Optional.empty();
            } catch (CharacterCodingException notThisOne) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static PersonalNumberMark mark(String name, String text) {
        List<PersonalNumbers.Finding> findings = PersonalNumbers.scan(name + "\n" + text);
        if (findings.isEmpty()) {
            return PersonalNumberMark.NONE;
        }
        return findings.stream().anyMatch(finding -> finding.kind() == PersonalNumbers.Kind.BLOCK) ? PersonalNumberMark.FOUND
                : PersonalNumberMark.POSSIBLE;
    }

    private static String name(String name, FileType type) {
        return FileType.ofExtension(FileNames.extension(name)).isPresent() ? name
                : FileNames.clean(name + "." + type.extension());
    }
}
