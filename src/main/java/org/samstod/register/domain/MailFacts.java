package org.samstod.register.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.samstod.register.FileMail;
import org.samstod.register.SenderKind;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.Violation;

/**
 * What a registrar says of mail, read and checked: every fault at its field, all at once.
 *
 * @param receivedAt         when it came
 * @param words              whom from and what about
 * @param email              the sender's address, or null
 * @param organisationNumber of an association, or null
 */
public record MailFacts(Instant receivedAt, EntryWords words, String email, String organisationNumber) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:\\\\]+@[^\\s@<>\"(),;:\\\\]+\\.[^\\s@<>\"(),;:\\\\.]{2,}");

    /** @throws BusinessException with every fault */
    public static MailFacts of(FileMail typed, Instant now) {
        List<Violation> wrong = new ArrayList<>();
        Instant at = moment(typed, wrong);
        if (at != null && at.isAfter(now)) {
            wrong.add(new Violation("day", "register.future"));
        }
        if (typed.senderKind() == null) {
            wrong.add(new Violation("senderKind", "mail.sender-kind"));
        } else if (typed.senderKind() != SenderKind.UNKNOWN && EntryWords.clean(typed.senderName()) == null) {
            wrong.add(new Violation("senderName", "mail.sender-name"));
        }
        if (EntryWords.clean(typed.matter()) == null) {
            wrong.add(new Violation("matter", "mail.matter"));
        }
        String email = EntryWords.clean(typed.email());
        if (email != null && (email.length() > EntryWords.NAME_LENGTH || !EMAIL.matcher(email).matches())) {
            wrong.add(new Violation("email", "mail.email"));
        }
        String number = null;
        if (typed.senderKind() == SenderKind.ASSOCIATION && EntryWords.clean(typed.number()) != null) {
            try {
                number = OrganisationNumber.parse(typed.number()).digits();
            } catch (BusinessException e) {
                wrong.add(new Violation("number", e.code(), e.args()));
            }
        }
        EntryWords words = null;
        try {
            words = new EntryWords(typed.senderKind(), typed.senderName(), typed.matter());
        } catch (BusinessException e) {
            wrong.addAll(e.violations());
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        return new MailFacts(at, words, email, number);
    }

    private static Instant moment(FileMail typed, List<Violation> wrong) {
        LocalTime clock = null;
        try {
            clock = LocalTime.parse(typed.time() == null ? "" : typed.time().strip().replace('.', ':'), TIME);
        } catch (DateTimeParseException unreadable) {
            wrong.add(new Violation("time", "register.time"));
        }
        if (typed.day() == null) {
            wrong.add(new Violation("day", "date.missing"));
        }
        return typed.day() == null || clock == null ? null : LocalDateTime.of(typed.day(), clock).atZone(Clock.ZONE).toInstant();
    }
}
