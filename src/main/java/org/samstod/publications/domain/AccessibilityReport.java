package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Violation;

/**
 * Somebody's report of what in the portal they cannot use. It waits until staff have dealt with it and written what was done; the address
 * to answer to, if there was one, is erased with that. Nobody is asked who they are (lagen 2018:1937, 15 §).
 */
@Entity
@Table(name = "accessibility_reports")
public class AccessibilityReport extends Aggregate {

    /** Longest account of what happened. */
    public static final int LONGEST = 4000;
    private static final int LINE = 300;

    @Column(name = "received_at", nullable = false, updatable = false)
    private Instant receivedAt;

    @Column(name = "reader_language", length = 5, nullable = false, updatable = false)
    private String language;

    @Column(name = "about_page", length = LINE, updatable = false)
    private String page;

    @Lob
    @Column(name = "report_text", nullable = false, updatable = false)
    private String text;

    @Column(name = "used_means", length = LINE, updatable = false)
    private String means;

    @Column(name = "contact_address", length = LINE)
    private String contact;

    @Lob
    @Column(name = "answer_text")
    private String answer;

    @Column(name = "answered_by", length = 26)
    private String answeredBy;

    @Column(name = "answered_name", length = 120)
    private String answeredName;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected AccessibilityReport() {
    }

    /**
     * A report that has come in.
     *
     * @throws BusinessException everything wrong together: {@code accessibility.text.missing}, {@code text.too-long}
     */
    public AccessibilityReport(String language, String page, String text, String means, String contact, Instant now) {
        this.language = language;
        this.page = strip(page);
        this.text = strip(text);
        this.means = strip(means);
        this.contact = strip(contact);
        this.receivedAt = now;
        List<Violation> wrong = new ArrayList<>();
        if (this.text == null) {
            wrong.add(new Violation("text", "accessibility.text.missing"));
        }
        longest(this.text, "text", LONGEST, wrong);
        longest(this.page, "page", LINE, wrong);
        longest(this.means, "means", LINE, wrong);
        longest(this.contact, "contact", LINE, wrong);
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
    }

    private static String strip(String typed) {
        return typed == null || typed.isBlank() ? null : typed.replace("\r\n", "\n").strip();
    }

    private static void longest(String typed, String field, int longest, List<Violation> wrong) {
        if (typed != null && typed.length() > longest) {
            wrong.add(new Violation(field, "text.too-long", longest));
        }
    }

    /**
     * It has been dealt with.
     *
     * @param done what was done
     * @throws BusinessException {@code accessibility.answered}, {@code accessibility.answer.missing}, {@code text.too-long}
     */
    public void answer(String done, String by, String name, Instant now) {
        if (answeredAt != null) {
            throw new BusinessException("accessibility.answered");
        }
        String what = strip(done);
        if (what == null) {
            throw new BusinessException("accessibility.answer.missing").at("answer");
        }
        if (what.length() > LONGEST) {
            throw new BusinessException("text.too-long", LONGEST).at("answer");
        }
        answer = what;
        answeredBy = by;
        answeredName = name;
        answeredAt = now;
        contact = null;
    }

    /** What the reporter can refer to. */
    public String reference() {
        return id().substring(id().length() - 8).toUpperCase(java.util.Locale.ROOT);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String language() {
        return language;
    }

    /** The page it is about, or null. */
    public String page() {
        return page;
    }

    public String text() {
        return text;
    }

    /** What the reporter uses, or null. */
    public String means() {
        return means;
    }

    /** Where to answer, or null; erased once it is answered. */
    public String contact() {
        return contact;
    }

    /** What was done, or null. */
    public String answer() {
        return answer;
    }

    /** Account of who dealt with it, or null. */
    public String answeredBy() {
        return answeredBy;
    }

    /** Name of who dealt with it, or null. */
    public String answeredName() {
        return answeredName;
    }

    /** When it was dealt with, or null. */
    public Instant answeredAt() {
        return answeredAt;
    }
}
