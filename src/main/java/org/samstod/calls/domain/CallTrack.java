package org.samstod.calls.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One track of a call: up to which sum it applies and how much it asks of the applicant and of the office. */
@Embeddable
public class CallTrack {

    /** Codes in the order of the sums. */
    public enum Code {
        LIGHT, STANDARD, HEAVY
    }

    @Column(name = "track_code", nullable = false, length = 20)
    private String code;

    @Column(name = "up_to_ore")
    private Long upToOre;

    @Column(name = "max_questions", nullable = false)
    private int maxQuestions;

    @Column(name = "max_uploads", nullable = false)
    private int maxUploads;

    @Column(nullable = false)
    private int assessors;

    @Column(name = "conditions_with_application", nullable = false)
    private boolean conditionsWithApplication;

    @Column(nullable = false)
    private int instalments;

    @Column(name = "report_kind", nullable = false, length = 20)
    private String report;

    @Column(name = "signatures_before_payment", nullable = false)
    private boolean signaturesBeforePayment;

    @Column(name = "risk_analysis", nullable = false)
    private boolean riskAnalysis;

    @Column(name = "democracy_review", nullable = false)
    private boolean democracyReview;

    protected CallTrack() {
    }

    /**
     * @param upToOre the highest sum in öre, null for no limit
     * @param report {@code five-questions}, {@code standard} or {@code full}
     */
    public CallTrack(Code code, Long upToOre, int maxQuestions, int maxUploads, int assessors, boolean conditionsWithApplication,
                     int instalments, String report, boolean signaturesBeforePayment) {
        this.code = code.name();
        this.upToOre = upToOre;
        this.maxQuestions = maxQuestions;
        this.maxUploads = maxUploads;
        this.assessors = assessors;
        this.conditionsWithApplication = conditionsWithApplication;
        this.instalments = instalments;
        this.report = report;
        this.signaturesBeforePayment = signaturesBeforePayment;
    }

    /** The same track, with what the preparation needs besides. */
    public CallTrack preparedWith(boolean withRiskAnalysis, boolean withDemocracyReview) {
        CallTrack track = new CallTrack(code(), upToOre, maxQuestions, maxUploads, assessors, conditionsWithApplication, instalments, report,
                signaturesBeforePayment);
        track.riskAnalysis = withRiskAnalysis;
        track.democracyReview = withDemocracyReview;
        return track;
    }

    public Code code() {
        return Code.valueOf(code);
    }

    /** The highest sum in öre, or null. */
    public Long upToOre() {
        return upToOre;
    }

    public int maxQuestions() {
        return maxQuestions;
    }

    public int maxUploads() {
        return maxUploads;
    }

    public int assessors() {
        return assessors;
    }

    public boolean conditionsWithApplication() {
        return conditionsWithApplication;
    }

    public int instalments() {
        return instalments;
    }

    public String report() {
        return report;
    }

    public boolean signaturesBeforePayment() {
        return signaturesBeforePayment;
    }

    /** Whether the preparation needs a risk analysis. */
    public boolean riskAnalysis() {
        return riskAnalysis;
    }

    /** Whether the preparation needs a democracy review. */
    public boolean democracyReview() {
        return democracyReview;
    }
}
