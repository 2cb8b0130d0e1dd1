package org.samstod.grants.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Giro;
import org.samstod.shared.Iban;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.Violation;

/** What a profile of payment must say; everything that is missing is said at once. */
final class ProfileCheck {

    private static final int NAME = 70;
    private static final int TOWN = 35;
    private static final int INITIATOR = 35;

    private ProfileCheck() {
    }

    static void require(ProfileKind kind, Debtor debtor, String creditAccount, LocalDate validFrom) {
        List<Violation> wrong = new ArrayList<>();
        if (kind == null) {
            wrong.add(new Violation("kind", "payment.profile.kind"));
        }
        if (validFrom == null) {
            wrong.add(new Violation("validFrom", "payment.profile.day"));
        }
        if (creditAccount == null || !creditAccount.strip().matches("[0-9A-Za-z-]{1,20}")) {
            wrong.add(new Violation("creditAccount", "payment.profile.credit-account"));
        }
        if (kind != null && kind.bank()) {
            bank(debtor, wrong);
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
    }

    private static void bank(Debtor debtor, List<Violation> wrong) {
        text(debtor.name(), NAME, "name", wrong);
        text(debtor.town(), TOWN, "town", wrong);
        text(debtor.initiatorId(), INITIATOR, "initiatorId", wrong);
        if (debtor.bic() == null || !debtor.bic().matches("[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?")) {
            wrong.add(new Violation("bic", "payment.profile.bic"));
        }
        if (debtor.bankgiro() == null && debtor.iban() == null) {
            wrong.add(new Violation("iban", "payment.profile.account"));
        }
        said(wrong, "number", () -> OrganisationNumber.parseAny(debtor.number()), debtor.number() != null);
        said(wrong, "bankgiro", () -> Giro.bankgiro(debtor.bankgiro()), debtor.bankgiro() != null);
        said(wrong, "iban", () -> Iban.parseForPayout(debtor.iban()), debtor.iban() != null);
        if (debtor.number() == null) {
            wrong.add(new Violation("number", "payment.profile.number"));
        }
    }

    private static void text(String value, int longest, String field, List<Violation> wrong) {
        if (value == null || value.isBlank() || value.length() > longest) {
            wrong.add(new Violation(field, "payment.profile.text", longest));
        }
    }

    private static void said(List<Violation> wrong, String field, Runnable check, boolean given) {
        if (given) {
            try {
                check.run();
            } catch (BusinessException refused) {
                wrong.add(new Violation(field, refused.code(), refused.args()));
            }
        }
    }
}
