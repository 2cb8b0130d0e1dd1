package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;

/**
 * The public copy of a call. Life: published, amended as a whole, retired. A call whose default level is 2 or lower shows no
 * frame, because its frame and the open sums would tell the hidden ones.
 */
@Entity
@Table(name = "published_calls")
public class PublishedCall extends Aggregate {

    @Column(name = "call_id", length = 26, nullable = false, updatable = false)
    private String callId;

    @Column(name = "board_id", length = 26, nullable = false)
    private String boardId;

    @Column(name = "board_name", length = 120, nullable = false)
    private String boardName;

    @Column(name = "district_slug", length = 60, nullable = false)
    private String districtSlug;

    @Column(name = "district_name", length = 120, nullable = false)
    private String districtName;

    @Column(name = "title_sv", length = 200, nullable = false)
    private String titleSv;

    @Column(name = "title_en", length = 200)
    private String titleEn;

    @Column(name = "grant_kind", length = 40)
    private String kind;

    @Column(name = "theme", length = 40)
    private String theme;

    @Column(name = "perspective", length = 40)
    private String perspective;

    @Column(name = "target_group", length = 200)
    private String target;

    @Column(name = "neighbourhoods", length = 4000)
    private String neighbourhoods;

    @Column(name = "opens_at", nullable = false)
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "ceiling_ore")
    private Long ceilingOre;

    @Column(name = "frame_ore")
    private Long frameOre;

    @Column(name = "about_sv", length = 20000)
    private String aboutSv;

    @Column(name = "about_en", length = 20000)
    private String aboutEn;

    @Column(name = "rules_sv", length = 20000)
    private String rulesSv;

    @Column(name = "rules_en", length = 20000)
    private String rulesEn;

    @Column(name = "documents_sv", length = 8000)
    private String documentsSv;

    @Column(name = "criteria_sv", length = 8000)
    private String criteriaSv;

    @Column(name = "decision_expected")
    private LocalDate decisionExpected;

    @Column(name = "payment_expected")
    private LocalDate paymentExpected;

    @Column(name = "period_from")
    private LocalDate periodFrom;

    @Column(name = "period_to")
    private LocalDate periodTo;

    @Column(name = "report_due")
    private LocalDate reportDue;

    @Column(name = "waits_for_appeal_time", nullable = false)
    private boolean waitsForAppealTime;

    @Column(name = "contact", length = 200)
    private String contact;

    @Column(name = "phone", length = 60)
    private String phone;

    @Column(name = "phone_hours", length = 200)
    private String phoneHours;

    @Column(name = "previous_call_id", length = 26)
    private String previousCallId;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected PublishedCall() {
    }

    /** A call shown for the first time; its content follows by {@link #describe}. */
    public PublishedCall(String callId) {
        this.callId = callId;
    }

    /** What the page of a call says; lists are lines. */
    public record Content(String boardId, String boardName, String districtSlug, String districtName, String titleSv,
            String titleEn, String kind, String theme, String perspective, String target, String neighbourhoods,
            Instant opensAt, Instant closesAt, Long ceilingOre, Long frameOre, String aboutSv, String aboutEn,
            String rulesSv, String rulesEn, String documentsSv, String criteriaSv, LocalDate decisionExpected,
            LocalDate paymentExpected, LocalDate periodFrom, LocalDate periodTo, LocalDate reportDue,
            boolean waitsForAppealTime, String contact, String phone, String phoneHours, String previousCallId) {
    }

    /** Takes the content, at first or by a dated amendment of the call. */
    public void describe(Content c) {
        this.boardId = c.boardId();
        this.boardName = c.boardName();
        this.districtSlug = c.districtSlug();
        this.districtName = c.districtName();
        this.titleSv = c.titleSv();
        this.titleEn = c.titleEn();
        this.kind = c.kind();
        this.theme = c.theme();
        this.perspective = c.perspective();
        this.target = c.target();
        this.neighbourhoods = c.neighbourhoods();
        this.opensAt = c.opensAt();
        this.closesAt = c.closesAt();
        this.ceilingOre = c.ceilingOre();
        this.frameOre = c.frameOre();
        this.aboutSv = c.aboutSv();
        this.aboutEn = c.aboutEn();
        this.rulesSv = c.rulesSv();
        this.rulesEn = c.rulesEn();
        this.documentsSv = c.documentsSv();
        this.criteriaSv = c.criteriaSv();
        this.decisionExpected = c.decisionExpected();
        this.paymentExpected = c.paymentExpected();
        this.periodFrom = c.periodFrom();
        this.periodTo = c.periodTo();
        this.reportDue = c.reportDue();
        this.waitsForAppealTime = c.waitsForAppealTime();
        this.contact = c.contact();
        this.phone = c.phone();
        this.phoneHours = c.phoneHours();
        this.previousCallId = c.previousCallId();
    }

    /** What it says now. */
    public Content content() {
        return new Content(boardId, boardName, districtSlug, districtName, titleSv, titleEn, kind, theme, perspective, target,
                neighbourhoods, opensAt, closesAt, ceilingOre, frameOre, aboutSv, aboutEn, rulesSv, rulesEn, documentsSv,
                criteriaSv, decisionExpected, paymentExpected, periodFrom, periodTo, reportDue, waitsForAppealTime, contact,
                phone, phoneHours, previousCallId);
    }

    /** Notes when it began to say what it says now. */
    public void changedAt(Instant now) {
        this.changedAt = now;
    }

    /** Key of the call in its own room, also its public address. */
    public String callId() {
        return callId;
    }

    /** The earlier call it follows in a series, or null. */
    public String previousCallId() {
        return previousCallId;
    }

    /** When the window opens. */
    public Instant opensAt() {
        return opensAt;
    }

    /** When the window closes, null for a continuous call. */
    public Instant closesAt() {
        return closesAt;
    }

    /** Whether applications are asked for at that instant. */
    public boolean isOpenAt(Instant now) {
        return !opensAt.isAfter(now) && (closesAt == null || closesAt.isAfter(now));
    }
}
