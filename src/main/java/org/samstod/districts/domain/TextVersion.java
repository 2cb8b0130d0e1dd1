package org.samstod.districts.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Period;

/**
 * One version of a text in one language, of the city or of one board. Life: in force from a day, until a newer one begins. A
 * version never changes: letters and applications name the one they used.
 */
@Entity
@Table(name = "dated_texts")
public class TextVersion extends Aggregate {

    /** Longest body in characters. */
    public static final int LONGEST = 20_000;

    @Column(name = "text_key", nullable = false, length = 60)
    private String key;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "text_language", nullable = false, length = 2)
    private String language;

    @Lob
    @Column(name = "body", nullable = false)
    private String body;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "board_may_override", nullable = false)
    private boolean boardMayOverride;

    protected TextVersion() {
    }

    /**
     * A version from a day on.
     *
     * @param boardId null for the city's text
     * @param boardMayOverride for the city's text, whether a board may have its own
     */
    public TextVersion(String key, String boardId, String language, String body, Period valid, boolean boardMayOverride) {
        if (!"sv".equals(language) && !"en".equals(language)) {
            throw new BusinessException("text.language").at("language");
        }
        String clean = body == null ? "" : body.replace("\r\n", "\n").strip();
        if (clean.isEmpty()) {
            throw new BusinessException("text.empty").at("body");
        }
        if (clean.length() > LONGEST) {
            throw new BusinessException("text.too-long", LONGEST).at("body");
        }
        if (clean.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new BusinessException("text.control-characters").at("body");
        }
        this.key = key;
        this.boardId = boardId;
        this.language = language;
        this.body = clean;
        this.validFrom = valid.from();
        this.validTo = valid.to();
        this.boardMayOverride = boardMayOverride;
    }

    /**
     * A newer version begins; this one ends the day before.
     *
     * @throws BusinessException {@code text.newer-exists} when this version begins later than, or on the same day as, the new one
     */
    public void supersededFrom(LocalDate firstDayOfNext) {
        if (!firstDayOfNext.isAfter(validFrom)) {
            throw new BusinessException("text.newer-exists", validFrom).at("validFrom");
        }
        if (validTo == null || !validTo.isBefore(firstDayOfNext)) {
            validTo = firstDayOfNext.minusDays(1);
        }
    }

    public boolean validOn(LocalDate day) {
        return new Period(validFrom, validTo).contains(day);
    }

    public String key() {
        return key;
    }

    public String boardId() {
        return boardId;
    }

    public String language() {
        return language;
    }

    public String body() {
        return body;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public boolean boardMayOverride() {
        return boardMayOverride;
    }
}
