package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ids;
import org.samstod.shared.PersonalNumbers;
import org.samstod.shared.Violation;

/**
 * What an association tells of its own level 3 publication: how it goes, or a picture of what came of it. Nobody is named or can be recognised in it
 * ({@code domain.md} §8 rule 4); somebody of the board looks before it is shown.
 *
 * <p>Life: {@link PostState}. It is written for a publication, changed until it is shown, and gone, row, picture and ids, when it is taken back or its
 * publication goes. Each approval gives it a new id for feeds and addresses, so that what was sent back is dead under the address it had.
 */
@Entity
@Table(name = "progress_posts")
public class ProgressPost extends Aggregate {

    /** Longest text. */
    public static final int TEXT = 600;
    /** Longest description of a picture. */
    public static final int ALT = 150;
    /** Longest reason. */
    public static final int REASON = 500;
    /** So long before the decision it may have begun. */
    private static final int MONTHS_BEFORE = 12;

    @Column(name = "publication_id", length = 26, nullable = false, updatable = false)
    private String publicationId;

    @Column(name = "association_id", length = 26, nullable = false, updatable = false)
    private String associationId;

    @Column(name = "board_id", length = 26, nullable = false, updatable = false)
    private String boardId;

    @Enumerated(EnumType.STRING)
    @Column(name = "post_kind", length = 10, nullable = false, updatable = false)
    private PostKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "post_state", length = 10, nullable = false)
    private PostState state;

    @Column(name = "happened_on", nullable = false)
    private LocalDate day;

    @Column(name = "post_text", length = 2 * TEXT)
    private String text;

    @Column(name = "alt_text", length = 2 * ALT)
    private String alt;

    @Column(name = "written_by", length = 40, nullable = false)
    private String writtenBy;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    @Column(name = "decided_by", length = 40)
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "back_reason", length = 2 * REASON)
    private String reason;

    @Column(name = "shown_id", length = 26)
    private String shownId;

    protected ProgressPost() {
    }

    /** A new one, waiting; what it says follows by {@link #write}. */
    public ProgressPost(OpenPublication publication, PostKind kind) {
        this.publicationId = publication.id();
        this.associationId = publication.associationId();
        this.boardId = publication.content().boardId();
        this.kind = kind;
        this.state = PostState.WAITING;
    }

    /**
     * What is told.
     *
     * @param day when it was; of no meaning for the picture of the result
     * @param alt what the picture shows, in words
     * @param hasPicture whether there will be a picture
     * @param sentPicture whether it came just now, so that it must be chosen again when something else is wrong
     * @param nobody whether the association says that nobody is named or can be recognised
     */
    public record Content(LocalDate day, String text, String alt, boolean hasPicture, boolean sentPicture, boolean nobody) {
    }

    /**
     * Takes what is told; it waits to be looked at, again if it was sent back.
     *
     * @param decidedOn the day of the decision
     * @throws BusinessException {@code post.shown} once everybody sees it; otherwise everything wrong together
     */
    public void write(Content told, LocalDate decidedOn, LocalDate today, String by, Instant now) {
        if (!state.mayBecome(PostState.WAITING)) {
            throw new BusinessException("post.shown");
        }
        List<Violation> wrong = new ArrayList<>();
        String words = clean(told.text());
        String picture = clean(told.alt());
        if (kind == PostKind.PROGRESS) {
            checkDay(told.day(), decidedOn, today, wrong);
            checkWords("text", words, TEXT, "post.text.missing", wrong);
        } else if (!told.hasPicture()) {
            wrong.add(new Violation("picture", "post.picture.missing"));
        }
        if (told.hasPicture()) {
            checkWords("alt", picture, ALT, "post.alt.missing", wrong);
        }
        if (!told.nobody()) {
            wrong.add(new Violation("nobody", "post.nobody"));
        }
        if (!wrong.isEmpty()) {
            if (told.sentPicture()) {
                wrong.add(new Violation("picture", "post.picture.again"));
            }
            throw BusinessException.all(wrong);
        }
        day = kind == PostKind.PROGRESS ? told.day() : today;
        text = kind == PostKind.PROGRESS ? words : null;
        alt = told.hasPicture() ? picture : null;
        state = PostState.WAITING;
        writtenBy = by;
        writtenAt = now;
    }

    private static void checkDay(LocalDate day, LocalDate decidedOn, LocalDate today, List<Violation> wrong) {
        if (day == null) {
            wrong.add(new Violation("day", "date.missing"));
        } else if (day.isAfter(today)) {
            wrong.add(new Violation("day", "post.day.future"));
        } else if (day.isBefore(decidedOn.minusMonths(MONTHS_BEFORE))) {
            wrong.add(new Violation("day", "post.day.old"));
        }
    }

    private static void checkWords(String field, String words, int longest, String missing, List<Violation> wrong) {
        if (words == null) {
            wrong.add(new Violation(field, missing));
        } else if (words.codePointCount(0, words.length()) > longest) {
            wrong.add(new Violation(field, "text.too-long", longest));
        } else if (PersonalNumbers.blocks(words)) {
            wrong.add(new Violation(field, "post.text.personal-number"));
        }
    }

    private static String clean(String typed) {
        return typed == null || typed.isBlank() ? null : typed.replace("\r\n", "\n").strip();
    }

    /**
     * Shows it to everybody from now on.
     *
     * @throws BusinessException {@code post.decided} when it does not wait any more
     */
    public void approve(String by, Instant now) {
        require(PostState.SHOWN);
        shownId = Ids.next();
        reason = null;
        decide(PostState.SHOWN, by, now);
    }

    /**
     * Sends it back; what was shown is not any more.
     *
     * @throws BusinessException {@code post.decided}, {@code post.reason.missing}, {@code text.too-long}
     */
    public void sendBack(String why, String by, Instant now) {
        require(PostState.SENT_BACK);
        String words = clean(why);
        if (words == null) {
            throw new BusinessException("post.reason.missing").at("reason");
        }
        if (words.codePointCount(0, words.length()) > REASON) {
            throw new BusinessException("text.too-long", REASON).at("reason");
        }
        reason = words;
        shownId = null;
        decide(PostState.SENT_BACK, by, now);
    }

    private void require(PostState next) {
        if (!state.mayBecome(next)) {
            throw new BusinessException("post.decided");
        }
    }

    private void decide(PostState next, String by, Instant now) {
        state = next;
        decidedBy = by;
        decidedAt = now;
    }

    /** Codes of {@link PostFindings} in what it says. */
    public List<String> findings() {
        Set<String> found = new LinkedHashSet<>(PostFindings.in(text));
        found.addAll(PostFindings.in(alt));
        return List.copyOf(found);
    }

    public boolean isShown() {
        return state == PostState.SHOWN;
    }

    /** The publication it belongs to. */
    public String publicationId() {
        return publicationId;
    }

    /** Key of the association in its own room; never shown. */
    public String associationId() {
        return associationId;
    }

    /** The board that decided, and looks at it. */
    public String boardId() {
        return boardId;
    }

    public PostKind kind() {
        return kind;
    }

    public PostState state() {
        return state;
    }

    /** The day it is about. */
    public LocalDate day() {
        return day;
    }

    /** What is told, null for a picture alone. */
    public String text() {
        return text;
    }

    /** What the picture shows, null without one. */
    public String alt() {
        return alt;
    }

    public boolean hasPicture() {
        return alt != null;
    }

    /** The account that wrote it last. */
    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** When it was shown or sent back, null before. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was sent back, null otherwise; kept while the association changes it. */
    public String reason() {
        return reason;
    }

    /** Its id for feeds and addresses while it is shown, else null. */
    public String shownId() {
        return shownId;
    }
}
