package org.samstod.register.domain;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.ChunkGroup;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.datatypes.RecipientChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.samstod.register.domain.ReadMail.Attached;
import org.samstod.shared.BusinessException;

/**
 * Reads an e-mail as Outlook saves it ({@code .msg}, MS-OXMSG): the same as of one that was saved as {@code .eml}. Its size and shape are looked
 * at before anything in it is unfolded ({@link OutlookBounds}); the library is loaded when the first one comes (docs/decisions/0025).
 */
final class OutlookReader {

    private static final byte[] BEGINNING = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

    // Numbers of properties (MS-OXPROPS).
    private static final int SUBJECT = 0x0037;
    private static final int SENT_REPRESENTING_NAME = 0x0042;
    private static final int SENT_REPRESENTING_KIND = 0x0064;
    private static final int SENT_REPRESENTING_ADDRESS = 0x0065;
    private static final int HEADERS = 0x007D;
    private static final int RECIPIENT_TYPE = 0x0C15;
    private static final int SENDER_NAME = 0x0C1A;
    private static final int SENDER_KIND = 0x0C1E;
    private static final int SENDER_ADDRESS = 0x0C1F;
    private static final int DISPLAY_TO = 0x0E04;
    private static final int DELIVERED = 0x0E06;
    private static final int SUBMITTED = 0x0039;
    private static final int RTF = 0x1009;
    private static final int MESSAGE_ID = 0x1035;
    private static final int CONTENT_ID = 0x3712;
    private static final int SENDER_SMTP = 0x5D01;
    private static final int SENT_REPRESENTING_SMTP = 0x5D02;
    /** Whom an e-mail is to, as against those who get a copy. */
    private static final int TO = 1;

    private final StringBuilder text = new StringBuilder();
    private final List<Attached> attached = new ArrayList<>();
    private int parts;
    private int htmlLeft = MailReader.LONGEST_HTML;

    private OutlookReader() {
    }

    /** Whether a file is of the sort that Outlook saves; so are old Word documents. */
    static boolean isOutlook(byte[] file) {
        return file.length >= BEGINNING.length && Arrays.equals(file, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    /**
     * Reads one e-mail.
     *
     * @throws BusinessException {@code mail.unreadable} when it is none, or cannot be taken apart; {@code mail.too-much}
     */
    static ReadMail read(byte[] file) {
        try {
            OutlookBounds.requireHead(file);
            return taken(file);
        } catch (BusinessException refused) {
            throw refused;
        } catch (IOException | MessagingException | RuntimeException | StackOverflowError broken) {
            // The library meets broken files with exceptions of every kind, and folders without end with the last of these.
            BusinessException unreadable = new BusinessException("mail.unreadable").at("files");
            unreadable.initCause(broken);
            throw unreadable;
        }
    }

    private static ReadMail taken(byte[] file) throws IOException, MessagingException {
        try (POIFSFileSystem stored = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            OutlookBounds.requireTree(stored.getRoot(), file.length);
            ReadMail mail = new OutlookReader().read(known(new MAPIMessage(stored)));
            if (mail.fromName() == null && mail.sentAt() == null && mail.receivedAt() == null) {
                throw new BusinessException("mail.unreadable").at("files");
            }
            return mail;
        }
    }

    private static MAPIMessage known(MAPIMessage message) {
        message.setReturnNullOnMissingChunk(true);
        try {
            message.guess7BitEncoding();
            return message;
        } catch (RuntimeException unknownCharset) {
            // An invented name of a character set; the words are read as the west's oldest, which is what the library begins with.
            return message;
        }
    }

    private ReadMail read(MAPIMessage message) throws IOException, MessagingException {
        MimeMessage head = head(message);
        InternetAddress from = from(message, head);
        Instant delivered = time(message, DELIVERED);
        Instant received = MailReader.received(head);
        Instant sent = time(message, SUBMITTED);
        take(message, 0);
        return new ReadMail(received == null ? delivered : received, sent == null ? MailReader.instant(head.getSentDate()) : sent,
                from == null ? null : MailReader.name(from), from == null || from.getAddress().isEmpty() ? null : from.getAddress(), to(message, head),
                subject(message, head), first(string(message.getMainChunks(), MESSAGE_ID), head.getMessageID()), MailReader.plain(text.toString()), attached);
    }

    /** What the servers on the way wrote, where Outlook has kept it; else a head that says nothing. */
    private static MimeMessage head(MAPIMessage message) throws MessagingException {
        String said = string(message.getMainChunks(), HEADERS);
        String lines = said == null ? "" : said.replaceFirst("^Microsoft Mail Internet Headers[^\n]*\r?\n", "").stripTrailing();
        return new MimeMessage(MailReader.SESSION, new ByteArrayInputStream((lines + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** In whose name it was sent, or who sent it. Inside an organisation the address may be a name in its own directory, which nobody else can write to. */
    private static InternetAddress from(MAPIMessage message, MimeMessage head) throws IOException, MessagingException {
        ChunkGroup said = message.getMainChunks();
        InternetAddress read = MailReader.first(head.getFrom());
        String address = first(string(said, SENT_REPRESENTING_SMTP), outside(said, SENT_REPRESENTING_KIND, SENT_REPRESENTING_ADDRESS),
                read == null ? null : read.getAddress(), string(said, SENDER_SMTP), outside(said, SENDER_KIND, SENDER_ADDRESS));
        String name = first(string(said, SENT_REPRESENTING_NAME), string(said, SENDER_NAME), read == null ? null : read.getPersonal(), address);
        return name == null ? null : new InternetAddress(address == null ? "" : address, name, StandardCharsets.UTF_8.name());
    }

    private static String outside(ChunkGroup said, int kind, int address) {
        String found = string(said, address);
        String sort = string(said, kind);
        return found != null && found.indexOf('@') > 0 && (sort == null || sort.equalsIgnoreCase("SMTP")) ? found : null;
    }

    private static String to(MAPIMessage message, MimeMessage head) throws MessagingException {
        String all = Arrays.stream(message.getRecipientDetailsChunks()).filter(one -> number(one.getProperties(), RECIPIENT_TYPE, TO) == TO)
                .map(OutlookReader::recipient).filter(one -> !one.isBlank()).collect(Collectors.joining(", "));
        return all.isBlank() ? first(MailReader.all(head.getRecipients(Message.RecipientType.TO)), string(message.getMainChunks(), DISPLAY_TO), "") : all;
    }

    private static String recipient(RecipientChunks one) {
        String name = first(one.getRecipientName(), "");
        String address = one.getRecipientEmailAddress();
        return address == null || address.indexOf('@') < 1 || address.equals(name) ? name : name.isEmpty() ? address : name + " <" + address + ">";
    }

    private static String subject(MAPIMessage message, MimeMessage head) throws MessagingException {
        return first(string(message.getMainChunks(), SUBJECT), MailReader.subject(head));
    }

    private void take(MAPIMessage message, int depth) throws IOException, MessagingException {
        count(depth);
        say(body(message));
        for (AttachmentChunks one : message.getAttachmentFiles()) {
            count(depth + 1);
            if (one.isEmbeddedMessage()) {
                takeEmbedded(one, depth + 1);
            } else {
                byte[] content = one.getAttachData() == null ? null : one.getAttachData().getValue();
                attached.add(new Attached(first(MailReader.plain(name(one)), "bilaga"), content, isInline(one)));
            }
        }
    }

    /** An e-mail that came along is told of in the text, as one in an {@code .eml} is; a drawing or table of another program is no file. */
    private void takeEmbedded(AttachmentChunks one, int depth) throws IOException, MessagingException {
        if (!OutlookBounds.isMessage(one.getAttachmentDirectory().getDirectory())) {
            attached.add(new Attached(first(MailReader.plain(name(one)), "bilaga"), null, false));
            return;
        }
        MAPIMessage forwarded = known(one.getEmbeddedMessage());
        MimeMessage head = head(forwarded);
        InternetAddress from = from(forwarded, head);
        String subject = subject(forwarded, head);
        String sender = from == null ? "" : from.getAddress().isEmpty() ? from.getPersonal() : MailReader.all(new InternetAddress[] {from});
        say("\n----\n" + sender + "\n" + (subject == null ? "" : subject) + "\n\n");
        take(forwarded, depth);
    }

    private void count(int depth) {
        if (++parts > MailReader.MOST_PARTS || depth > MailReader.DEEPEST) {
            throw new BusinessException("mail.too-much").at("files");
        }
    }

    private void say(String words) {
        if (text.length() + words.length() <= MailReader.LONGEST_TEXT) {
            text.append(words).append('\n');
        }
    }

    /** The plain form of the text; Outlook keeps the others beside it, and older ones a compressed form alone. */
    private String body(MAPIMessage message) throws IOException {
        try {
            String plain = message.getTextBody();
            if (plain != null && !plain.isBlank()) {
                return plain;
            }
            String html = message.getHtmlBody();
            if (html != null && !html.isBlank()) {
                String words = MailReader.ofHtml(html, htmlLeft);
                htmlLeft -= Math.min(html.length(), htmlLeft);
                return words;
            }
            ByteChunk compressed = chunk(message.getMainChunks(), RTF, ByteChunk.class);
            return compressed == null ? "" : RichText.words(compressed.getValue());
        } catch (ChunkNotFoundException impossible) {
            throw new IllegalStateException("asked to give null instead", impossible);
        }
    }

    private static String name(AttachmentChunks one) {
        return first(value(one.getAttachLongFileName()), value(one.getAttachFileName()), string(one, MAPIProperty.DISPLAY_NAME.id), "");
    }

    /** A picture that the text shows where it stands. */
    private static boolean isInline(AttachmentChunks one) {
        String type = first(value(one.getAttachMimeTag()), "").toLowerCase(Locale.ROOT);
        boolean picture = type.startsWith("image/") || name(one).toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|gif|bmp)");
        return picture && string(one, CONTENT_ID) != null;
    }

    private static String value(StringChunk chunk) {
        return chunk == null ? null : chunk.getValue();
    }

    private static String string(ChunkGroup said, int id) {
        String value = value(chunk(said, id, StringChunk.class));
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static <C extends Chunk> C chunk(ChunkGroup said, int id, Class<C> type) {
        return Arrays.stream(said.getChunks()).filter(one -> one.getChunkId() == id && type.isInstance(one)).map(type::cast).findFirst().orElse(null);
    }

    private static Instant time(MAPIMessage message, int id) {
        return values(message.getMainChunks().getProperties(), id).stream().map(PropertyValue::getValue).filter(Calendar.class::isInstance)
                .map(Calendar.class::cast).map(one -> MailReader.instant(one.getTime())).findFirst().orElse(null);
    }

    private static int number(Map<MAPIProperty, List<PropertyValue>> properties, int id, int otherwise) {
        return values(properties, id).stream().map(PropertyValue::getValue).filter(Integer.class::isInstance).map(Integer.class::cast).findFirst()
                .orElse(otherwise);
    }

    private static List<PropertyValue> values(Map<MAPIProperty, List<PropertyValue>> properties, int id) {
        return properties.entrySet().stream().filter(one -> one.getKey().id == id).flatMap(one -> one.getValue().stream()).toList();
    }

    private static String first(String... candidates) {
        return Arrays.stream(candidates).filter(one -> one != null && !one.isBlank()).findFirst().orElse(candidates[candidates.length - 1]);
    }
}
