package org.samstod.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samstod.register.domain.MailReader;
import org.samstod.register.domain.ReadMail;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Moments;
import org.samstod.shared.Sha256;
import org.samstod.shared.Texts;

/**
 * Begins the filing of what a registrar has uploaded: an e-mail is read and taken apart, and each file is kept in a transaction of its own, so
 * that one that is refused stops nothing else and is named on the page.
 */
@ApplicationScoped
public class MailReception {

    @Inject
    MailService mails;

    /** A file as it was uploaded. */
    public record Uploaded(String name, byte[] content) {
    }

    /** A file to keep; without content when it is something that can only be opened where it was written. */
    private record ToKeep(String name, byte[] content) {
    }

    /**
     * Begins mail.
     *
     * @param way      how it came
     * @param uploaded what was scanned, or the e-mail, or both; possibly nothing
     * @return its id
     * @throws BusinessException {@code mail.way}, {@code mail.one-mail}, {@code mail.unreadable}, {@code mail.too-much} at {@code files}
     */
    public String begin(MailWay way, List<Uploaded> uploaded) {
        List<Uploaded> letters = uploaded.stream().filter(file -> MailReader.isMail(file.name())).toList();
        if (letters.size() > 1) {
            throw new BusinessException("mail.one-mail").at("files");
        }
        Optional<ReadMail> read = letters.stream().findFirst().map(letter -> MailReader.read(letter.content()));
        List<ToKeep> files = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        read.ifPresent(mail -> {
            files.add(new ToKeep(Texts.get(Texts.SWEDISH, "mail.text.file"), text(mail)));
            mail.attached().forEach(one -> {
                files.add(new ToKeep(one.name(), one.content()));
                if (!one.inline() && one.content() != null) {
                    hashes.add(Sha256.of(one.content()));
                }
            });
        });
        uploaded.forEach(file -> {
            hashes.add(Sha256.of(file.content()));
            if (!letters.contains(file)) {
                files.add(new ToKeep(file.name(), file.content()));
            }
        });
        String id = mails.begin(new BeginMail(way, read.map(mail -> mail.receivedAt() == null ? mail.sentAt() : mail.receivedAt()).orElse(null),
                read.map(mail -> mail.receivedAt() == null ? TimeSource.SENT : TimeSource.RECEIVED).orElse(null),
                read.map(ReadMail::fromName).orElse(null), read.map(ReadMail::fromEmail).orElse(null), read.map(ReadMail::subject).orElse(null),
                read.map(ReadMail::messageId).orElse(null), hashes.stream().distinct().toList()));
        files.forEach(file -> keep(id, file));
        return id;
    }

    private void keep(String id, ToKeep file) {
        if (file.content() == null) {
            mails.refusedFile(id, file.name(), "mail.no-file");
            return;
        }
        try {
            mails.addFile(id, file.name(), new ByteArrayInputStream(file.content()));
        } catch (BusinessException refused) {
            mails.refusedFile(id, file.name(), refused.code());
        }
    }

    /** What the e-mail says, with its head, as the text that is filed. */
    private static byte[] text(ReadMail mail) {
        StringBuilder said = new StringBuilder(Texts.get(Texts.SWEDISH, "mail.text.heading")).append("\n\n");
        line(said, "mail.text.from", mail.fromName() == null ? "" : mail.fromName()
                + (mail.fromEmail() == null || mail.fromEmail().equals(mail.fromName()) ? "" : " <" + mail.fromEmail() + ">"));
        line(said, "mail.text.to", mail.to());
        line(said, "mail.text.sent", Moments.of(mail.sentAt()));
        line(said, "mail.text.received", Moments.of(mail.receivedAt()));
        line(said, "mail.text.subject", mail.subject() == null ? "" : mail.subject());
        said.append('\n').append(mail.text()).append('\n');
        return said.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder said, String key, String value) {
        said.append(Texts.get(Texts.SWEDISH, key)).append(' ')
                .append(value.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)).append('\n');
    }
}
