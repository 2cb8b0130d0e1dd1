package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.SwedishCalendar;

/**
 * The announcement on the notice board that minutes have been approved (kommunallagen 8:9 ff.). The three weeks of
 * appeal (13:5) run from the day it is posted; it is taken down the day after the last day of appeal at the earliest.
 */
@Entity
@Table(name = "notices")
public class Notice extends Aggregate {

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "minutes_id", length = 26)
    private String minutesId;

    @Column(name = "posted_on")
    private LocalDate postedOn;

    @Column(name = "posted_at")
    private Instant postedAt;

    @Column(name = "posted_by", length = 26)
    private String postedBy;

    @Column(name = "last_appeal_day")
    private LocalDate lastAppealDay;

    @Column(name = "take_down_from")
    private LocalDate takeDownFrom;

    @Column(name = "taken_down_on")
    private LocalDate takenDownOn;

    @Column(name = "kept_at")
    private String keptAt;

    @Column(name = "rendition_no")
    private int rendition;

    @Column(name = "official_link")
    private String officialLink;

    protected Notice() {
    }

    /**
     * Posts the notice of approved minutes.
     *
     * @param keptAt where the minutes are kept, as it is printed
     * @param calendar workdays, with the city's extra holidays
     */
    public static Notice post(Minutes minutes, String keptAt, SwedishCalendar calendar, Instant at, String by) {
        if (!minutes.approved()) {
            throw new BusinessException("notice.minutes-not-approved");
        }
        if (keptAt == null || keptAt.isBlank()) {
            throw new BusinessException("notice.kept-at.missing").at("keptAt");
        }
        Notice notice = new Notice();
        notice.boardId = minutes.boardId();
        notice.minutesId = minutes.id();
        notice.postedOn = Clock.dayOf(at);
        notice.postedAt = at;
        notice.postedBy = by;
        notice.lastAppealDay = calendar.lastAppealDay(notice.postedOn);
        notice.takeDownFrom = notice.lastAppealDay.plusDays(1);
        notice.keptAt = keptAt.strip();
        notice.rendition = 1;
        return notice;
    }

    /**
     * A notice that was posted on the city's own notice board is recorded, whatever its day.
     *
     * @param officialLink address of the legally valid notice, or null
     */
    public static Notice recorded(Minutes minutes, LocalDate postedOn, String keptAt, String officialLink, SwedishCalendar calendar, Instant at,
            String by) {
        Notice notice = new Notice();
        notice.boardId = minutes.boardId();
        notice.minutesId = minutes.id();
        notice.postedAt = at;
        notice.postedBy = by;
        notice.rendition = 1;
        notice.correct(postedOn, keptAt, officialLink, calendar);
        return notice;
    }

    /** The day, or where it is, was recorded wrongly. */
    public void correct(LocalDate day, String kept, String link, SwedishCalendar calendar) {
        Violations violations = new Violations();
        violations.when(kept == null || kept.isBlank() || kept.strip().length() > 300, "keptAt", "notice.kept-at.missing");
        violations.when(link != null && !link.isBlank() && !link.strip().matches("https?://[^\\s\"<>]{3,490}"), "link", "notice.link");
        violations.raise();
        postedOn = day;
        lastAppealDay = calendar.lastAppealDay(day);
        takeDownFrom = lastAppealDay.plusDays(1);
        keptAt = kept.strip();
        officialLink = link == null || link.isBlank() ? null : link.strip();
    }

    /** It was taken down that day, as recorded. */
    public void takenDown(LocalDate day) {
        takenDownOn = day;
    }

    /** Whether the last day of appeal is over on a day. */
    public boolean appealTimePassed(LocalDate day) {
        return day.isAfter(lastAppealDay);
    }

    /**
     * Nothing becomes final before the last day of appeal is over.
     *
     * @throws Conflict while the appeal time runs
     */
    public void requireAppealTimePassed(LocalDate day) {
        if (!appealTimePassed(day)) {
            throw new Conflict("decision.status.posted");
        }
    }

    /**
     * Takes the notice down.
     *
     * @throws BusinessException before the day after the last day of appeal
     * @throws Conflict when it is down already
     */
    public void takeDown(LocalDate day) {
        if (takenDownOn != null) {
            throw new Conflict("notice.down-already", takenDownOn);
        }
        if (day.isBefore(takeDownFrom)) {
            throw new BusinessException("notice.too-early", takeDownFrom);
        }
        takenDownOn = day;
    }

    /** What the public copy says has been made anew. */
    public void renewed() {
        rendition++;
    }

    public boolean up() {
        return takenDownOn == null;
    }

    public String boardId() {
        return boardId;
    }

    public String minutesId() {
        return minutesId;
    }

    public LocalDate postedOn() {
        return postedOn;
    }

    public Instant postedAt() {
        return postedAt;
    }

    public LocalDate lastAppealDay() {
        return lastAppealDay;
    }

    public LocalDate takeDownFrom() {
        return takeDownFrom;
    }

    public LocalDate takenDownOn() {
        return takenDownOn;
    }

    public String keptAt() {
        return keptAt;
    }

    /** Address of the legally valid notice on the city's own board, or null. */
    public String officialLink() {
        return officialLink;
    }

    public int rendition() {
        return rendition;
    }
}
