package org.samstod.register.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.samstod.register.BeginMail;
import org.samstod.register.MailState;
import org.samstod.register.MailWay;
import org.samstod.register.SenderKind;
import org.samstod.register.TimeSource;
import org.samstod.register.Told;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.PublicationLevel;

/**
 * Mail that is no application: what came with the post, over the counter or as an e-mail. A registrar begins it with what was scanned or
 * uploaded, looks at what could be read of it, and files it, which numbers it; from then on its {@link RegisterEntry} says what it is and
 * nothing here is changed but where it went: to a case, or on to another board or authority. The one who begins it is the one person named
 * on it while it is of no case.
 */
@Entity
@Table(name = "incoming_mails")
public class IncomingMail extends Aggregate {

    /** Most files of one piece of mail. */
    public static final int MOST_FILES = 30;

    private static final int NOT_TAKEN_LENGTH = 2000;
    private static final String LINE = "\n";

    @Column(name = "board_id", length = 26, nullable = false, updatable = false)
    private String boardId;

    @Enumerated(EnumType.STRING)
    @Column(name = "mail_state", length = 12, nullable = false)
    private MailState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "mail_way", length = 10, nullable = false)
    private MailWay way;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_level", length = 12, nullable = false)
    private PublicationLevel level;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "received_source", length = 10)
    private TimeSource source;

    @Enumerated(EnumType.STRING)
    @Column(name = "sender_kind", length = 12)
    private SenderKind senderKind;

    @Column(name = "sender_name", length = 200)
    private String senderName;

    @Column(name = "sender_email", length = 200)
    private String senderEmail;

    @Column(name = "organisation_number", length = 20)
    private String organisationNumber;

    @Column(name = "association_id", length = 26)
    private String associationId;

    @Column(name = "short_matter", length = 300)
    private String matter;

    @Column(name = "message_id", length = 400)
    private String messageId;

    @Column(name = "not_taken", length = 2000)
    private String notTaken;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    @Column(name = "begun_by", length = 40)
    private String begunBy;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "entry_id", length = 26)
    private String entryId;

    @Column(name = "duplicate_of", length = 26)
    private String duplicateOf;

    @Column(name = "from_mail_id", length = 26, updatable = false)
    private String fromMailId;

    @Column(name = "from_board_id", length = 26, updatable = false)
    private String fromBoardId;

    @Column(name = "passed_to_board", length = 26)
    private String passedToBoard;

    @Column(name = "passed_to", length = 200)
    private String passedTo;

    @Column(name = "passed_at")
    private Instant passedAt;

    @Column(name = "passed_by", length = 40)
    private String passedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "told", length = 12)
    private Told told;

    @ElementCollection
    @CollectionTable(name = "incoming_mail_hashes", joinColumns = @JoinColumn(name = "mail_id"))
    @Column(name = "sha256", length = 64, nullable = false)
    private Set<String> hashes = new HashSet<>();

    protected IncomingMail() {
    }

    /** Mail of a board that a registrar is filing, as far as it could be read. */
    public static IncomingMail begin(String boardId, BeginMail read, Instant now, String by) {
        IncomingMail mail = new IncomingMail();
        mail.boardId = boardId;
        mail.state = MailState.BEGUN;
        mail.way = read.way();
        mail.level = PublicationLevel.OPEN;
        boolean past = read.receivedAt() != null && !read.receivedAt().isAfter(now);
        mail.receivedAt = past ? read.receivedAt() : null;
        mail.source = past ? read.source() : null;
        mail.senderName = cut(read.senderName(), EntryWords.NAME_LENGTH);
        mail.senderEmail = cut(read.senderEmail(), EntryWords.NAME_LENGTH);
        mail.matter = cut(read.matter(), EntryWords.MATTER_LENGTH);
        mail.messageId = cut(read.messageId(), 400);
        mail.hashes.addAll(read.hashes());
        mail.begunAt = now;
        mail.begunBy = by;
        return mail;
    }

    private static String cut(String text, int length) {
        String line = EntryWords.clean(text);
        return line == null || line.length() <= length ? line : line.substring(0, length - 1) + "…";
    }

    /** Names a file that was refused, with the code of the reason. */
    public void refused(String fileName, String code) {
        String line = cut(fileName, 120) + ":" + code;
        String all = notTaken == null ? line : notTaken + LINE + line;
        notTaken = all.length() > NOT_TAKEN_LENGTH ? notTaken : all;
    }

    /**
     * It is filed and has its entry.
     *
     * @param first the earlier mail it is a further copy of, or null
     */
    public void file(MailFacts facts, RegisterEntry entry, IncomingMail first, Instant now) {
        go(first == null ? MailState.FILED : MailState.DUPLICATE);
        boolean asRead = receivedAt != null && receivedAt.truncatedTo(ChronoUnit.MINUTES).equals(entry.happenedAt());
        source = asRead ? source : TimeSource.TYPED;
        receivedAt = entry.happenedAt();
        senderKind = facts.words().kind();
        senderName = facts.words().counterpart();
        senderEmail = facts.email();
        organisationNumber = facts.organisationNumber();
        associationId = entry.associationId();
        matter = facts.words().matter();
        level = entry.level();
        duplicateOf = first == null ? null : first.id();
        entryId = entry.id();
        filedAt = now;
    }

    /** It was begun by mistake. */
    public void discard() {
        go(MailState.DISCARDED);
    }

    /** It has got its case or matter. */
    public void assigned() {
        go(MailState.ASSIGNED);
    }

    /** It went on to another board or authority. */
    public void passOn(String otherBoard, String name, Told how, Instant now, String by) {
        go(MailState.PASSED_ON);
        passedToBoard = otherBoard;
        passedTo = name;
        passedAt = now;
        passedBy = by;
        told = how;
    }

    /** The same mail as it waits at the board it was passed on to: nobody has it, and it came there now. */
    public IncomingMail at(String otherBoard, Instant now) {
        IncomingMail mail = new IncomingMail();
        mail.boardId = otherBoard;
        mail.state = MailState.WAITING;
        mail.way = way;
        mail.level = level;
        mail.receivedAt = now;
        mail.source = TimeSource.RECEIVED;
        mail.senderKind = senderKind;
        mail.senderName = senderName;
        mail.senderEmail = senderEmail;
        mail.organisationNumber = organisationNumber;
        mail.associationId = associationId;
        mail.matter = matter;
        mail.messageId = messageId;
        mail.notTaken = notTaken;
        mail.hashes.addAll(hashes);
        mail.begunAt = now;
        mail.fromMailId = id();
        mail.fromBoardId = boardId;
        return mail;
    }

    /**
     * A registrar takes what another board passed on.
     *
     * @throws Conflict {@code mail.taken} when a colleague was first
     */
    public void take(Instant now, String by) {
        if (state != MailState.WAITING) {
            throw new Conflict("mail.taken");
        }
        go(MailState.BEGUN);
        begunAt = now;
        begunBy = by;
    }

    private void go(MailState to) {
        if (!state.next().contains(to)) {
            throw new BusinessException("mail.state");
        }
        state = to;
    }

    /** Never raises. */
    public void lowerLevel(PublicationLevel to) {
        level = level.min(to);
    }

    public String boardId() {
        return boardId;
    }

    public MailState state() {
        return state;
    }

    public MailWay way() {
        return way;
    }

    /** Its level while it has no entry. */
    public PublicationLevel level() {
        return level;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public TimeSource source() {
        return source;
    }

    public SenderKind senderKind() {
        return senderKind;
    }

    public String senderName() {
        return senderName;
    }

    public String senderEmail() {
        return senderEmail;
    }

    public String organisationNumber() {
        return organisationNumber;
    }

    public String associationId() {
        return associationId;
    }

    public String matter() {
        return matter;
    }

    public String messageId() {
        return messageId;
    }

    public Set<String> hashes() {
        return Set.copyOf(hashes);
    }

    /** Files that were refused, each with the reason's code after a colon. */
    public List<String> notTaken() {
        return notTaken == null ? List.of() : List.of(notTaken.split(LINE));
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** Who is filing it or has filed it; null while it waits. */
    public String begunBy() {
        return begunBy;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public String entryId() {
        return entryId;
    }

    public String duplicateOf() {
        return duplicateOf;
    }

    public String fromBoardId() {
        return fromBoardId;
    }

    public String passedTo() {
        return passedTo;
    }

    public Instant passedAt() {
        return passedAt;
    }

    public Told told() {
        return told;
    }
}
