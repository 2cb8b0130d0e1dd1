package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Giro;
import org.samstod.shared.Iban;

/** How the city pays from a day on: dated data, never changed. A run keeps the one it was made with, so that its file stays the same. */
@Entity
@Table(name = "payment_profiles")
public class PaymentProfile extends Aggregate {

    @Enumerated(EnumType.STRING)
    @Column(name = "profile_kind")
    private ProfileKind kind;

    @Column(name = "initiator_id")
    private String initiatorId;

    @Column(name = "debtor_name")
    private String debtorName;

    @Column(name = "debtor_number")
    private String debtorNumber;

    @Column(name = "debtor_town")
    private String debtorTown;

    @Column(name = "debtor_bankgiro")
    private String debtorBankgiro;

    @Column(name = "debtor_iban")
    private String debtorIban;

    @Column(name = "debtor_bic")
    private String debtorBic;

    @Column(name = "credit_account")
    private String creditAccount;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "set_by", length = 26)
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected PaymentProfile() {
    }

    /**
     * A profile.
     *
     * @param debtor who pays; its accounts only matter to a bank file
     * @param creditAccount account of the ledger that the voucher is balanced on
     */
    public PaymentProfile(ProfileKind kind, Debtor debtor, String creditAccount, LocalDate validFrom, String by, Instant now) {
        ProfileCheck.require(kind, debtor, creditAccount, validFrom);
        this.kind = kind;
        this.initiatorId = debtor.initiatorId();
        this.debtorName = debtor.name();
        this.debtorNumber = debtor.number();
        this.debtorTown = debtor.town();
        this.debtorBankgiro = debtor.bankgiro() == null ? null : Giro.bankgiro(debtor.bankgiro()).digits();
        this.debtorIban = debtor.iban() == null ? null : Iban.parseForPayout(debtor.iban()).compact();
        this.debtorBic = debtor.bic();
        this.creditAccount = creditAccount.strip();
        this.validFrom = validFrom;
        this.setBy = by;
        this.setAt = now;
    }

    public ProfileKind kind() {
        return kind;
    }

    public Debtor debtor() {
        return new Debtor(initiatorId, debtorName, debtorNumber, debtorTown, debtorBankgiro, debtorIban, debtorBic);
    }

    public String creditAccount() {
        return creditAccount;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public Instant setAt() {
        return setAt;
    }
}
