package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;

/**
 * A draw of grants to be looked into, as the public sees it.
 *
 * <p>Life: announced with the SHA-256 of its list and with where its seed will come from; then drawn, or called off before the day of the
 * seed. It stays. Its lines belong to the publications they name and go with them.
 */
@Entity
@Table(name = "publication_samples")
public class PublishedSample extends Aggregate {

    /** Where a draw stands. */
    public enum State {
        ANNOUNCED, DRAWN, CANCELLED
    }

    @Column(name = "board_id", length = 26, nullable = false, updatable = false)
    private String boardId;

    @Column(name = "board_name", nullable = false, updatable = false)
    private String boardName;

    @Column(name = "decided_year", nullable = false, updatable = false)
    private int year;

    @Column(name = "draw_percent", nullable = false, updatable = false)
    private int percent;

    @Column(name = "list_sha256", length = 64, nullable = false, updatable = false)
    private String listSha256;

    @Column(name = "seed_source", nullable = false, updatable = false)
    private String seedSource;

    @Column(name = "seed_day", nullable = false, updatable = false)
    private LocalDate seedDay;

    @Column(name = "announced_on", nullable = false, updatable = false)
    private LocalDate announcedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "sample_state", nullable = false)
    private State state;

    @Column(name = "seed")
    private String seed;

    @Column(name = "drawn_on")
    private LocalDate drawnOn;

    @Column(name = "reason")
    private String reason;

    protected PublishedSample() {
    }

    /** A draw that is announced. */
    public PublishedSample(String boardId, String boardName, int year, int percent, String listSha256, String seedSource, LocalDate seedDay,
            LocalDate announcedOn) {
        this.boardId = boardId;
        this.boardName = boardName;
        this.year = year;
        this.percent = percent;
        this.listSha256 = listSha256;
        this.seedSource = seedSource;
        this.seedDay = seedDay;
        this.announcedOn = announcedOn;
        this.state = State.ANNOUNCED;
    }

    /** Its seed is known. */
    public void draw(String from, LocalDate today) {
        requireAnnounced();
        seed = from;
        drawnOn = today;
        state = State.DRAWN;
    }

    /** It will not be held. */
    public void cancel(String why) {
        requireAnnounced();
        reason = why;
        state = State.CANCELLED;
    }

    private void requireAnnounced() {
        if (state != State.ANNOUNCED) {
            throw new IllegalStateException("sample " + id() + " is " + state);
        }
    }

    public String boardName() {
        return boardName;
    }

    public int year() {
        return year;
    }

    public int percent() {
        return percent;
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

    public LocalDate announcedOn() {
        return announcedOn;
    }

    public State state() {
        return state;
    }

    /** Null until it is drawn. */
    public String seed() {
        return seed;
    }

    public LocalDate drawnOn() {
        return drawnOn;
    }

    public String reason() {
        return reason;
    }
}
