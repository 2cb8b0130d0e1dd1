package org.samstod.register.domain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes an e-mail as Outlook saves it: folders, streams and tables of properties by MS-OXMSG. */
public final class MsgFile {

    private static final int TEXT = 0x001F;
    private static final int BYTES = 0x0102;
    private static final int NUMBER = 0x0003;
    private static final int TIME = 0x0040;
    private static final int FOLDER = 0x000D;
    private static final long FROM_1601 = 11_644_473_600_000L;

    /** A folder's properties: streams of their own and the table of all. */
    private static final class Folder {

        private final List<byte[]> rows = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<byte[]> contents = new ArrayList<>();

        private void row(int id, int type, long value) {
            rows.add(ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putShort((short) type).putShort((short) id).putInt(6).putLong(value).array());
        }

        private Folder stream(int id, int type, byte[] content) {
            names.add(String.format("__substg1.0_%04X%04X", id, type));
            contents.add(content);
            row(id, type, content.length + (type == TEXT ? 2 : 0));
            return this;
        }

        private Folder text(int id, String words) {
            return words == null ? this : stream(id, TEXT, words.getBytes(StandardCharsets.UTF_16LE));
        }

        private void write(DirectoryEntry into, int head) throws IOException {
            ByteArrayOutputStream table = new ByteArrayOutputStream();
            table.write(new byte[head]);
            for (byte[] row : rows) {
                table.write(row);
            }
            into.createDocument("__properties_version1.0", new ByteArrayInputStream(table.toByteArray()));
            for (int i = 0; i < names.size(); i++) {
                into.createDocument(names.get(i), new ByteArrayInputStream(contents.get(i)));
            }
        }
    }

    /** An attachment: its properties, and the message it holds or null. */
    private record Part(Folder folder, MsgFile message, boolean object) {
    }

    private final Folder properties = new Folder();
    private final List<Folder> recipients = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /** @param body its plain text, or null for none */
    public MsgFile(String subject, String body) {
        properties.text(0x001A, "IPM.Note").text(0x0037, subject).text(0x1000, body);
    }

    public MsgFile from(String name, String address) {
        properties.text(0x0042, name).text(0x0064, "SMTP").text(0x0065, address);
        return this;
    }

    /** Sent inside an organisation: its address is a name in the directory there, and one that others know stands beside. */
    MsgFile fromInside(String name, String directory, String address) {
        properties.text(0x0C1A, name).text(0x0C1E, "EX").text(0x0C1F, directory).text(0x5D01, address);
        return this;
    }

    MsgFile to(String name, String address, int type) {
        Folder recipient = new Folder().text(0x3001, name).text(0x39FE, address);
        recipient.row(0x0C15, NUMBER, type);
        recipients.add(recipient);
        return this;
    }

    public MsgFile id(String id) {
        properties.text(0x1035, id);
        return this;
    }

    public MsgFile received(Instant at) {
        properties.row(0x0E06, TIME, (at.toEpochMilli() + FROM_1601) * 10_000);
        return this;
    }

    MsgFile sent(Instant at) {
        properties.row(0x0039, TIME, (at.toEpochMilli() + FROM_1601) * 10_000);
        return this;
    }

    MsgFile headers(String lines) {
        properties.text(0x007D, lines);
        return this;
    }

    MsgFile html(String html) {
        properties.row(0x3FDE, NUMBER, 65001);
        properties.stream(0x1013, BYTES, html.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The text with its looks, folded by runs of letters that refer to nothing before them. */
    MsgFile rich(String rtf, int toldLength) {
        byte[] said = rtf.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        for (int i = 0; i < said.length; i++) {
            if (i % 8 == 0) {
                folded.write(0);
            }
            folded.write(said[i]);
        }
        ByteBuffer whole = ByteBuffer.allocate(16 + folded.size()).order(ByteOrder.LITTLE_ENDIAN).putInt(folded.size() + 12).putInt(toldLength)
                .put("LZFu".getBytes(StandardCharsets.US_ASCII)).putInt(0).put(folded.toByteArray());
        properties.stream(0x1009, BYTES, whole.array());
        return this;
    }

    public MsgFile attach(String name, byte[] content) {
        parts.add(new Part(new Folder().text(0x3707, name).stream(0x3701, BYTES, content), null, false));
        return this;
    }

    MsgFile picture(String name, byte[] content) {
        parts.add(new Part(new Folder().text(0x3707, name).text(0x370E, "image/png").text(0x3712, name + "@1").stream(0x3701, BYTES, content), null, false));
        return this;
    }

    MsgFile forward(MsgFile message) {
        parts.add(new Part(new Folder().text(0x3001, "Vidare"), message, false));
        return this;
    }

    /** Something of another program that was put into the text. */
    public MsgFile object(String name) {
        parts.add(new Part(new Folder().text(0x3001, name), null, true));
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            write(file.getRoot(), 32);
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(DirectoryEntry into, int head) throws IOException {
        properties.write(into, head);
        for (int i = 0; i < recipients.size(); i++) {
            recipients.get(i).write(into.createDirectory(String.format("__recip_version1.0_#%08X", i)), 8);
        }
        for (int i = 0; i < parts.size(); i++) {
            DirectoryEntry folder = into.createDirectory(String.format("__attach_version1.0_#%08X", i));
            Part part = parts.get(i);
            part.folder().write(folder, 8);
            if (part.message() != null) {
                part.message().write(folder.createDirectory(String.format("__substg1.0_3701%04X", FOLDER)), 24);
            } else if (part.object()) {
                folder.createDirectory(String.format("__substg1.0_3701%04X", FOLDER)).createDocument("CONTENTS", new ByteArrayInputStream(new byte[] {1}));
            }
        }
    }
}
