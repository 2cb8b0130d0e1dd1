package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Money;
import org.samstod.shared.Sha256;

/**
 * A line of the city's ledger as it was read from its file; never changed. Its key says what stands in it and how many like it came before it in
 * the same file, so that the same file twice adds nothing while two equal lines stay two.
 */
@Entity
@Table(name = "ledger_lines")
public class LedgerLine extends Aggregate {

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "line_key", length = 64)
    private String lineKey;

    @Column(name = "voucher")
    private String voucher;

    @Column(name = "booked_on")
    private LocalDate bookedOn;

    @Column(name = "account")
    private String account;

    @Column(name = "object_text")
    private String objectText;

    @Column(name = "amount_ore")
    private long amountOre;

    @Column(name = "line_text")
    private String text;

    @Column(name = "read_by", length = 26)
    private String readBy;

    @Column(name = "read_name")
    private String readName;

    @Column(name = "read_at")
    private Instant readAt;

    protected LedgerLine() {
    }

    /**
     * A line that has been read.
     *
     * @param key see {@link #keyOf(LedgerFile.Line, int)}
     */
    public LedgerLine(String boardId, String key, LedgerFile.Line line, String by, String name, Instant now) {
        this.boardId = boardId;
        this.lineKey = key;
        this.voucher = line.voucher();
        this.bookedOn = line.day();
        this.account = line.account();
        this.objectText = line.object();
        this.amountOre = line.amount().ore();
        this.text = line.text();
        this.readBy = by;
        this.readName = name;
        this.readAt = now;
    }

    /**
     * What makes a line the same line.
     *
     * @param turn how many like it came before it in the file
     */
    public static String keyOf(LedgerFile.Line line, int turn) {
        return Sha256.of(String.join("|", voucherKey(line.voucher()), line.day().toString(), of(line.account()), of(line.object()),
                Long.toString(line.amount().ore()), of(line.text()), Integer.toString(turn)));
    }

    private static String of(String text) {
        return text == null ? "" : text;
    }

    /** A voucher number without what people write in different ways: {@code v-77} is {@code V77}. */
    static String voucherKey(String voucher) {
        return voucher == null ? "" : voucher.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-ZÅÄÖ]", "");
    }

    /** Whether it is the same voucher; a number without its series is that of any series. */
    boolean ofVoucher(String other) {
        String mine = voucherKey(voucher);
        String theirs = voucherKey(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        boolean bare = mine.matches("[0-9]+") || theirs.matches("[0-9]+");
        return mine.equals(theirs) || bare && mine.replaceFirst("^[A-ZÅÄÖ]+", "").equals(theirs.replaceFirst("^[A-ZÅÄÖ]+", ""));
    }

    public String boardId() {
        return boardId;
    }

    public String key() {
        return lineKey;
    }

    public String voucher() {
        return voucher;
    }

    public LocalDate bookedOn() {
        return bookedOn;
    }

    public String account() {
        return account;
    }

    public String object() {
        return objectText;
    }

    /** Positive for money out, negative for money back. */
    public Money amount() {
        return Money.ofOre(amountOre);
    }

    public String text() {
        return text;
    }

    public String readBy() {
        return readBy;
    }

    public String readName() {
        return readName;
    }

    public Instant readAt() {
        return readAt;
    }
}
