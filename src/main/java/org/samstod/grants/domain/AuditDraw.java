package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.LineDraw;
import org.samstod.shared.PersonalNumbers;

/**
 * A draw by lot of grants to be looked into (domain facts §2.3: a random sample beside the one by risk).
 *
 * <p>Life of a public one: announced with its list, and with where its seed will come from; from the day of the seed on drawn, and before
 * that day it may be called off with a reason that everybody reads. From the day on it cannot, or whoever knows the figure could choose.
 * Of the others, over what is not open, nothing is told outside; they are drawn at once.
 */
@Entity
@Table(name = "audit_draws")
public class AuditDraw extends Aggregate {

    /** Longest words about where a seed comes from. */
    public static final int SOURCE_LENGTH = 300;
    /** Shortest such words. */
    public static final int SHORTEST_SOURCE = 10;
    /** A seed is waited for no longer than this. */
    public static final int MOST_DAYS = 60;

    /** Over what a draw is made. */
    public enum Kind {
        PUBLIC, INTERNAL
    }

    /** Where it stands. */
    public enum State {
        ANNOUNCED, DRAWN, CANCELLED
    }

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Enumerated(EnumType.STRING)
    @Column(name = "draw_kind")
    private Kind kind;

    @Column(name = "decided_year")
    private int year;

    @Column(name = "draw_percent")
    private int percent;

    @Enumerated(EnumType.STRING)
    @Column(name = "draw_state")
    private State state;

    @Column(name = "live_key")
    private String liveKey;

    @Column(name = "list_sha256", length = 64)
    private String listSha256;

    @Column(name = "seed_source")
    private String seedSource;

    @Column(name = "seed_day")
    private LocalDate seedDay;

    @Column(name = "seed")
    private String seed;

    @Column(name = "public_id", length = 26)
    private String publicId;

    @Column(name = "announced_at")
    private Instant announcedAt;

    @Column(name = "announced_by", length = 26)
    private String announcedBy;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    @Column(name = "drawn_by", length = 26)
    private String drawnBy;

    @Column(name = "reason")
    private String reason;

    protected AuditDraw() {
    }

    private AuditDraw(String boardId, Kind kind, int year, int percent, String by, Instant now) {
        this.boardId = boardId;
        this.kind = kind;
        this.year = year;
        this.percent = percent;
        this.announcedBy = by;
        this.announcedAt = now;
    }

    /**
     * A public draw that will be held.
     *
     * @param source which public figure the seed will be made of, and where it is read
     * @param day the day of that figure; it must lie ahead, so that nobody can know it when the list is fixed
     * @throws BusinessException {@code audit.year}, {@code audit.source}, {@code audit.personal}, {@code audit.day}
     */
    public static AuditDraw announce(String boardId, int year, int percent, String source, LocalDate day, LocalDate today, String by, Instant now) {
        if (year > today.getYear()) {
            throw new BusinessException("audit.year").at("year");
        }
        AuditDraw draw = new AuditDraw(boardId, Kind.PUBLIC, year, percent, by, now);
        draw.seedSource = open(source, "audit.source", "source");
        if (day == null || !day.isAfter(today) || day.isAfter(today.plusDays(MOST_DAYS))) {
            throw new BusinessException("audit.day", MOST_DAYS).at("day");
        }
        draw.seedDay = day;
        draw.state = State.ANNOUNCED;
        draw.liveKey = boardId + "|" + year;
        return draw;
    }

    /** A draw over what is not open, with a seed that only those inside can know. */
    public static AuditDraw inside(String boardId, int year, int percent, String seed, String by, Instant now) {
        AuditDraw draw = new AuditDraw(boardId, Kind.INTERNAL, year, percent, by, now);
        draw.seed = seed;
        draw.state = State.DRAWN;
        draw.drawnAt = now;
        draw.drawnBy = by;
        return draw;
    }

    /** It has been shown under a public id. */
    public void shown(String as, String list) {
        publicId = as;
        listSha256 = list;
    }

    /**
     * The figure of its day is there.
     *
     * @param figure as it was read, typed twice
     * @throws BusinessException {@code audit.drawn}, {@code audit.early}, {@code audit.figure.again}, {@code draw.figure}
     */
    public void draw(String figure, String again, LocalDate today, String by, Instant now) {
        requireAnnounced();
        if (today.isBefore(seedDay)) {
            throw new BusinessException("audit.early", seedDay);
        }
        String from = LineDraw.seed(seedDay, figure);
        if (again == null || !again.replaceAll("[^0-9]", "").equals(figure.replaceAll("[^0-9]", ""))) {
            throw new BusinessException("audit.figure.again").at("again");
        }
        seed = from;
        drawnAt = now;
        drawnBy = by;
        state = State.DRAWN;
    }

    /**
     * It will not be held; everybody reads why.
     *
     * @throws BusinessException {@code audit.drawn}, {@code audit.cancel.late} from the day of the seed on, {@code audit.reason}
     */
    public void cancel(String why, LocalDate today) {
        requireAnnounced();
        if (!today.isBefore(seedDay)) {
            throw new BusinessException("audit.cancel.late", seedDay);
        }
        reason = open(why, "audit.reason", "reason");
        state = State.CANCELLED;
        liveKey = null;
    }

    /** Whether a line is drawn. */
    public boolean drawn(AuditLine line) {
        return seed != null && (percent == AuditRule.EVERYTHING || LineDraw.drawn(seed, line.key(), percent));
    }

    private void requireAnnounced() {
        if (state != State.ANNOUNCED) {
            throw new BusinessException("audit.drawn");
        }
    }

    private static String open(String typed, String code, String field) {
        String clean = typed == null ? "" : typed.strip();
        if (clean.length() < SHORTEST_SOURCE || clean.length() > SOURCE_LENGTH) {
            throw new BusinessException(code, SHORTEST_SOURCE, SOURCE_LENGTH).at(field);
        }
        if (PersonalNumbers.blocks(clean)) {
            throw new BusinessException("audit.personal").at(field);
        }
        return clean;
    }

    public String boardId() {
        return boardId;
    }

    public Kind kind() {
        return kind;
    }

    public int year() {
        return year;
    }

    public int percent() {
        return percent;
    }

    public State state() {
        return state;
    }

    public String listSha256() {
        return listSha256;
    }

    public String seedSource() {
        return seedSource;
    }

    public LocalDate seedDay() {
        return seedDay;
    }

    public String seed() {
        return seed;
    }

    /** Under which it is shown to the public; null for a draw of which nothing is told. */
    public String publicId() {
        return publicId;
    }

    public Instant announcedAt() {
        return announcedAt;
    }

    public Instant drawnAt() {
        return drawnAt;
    }

    public String reason() {
        return reason;
    }
}
