package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.samstod.cases.Hand;
import org.samstod.cases.RiskArea;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * One line of the risk analysis of a case: what could happen, how likely, how bad, what reduces it and who answers for that; or that nothing
 * was seen in an area, and why. Never changed: a line that no longer holds is struck out with a reason and stays in the file.
 */
@Entity
@Table(name = "risk_items")
public class RiskItem extends Aggregate {

    /** Likelihood and consequence go from 1 to this. */
    public static final int HIGHEST = 4;
    private static final int LENGTH = 1000;
    private static final int OWNER_LENGTH = 200;

    @Column(name = "case_id", nullable = false, updatable = false)
    private String caseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "risk_area", nullable = false, updatable = false)
    private RiskArea area;

    @Column(name = "what", nullable = false, updatable = false)
    private String what;

    /** 1 to 4; 0 where nothing was seen in the area. */
    @Column(name = "likelihood", nullable = false, updatable = false)
    private int likelihood;

    @Column(name = "consequence", nullable = false, updatable = false)
    private int consequence;

    @Column(name = "reduces", nullable = false, updatable = false)
    private String reduces;

    @Column(name = "answers_for", nullable = false, updatable = false)
    private String answersFor;

    @Column(name = "revision_ordinal", nullable = false, updatable = false)
    private int revisionOrdinal;

    @Column(name = "written_by", nullable = false, updatable = false)
    private String writtenBy;

    @Column(name = "written_name", nullable = false, updatable = false)
    private String writtenName;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    @Column(name = "struck_reason")
    private String struckReason;

    @Column(name = "struck_by")
    private String struckBy;

    @Column(name = "struck_name")
    private String struckName;

    @Column(name = "struck_at")
    private Instant struckAt;

    protected RiskItem() {
        // for JPA
    }

    /**
     * A risk.
     *
     * @param likelihood 1 to 4
     * @param consequence 1 to 4
     * @param reduces    what makes it less likely or less bad
     * @param answersFor who sees to that
     * @throws BusinessException {@code case.risk.area}, {@code case.risk.what}, {@code case.risk.likelihood}, {@code case.risk.consequence},
     *                           {@code case.risk.reduces}, {@code case.risk.answers-for}, each at its field
     */
    public static RiskItem of(Case about, RiskArea area, String what, Integer likelihood, Integer consequence, String reduces, String answersFor,
            Hand by, Instant now) {
        RiskItem item = new RiskItem(about, area, what, by, now);
        item.likelihood = grade(likelihood, "case.risk.likelihood", "likelihood");
        item.consequence = grade(consequence, "case.risk.consequence", "consequence");
        item.reduces = text(reduces, LENGTH, "case.risk.reduces", "reduces");
        item.answersFor = text(answersFor, OWNER_LENGTH, "case.risk.answers-for", "answersFor");
        return item;
    }

    /**
     * That nothing was seen in an area.
     *
     * @param why what that is built on
     */
    public static RiskItem none(Case about, RiskArea area, String why, Hand by, Instant now) {
        RiskItem item = new RiskItem(about, area, why, by, now);
        item.reduces = "";
        item.answersFor = "";
        return item;
    }

    private RiskItem(Case about, RiskArea area, String what, Hand by, Instant now) {
        if (area == null) {
            throw new BusinessException("case.risk.area").at("area");
        }
        this.caseId = about.id();
        this.area = area;
        this.what = text(what, LENGTH, "case.risk.what", "what");
        this.revisionOrdinal = about.revision().ordinal();
        this.writtenBy = by.accountId();
        this.writtenName = by.name();
        this.writtenAt = now;
    }

    private static int grade(Integer grade, String code, String field) {
        if (grade == null || grade < 1 || grade > HIGHEST) {
            throw new BusinessException(code).at(field);
        }
        return grade;
    }

    private static String text(String typed, int longest, String code, String field) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw new BusinessException(code, longest).at(field);
        }
        return text;
    }

    /**
     * Strikes the line out.
     *
     * @throws BusinessException {@code case.risk.struck} when it is already, {@code case.risk.strike-reason} at {@code strikeReason}
     */
    public void strike(String reason, Hand by, Instant now) {
        if (!stands()) {
            throw new BusinessException("case.risk.struck");
        }
        struckReason = text(reason, LENGTH, "case.risk.strike-reason", "strikeReason");
        struckBy = by.accountId();
        struckName = by.name();
        struckAt = now;
    }

    /** Whether it has not been struck out. */
    public boolean stands() {
        return struckAt == null;
    }

    /** Whether it says that nothing was seen. */
    public boolean isNone() {
        return likelihood == 0;
    }

    /** Likelihood times consequence, 1 to 16; 0 where nothing was seen. */
    public int weight() {
        return likelihood * consequence;
    }

    public String caseId() {
        return caseId;
    }

    public RiskArea area() {
        return area;
    }

    public String what() {
        return what;
    }

    public int likelihood() {
        return likelihood;
    }

    public int consequence() {
        return consequence;
    }

    public String reduces() {
        return reduces;
    }

    public String answersFor() {
        return answersFor;
    }

    public int revisionOrdinal() {
        return revisionOrdinal;
    }

    public Hand writtenBy() {
        return new Hand(writtenBy, writtenName);
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String struckReason() {
        return struckReason == null ? "" : struckReason;
    }

    /** Who struck it out. */
    public Optional<Hand> struckBy() {
        return Optional.ofNullable(struckBy).map(id -> new Hand(id, struckName));
    }

    public Optional<Instant> struckAt() {
        return Optional.ofNullable(struckAt);
    }
}
