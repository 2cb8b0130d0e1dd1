package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/**
 * One row of a board's delegation table: who may decide on the board's behalf, about which kind of grant, up to which
 * sum, by which paragraph and between which days (kommunallagen 6:37–39 and 7:5–8). A row is never rewritten: it ends
 * on a day and a new one begins, so that a decision can always be held against the row in force when it was made.
 */
@Entity
@Table(name = "delegation_rules")
public class DelegationRule extends Aggregate {

    /** The kind that stands for every kind of grant. */
    public static final String EVERY_KIND = "*";

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "grant_kind")
    private String grantKind;

    @Column(name = "role_code")
    private String roleCode;

    @Column(name = "ceiling_ore")
    private long ceilingOre;

    @Column(name = "paragraph")
    private String paragraph;

    @Column(name = "basis")
    private String basis;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected DelegationRule() {
    }

    private DelegationRule(String boardId, String grantKind, String roleCode, Money ceiling, String paragraph, String basis,
            LocalDate validFrom, LocalDate validTo) {
        this.boardId = boardId;
        this.grantKind = grantKind;
        this.roleCode = roleCode;
        this.ceilingOre = ceiling.ore();
        this.paragraph = paragraph;
        this.basis = basis;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /**
     * A new row.
     *
     * @param grantKind code of the kind of grant, or {@link #EVERY_KIND}
     * @param roleCode the role that decides
     * @param ceiling the largest sum it may decide about
     * @param paragraph paragraph of the board's delegation order, as it is printed in letters
     * @param basis the board's own decision behind the row (date and §)
     * @param validTo last day, or null until further notice
     * @throws BusinessException with every missing or contradictory field
     */
    public static DelegationRule of(String boardId, String grantKind, String roleCode, Money ceiling, String paragraph, String basis,
            LocalDate validFrom, LocalDate validTo) {
        Violations violations = new Violations();
        violations.when(blank(grantKind), "grantKind", "delegation.kind.missing");
        violations.when(blank(roleCode), "role", "delegation.role.missing");
        violations.when(ceiling == null || ceiling.ore() < 0, "ceiling", "delegation.ceiling.missing");
        violations.when(blank(paragraph), "paragraph", "delegation.paragraph.missing");
        violations.when(blank(basis), "basis", "delegation.basis.missing");
        violations.when(validFrom == null, "validFrom", "delegation.from.missing");
        violations.when(validFrom != null && validTo != null && validTo.isBefore(validFrom), "validTo", "delegation.to.before");
        violations.raise();
        return new DelegationRule(boardId, grantKind, roleCode, ceiling, paragraph.strip(), basis.strip(), validFrom, validTo);
    }

    /** Whether the row stands on a day, first and last day included. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether the row is about this board, kind and role, whatever the day. */
    public boolean concerns(String board, String kind, String role) {
        return boardId.equals(board) && roleCode.equals(role) && (everyKind() || grantKind.equals(kind));
    }

    /** Whether a sum is inside the ceiling. */
    public boolean covers(Money sum) {
        return sum.ore() <= ceilingOre;
    }

    /** Whether the row holds for every kind of grant. */
    public boolean everyKind() {
        return EVERY_KIND.equals(grantKind);
    }

    /** Whether two rows would speak about the same board, kind and role on some day. */
    public boolean overlaps(DelegationRule other) {
        return boardId.equals(other.boardId) && grantKind.equals(other.grantKind) && roleCode.equals(other.roleCode)
                && (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }

    /**
     * Ends the row.
     *
     * @param lastDay the last day it holds; not before {@code today}, since decisions made under it stay right
     * @throws BusinessException when the day is past, before the first day, or later than an end already set
     */
    public void endOn(LocalDate lastDay, LocalDate today) {
        if (lastDay == null || lastDay.isBefore(validFrom) || lastDay.isBefore(today.minusDays(1))) {
            throw new BusinessException("delegation.end.past").at("lastDay");
        }
        if (validTo != null && lastDay.isAfter(validTo)) {
            throw new BusinessException("delegation.end.later", validTo).at("lastDay");
        }
        this.validTo = lastDay;
    }

    public String boardId() {
        return boardId;
    }

    public String grantKind() {
        return grantKind;
    }

    public String roleCode() {
        return roleCode;
    }

    public Money ceiling() {
        return Money.ofOre(ceilingOre);
    }

    public String paragraph() {
        return paragraph;
    }

    public String basis() {
        return basis;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
