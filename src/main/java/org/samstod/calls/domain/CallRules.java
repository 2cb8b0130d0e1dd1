package org.samstod.calls.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/** The rules text of a call from an instant on. A revision names the one that was in force; a newer text never replaces it. */
@Entity
@Table(name = "call_rules")
public class CallRules extends Aggregate {

    private static final int LONGEST = 20_000;

    @Column(name = "call_id", nullable = false, length = 26)
    private String callId;

    @Column(name = "valid_from", nullable = false)
    private Instant validFrom;

    @Lob
    @Column(name = "rules_sv", nullable = false)
    private String rulesSv;

    @Lob
    @Column(name = "rules_en")
    private String rulesEn;

    protected CallRules() {
    }

    public CallRules(String callId, String rulesSv, String rulesEn, Instant validFrom) {
        this.callId = callId;
        this.rulesSv = clean(rulesSv, "rulesSv");
        this.rulesEn = rulesEn == null || rulesEn.isBlank() ? null : clean(rulesEn, "rulesEn");
        this.validFrom = validFrom;
    }

    private static String clean(String text, String field) {
        if (text == null || text.isBlank()) {
            throw new BusinessException("call.rules-missing").at(field);
        }
        String clean = text.replace("\r\n", "\n").strip();
        if (clean.length() > LONGEST) {
            throw new BusinessException("text.too-long", LONGEST).at(field);
        }
        if (clean.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new BusinessException("text.control-characters").at(field);
        }
        return clean;
    }

    public String callId() {
        return callId;
    }

    public Instant validFrom() {
        return validFrom;
    }

    public String rulesSv() {
        return rulesSv;
    }

    /** English, or null when nobody has written it. */
    public String rulesEn() {
        return rulesEn;
    }
}
