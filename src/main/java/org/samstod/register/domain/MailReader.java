package org.samstod.register.domain;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.samstod.register.domain.ReadMail.Attached;
import org.samstod.shared.BusinessException;

/**
 * Reads an e-mail that was saved as a file ({@code .eml}, RFC 5322 and MIME; Outlook's {@code .msg} by {@link OutlookReader}): who, when, what
 * about, what it says and what came along. Nothing of it is run or fetched; what says it is HTML becomes its text.
 */
public final class MailReader {

    static final int MOST_PARTS = 200;
    static final int DEEPEST = 8;
    static final int LONGEST_TEXT = 1_000_000;
    /** Of a whole e-mail: faulty tables cost the parser the square of their length. */
    static final int LONGEST_HTML = 500_000;
    static final Session SESSION = Session.getInstance(lenient());

    private final StringBuilder text = new StringBuilder();
    private final List<Attached> attached = new ArrayList<>();
    private int parts;
    private int htmlLeft = LONGEST_HTML;

    private MailReader() {
    }

    private static Properties lenient() {
        Properties lenient = new Properties();
        lenient.setProperty("mail.mime.address.strict", "false");
        lenient.setProperty("mail.mime.decodetext.strict", "false");
        lenient.setProperty("mail.mime.parameters.strict", "false");
        // Newer programs write heads in UTF-8 as they stand (RFC 6532).
        lenient.setProperty("mail.mime.allowutf8", "true");
        return lenient;
    }

    /**
     * Reads one e-mail, by what the file is and not by what it is called: programs save either kind under either name.
     *
     * @throws BusinessException {@code mail.unreadable} when it is no e-mail, or one that cannot be taken apart; {@code mail.too-much}
     */
    public static ReadMail read(byte[] file) {
        if (OutlookReader.isOutlook(file)) {
            return OutlookReader.read(file);
        }
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(file));
            if (message.getFrom() == null && message.getSentDate() == null && message.getHeader("Received") == null) {
                throw new BusinessException("mail.unreadable").at("files");
            }
            MailReader reader = new MailReader();
            reader.take(message, 0);
            InternetAddress from = first(message.getFrom());
            return new ReadMail(received(message), instant(message.getSentDate()), from == null ? null : name(from),
                    from == null ? null : from.getAddress(), all(message.getRecipients(Message.RecipientType.TO)), subject(message),
                    message.getMessageID(), plain(reader.text.toString()), reader.attached);
        } catch (MessagingException | IOException broken) {
            BusinessException unreadable = new BusinessException("mail.unreadable").at("files");
            unreadable.initCause(broken);
            throw unreadable;
        }
    }

    private void take(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            throw new BusinessException("mail.unreadable").at("files");
        }
        String file = fileName(part);
        boolean isAttachment = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        if (part.isMimeType("multipart/alternative") && part.getContent() instanceof Multipart forms) {
            takeBest(forms, depth);
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                take(several.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof MimeMessage forwarded) {
            say("\n----\n" + all(forwarded.getFrom()) + "\n" + (subject(forwarded) == null ? "" : subject(forwarded)) + "\n\n");
            take(forwarded, depth + 1);
        } else if (!isAttachment && file == null && part.isMimeType("text/html")) {
            String html = words(part);
            say(ofHtml(html, htmlLeft));
            htmlLeft -= Math.min(html.length(), htmlLeft);
        } else if (!isAttachment && file == null && part.isMimeType("text/*")) {
            say(words(part));
        } else {
            boolean inline = !isAttachment && part.isMimeType("image/*");
            try (InputStream content = part.getInputStream()) {
                attached.add(new Attached(file == null ? "bilaga" : file, content.readAllBytes(), inline));
            }
        }
    }

    /** The plain form of a text that comes in several; what else stands among them is taken too. */
    private void takeBest(Multipart forms, int depth) throws MessagingException, IOException {
        BodyPart best = null;
        for (int i = 0; i < forms.getCount(); i++) {
            BodyPart form = forms.getBodyPart(i);
            boolean better = best == null || form.isMimeType("text/plain")
                    || form.isMimeType("multipart/*") && !best.isMimeType("text/plain");
            best = better ? form : best;
        }
        for (int i = 0; i < forms.getCount(); i++) {
            BodyPart form = forms.getBodyPart(i);
            if (form == best || !form.isMimeType("text/*") && !form.isMimeType("multipart/*") || form.isMimeType("multipart/*") && best.isMimeType("text/plain")) {
                int before = text.length();
                take(form, depth + 1);
                if (form != best) {
                    // The other form's words are the same; only what came along with them is kept.
                    text.setLength(before);
                }
            }
        }
    }

    private void say(String words) {
        if (text.length() + words.length() <= LONGEST_TEXT) {
            text.append(words).append('\n');
        }
    }

    private static String words(Part part) throws MessagingException, IOException {
        try {
            if (part.getContent() instanceof String said) {
                return said;
            }
        } catch (UnsupportedEncodingException unknownCharset) {
            // An invented name of a character set; the bytes are read as the west's oldest.
        }
        try (InputStream content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** The words of a page that is cut at so many characters. */
    static String ofHtml(String html, int most) {
        HtmlWords words = new HtmlWords();
        NodeTraversor.filter(words, Jsoup.parse(html.substring(0, Math.min(html.length(), most))));
        return words.said.toString().strip();
    }

    /** Writes the words of a page in one pass: blanks as one, and a line end where a line or paragraph begins. */
    private static final class HtmlWords implements NodeFilter {

        private static final Set<String> UNSAID = Set.of("script", "style", "head");
        private static final Set<String> BEGIN_LINES = Set.of("br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4");

        private final StringBuilder said = new StringBuilder();
        private int asWritten;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String text = asWritten > 0 ? words.getWholeText() : words.text();
                said.append(asWritten == 0 && endsBlank() && text.startsWith(" ") ? text.substring(1) : text);
            } else if (node instanceof Element element) {
                if (UNSAID.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                asWritten += element.tag().preserveWhitespace() ? 1 : 0;
                if (BEGIN_LINES.contains(element.normalName())) {
                    said.append('\n');
                } else {
                    separate(element);
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                asWritten -= element.tag().preserveWhitespace() ? 1 : 0;
                separate(element);
            }
            return FilterResult.CONTINUE;
        }

        private void separate(Element element) {
            if (element.isBlock() && !endsBlank()) {
                said.append(' ');
            }
        }

        private boolean endsBlank() {
            return said.isEmpty() || said.charAt(said.length() - 1) == ' ' || said.charAt(said.length() - 1) == '\n';
        }
    }

    /** Text fit to be kept as a file: no control characters but the ends of lines. */
    static String plain(String said) {
        return said.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .map(c -> c != '\n' && c != '\t' && (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                .replaceAll("(?<![ \\t])[ \\t]++\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String fileName(Part part) throws MessagingException {
        String name = part.getFileName();
        if (name == null) {
            return null;
        }
        try {
            return MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException asItStands) {
            return name;
        }
    }

    /** What the last server on the way wrote: the topmost line, and in it what stands after the last semicolon. */
    static Instant received(MimeMessage message) throws MessagingException {
        String[] lines = message.getHeader("Received");
        if (lines == null || lines[0].lastIndexOf(';') < 0) {
            return null;
        }
        try {
            String date = MimeUtility.unfold(lines[0].substring(lines[0].lastIndexOf(';') + 1)).strip();
            return instant(new MailDateFormat().parse(date));
        } catch (ParseException unreadable) {
            return null;
        }
    }

    static Instant instant(Date date) {
        return date == null ? null : date.toInstant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    static String subject(MimeMessage message) throws MessagingException {
        String subject = message.getSubject();
        return subject == null || subject.isBlank() ? null : subject.strip();
    }

    static InternetAddress first(Address[] addresses) {
        return addresses == null ? null : Arrays.stream(addresses).filter(InternetAddress.class::isInstance).map(InternetAddress.class::cast)
                .findFirst().orElse(null);
    }

    static String name(InternetAddress address) {
        String personal = address.getPersonal();
        return personal == null || personal.isBlank() ? address.getAddress() : personal.strip();
    }

    static String all(Address[] addresses) {
        return addresses == null ? "" : Arrays.stream(addresses).filter(InternetAddress.class::isInstance).map(InternetAddress.class::cast)
                .map(one -> one.getPersonal() == null ? one.getAddress() : one.getPersonal() + " <" + one.getAddress() + ">")
                .collect(Collectors.joining(", "));
    }

    /** Whether a file name says it is an e-mail: as mail programs save it, or as Outlook does. */
    public static boolean isMail(String fileName) {
        int dot = fileName == null ? -1 : fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.equals("eml") || ending.equals("msg");
    }
}
