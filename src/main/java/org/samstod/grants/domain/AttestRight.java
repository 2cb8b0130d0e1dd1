package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/**
 * A right to attest: a person, a board's cost centre or all of them, a highest sum, and days. Dated data: a row ends and another begins. It may also
 * name the person as one who sees the names of protected payees.
 */
@Entity
@Table(name = "attest_rights")
public class AttestRight extends Aggregate {

    /** Every cost centre, also none. */
    public static final String EVERY = "*";

    @Column(name = "account_id", length = 26)
    private String accountId;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "cost_centre")
    private String costCentre;

    @Column(name = "ceiling_ore")
    private long ceilingOre;

    @Column(name = "protected_names")
    private boolean protectedNames;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "given_by", length = 26)
    private String givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    protected AttestRight() {
    }

    /**
     * A new right.
     *
     * @throws BusinessException {@code attest.…} at its field
     */
    public AttestRight(String accountId, String boardId, String costCentre, Money ceiling, boolean protectedNames, LocalDate validFrom,
            LocalDate validTo, String by, Instant now) {
        if (accountId == null || accountId.isBlank()) {
            throw new BusinessException("attest.person").at("person");
        }
        String centre = costCentre == null || costCentre.isBlank() ? EVERY : costCentre.strip();
        if (!centre.equals(EVERY) && !centre.matches("[0-9A-Za-z-]{1,20}")) {
            throw new BusinessException("attest.cost-centre").at("costCentre");
        }
        if (ceiling == null || !ceiling.isPositive()) {
            throw new BusinessException("attest.ceiling").at("ceiling");
        }
        if (validFrom == null) {
            throw new BusinessException("attest.from").at("validFrom");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new BusinessException("attest.to").at("validTo");
        }
        if (by.equals(accountId)) {
            throw new BusinessException("attest.self").at("person");
        }
        this.accountId = accountId;
        this.boardId = boardId;
        this.costCentre = centre;
        this.ceilingOre = ceiling.ore();
        this.protectedNames = protectedNames;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.givenBy = by;
        this.givenAt = now;
    }

    /**
     * Ends it.
     *
     * @throws BusinessException {@code attest.to}
     */
    public void end(LocalDate lastDay) {
        if (lastDay == null || lastDay.isBefore(validFrom) || validTo != null && validTo.isBefore(lastDay)) {
            throw new BusinessException("attest.to").at("lastDay");
        }
        validTo = lastDay;
    }

    /** Whether it is in force on a day. */
    public boolean validOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    /** Whether it reaches a sum on a cost centre on a day. */
    public boolean covers(String centre, Money sum, LocalDate day) {
        return validOn(day) && (costCentre.equals(EVERY) || costCentre.equals(centre)) && !sum.isMoreThan(ceiling());
    }

    public String accountId() {
        return accountId;
    }

    public String boardId() {
        return boardId;
    }

    public String costCentre() {
        return costCentre;
    }

    public Money ceiling() {
        return Money.ofOre(ceilingOre);
    }

    public boolean protectedNames() {
        return protectedNames;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
