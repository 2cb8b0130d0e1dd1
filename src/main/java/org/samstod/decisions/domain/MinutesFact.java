package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.samstod.shared.Aggregate;

/** A recorded day of a meeting's minutes: approved, posted, taken down; who recorded it and from where. A correction is the next fact. */
@Entity
@Table(name = "minutes_facts")
public class MinutesFact extends Aggregate {

    /** Which day. */
    public enum Kind {
        /** Justerat. */
        APPROVED,
        /** Anslaget. */
        POSTED,
        /** Nedtaget. */
        TAKEN_DOWN
    }

    @Column(name = "minutes_id", length = 26)
    private String minutesId;

    @Column(name = "fact_no")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "fact_kind")
    private Kind kind;

    @Column(name = "fact_day")
    private LocalDate day;

    @Column(name = "fact_text")
    private String text;

    @Column(name = "source")
    private String source;

    @Column(name = "warnings")
    private String warnings;

    @Column(name = "recorded_by", length = 26)
    private String recordedBy;

    @Column(name = "recorded_name")
    private String recordedName;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected MinutesFact() {
    }

    /**
     * Keeps a recorded day.
     *
     * @param text who approved, or where the official notice is; or null
     * @param warnings what is odd about the day, see {@link MinutesDays}
     */
    public static MinutesFact of(String minutesId, int number, Kind kind, LocalDate day, String text, String source, List<String> warnings, String by,
            String byName, Instant at) {
        MinutesFact fact = new MinutesFact();
        fact.minutesId = minutesId;
        fact.number = number;
        fact.kind = kind;
        fact.day = day;
        fact.text = text;
        fact.source = source;
        fact.warnings = String.join(" ", warnings);
        fact.recordedBy = by;
        fact.recordedName = byName;
        fact.recordedAt = at;
        return fact;
    }

    public String minutesId() {
        return minutesId;
    }

    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate day() {
        return day;
    }

    public String text() {
        return text;
    }

    public String source() {
        return source;
    }

    public List<String> warnings() {
        return Arrays.stream(warnings.split(" ")).filter(one -> !one.isEmpty()).toList();
    }

    public String recordedName() {
        return recordedName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
