package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Money;

/**
 * One thing that the city's ledger has answered about a recovery. Lines are never changed. What is paid, or given back, is one line for each fiscal year, so
 * that every line is one booked line of a frame.
 */
@Entity
@Table(name = "recovery_entries")
public class RecoveryEntry extends Aggregate {

    /** What has happened. */
    public enum Kind {
        INVOICED, PAID, WRITTEN_OFF,
        /** Given back to the association, because a court has said that it had paid too much. */
        REFUNDED;

        /** The kinds that move money. */
        public static final Set<Kind> MONEY = Set.of(PAID, REFUNDED);

        /** What a line of a kind that moves money brings back to the city: less than nothing when it goes to the association. */
        public Money back(Money amount) {
            return this == REFUNDED ? amount.negated() : amount;
        }
    }

    /** Whoever recorded it. */
    public record Recorder(String account, String name, Instant at) {
    }

    @Column(name = "recovery_id", length = 26)
    private String recoveryId;

    @Column(name = "grant_id", length = 26)
    private String grantId;

    @Column(name = "entry_no")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "entry_kind")
    private Kind kind;

    @Column(name = "amount_ore")
    private long amountOre;

    @Column(name = "fiscal_year")
    private Integer year;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    @Column(name = "entry_text")
    private String text;

    @Column(name = "recorded_by", length = 26)
    private String recordedBy;

    @Column(name = "recorded_name")
    private String recordedName;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected RecoveryEntry() {
    }

    /**
     * A line.
     *
     * @param year the fiscal year that gets the money back, for what is paid or given back
     * @param text number of the invoice, or the reason; or null
     */
    RecoveryEntry(Recovery recovery, int number, Kind kind, Money amount, Integer year, LocalDate on, String text, Recorder by) {
        this.recoveryId = recovery.id();
        this.grantId = recovery.grantId();
        this.number = number;
        this.kind = kind;
        this.amountOre = amount.ore();
        this.year = year;
        this.happenedOn = on;
        this.text = text;
        this.recordedBy = by.account();
        this.recordedName = by.name();
        this.recordedAt = by.at();
    }

    public String recoveryId() {
        return recoveryId;
    }

    public String grantId() {
        return grantId;
    }

    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public Money amount() {
        return Money.ofOre(amountOre);
    }

    /** The fiscal year that gets it back, or null. */
    public Integer year() {
        return year;
    }

    public LocalDate on() {
        return happenedOn;
    }

    public String text() {
        return text;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public String recordedName() {
        return recordedName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
