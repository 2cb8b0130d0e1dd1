package org.samstod.calls.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/** A dated change of a published call, told to everyone who has a draft. */
@Entity
@Table(name = "call_amendments")
public class CallAmendment extends Aggregate {

    @Column(name = "call_id", nullable = false, length = 26)
    private String callId;

    @Column(name = "amended_at", nullable = false)
    private Instant at;

    @Column(name = "amended_by", nullable = false, length = 40)
    private String by;

    @Column(name = "what_sv", nullable = false, length = 1000)
    private String whatSv;

    @Column(name = "what_en", length = 1000)
    private String whatEn;

    @Column(name = "words_changed", nullable = false)
    private boolean wordsChanged;

    @Embedded
    private CallWords wordsUntilThen;

    protected CallAmendment() {
    }

    /** @throws BusinessException {@code call.amendment-missing} when nothing says what changes */
    public CallAmendment(String callId, Instant at, String by, String whatSv, String whatEn) {
        if (whatSv == null || whatSv.isBlank()) {
            throw new BusinessException("call.amendment-missing").at("what");
        }
        this.callId = callId;
        this.at = at;
        this.by = by;
        this.whatSv = whatSv.strip();
        this.whatEn = whatEn == null || whatEn.isBlank() ? null : whatEn.strip();
    }

    /** The call says other words of its own from this amendment on. */
    public void changesWords(CallWords before) {
        wordsChanged = true;
        wordsUntilThen = before;
    }

    /** What the call said of its own in mails and letters until this amendment, when it changed that. */
    public Optional<CallWords> wordsUntilThen() {
        return wordsChanged ? Optional.of(wordsUntilThen == null ? new CallWords() : wordsUntilThen) : Optional.empty();
    }

    public String callId() {
        return callId;
    }

    public Instant at() {
        return at;
    }

    public String by() {
        return by;
    }

    public String whatSv() {
        return whatSv;
    }

    public String whatEn() {
        return whatEn;
    }
}
