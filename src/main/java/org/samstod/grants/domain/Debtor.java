package org.samstod.grants.domain;

/**
 * The city as it stands in a bank file (domain facts §4). A bankgiro payee is paid from a bankgiro where there is one.
 *
 * @param initiatorId organisation number, or the id of the agreement with the bank
 * @param bankgiro digits, or null
 * @param iban compact, or null
 */
public record Debtor(String initiatorId, String name, String number, String town, String bankgiro, String iban, String bic) {

    /** Whether payments to a kind of account leave from the bankgiro. */
    public boolean fromBankgiro(String accountKind) {
        return iban == null || bankgiro != null && "bankgiro".equals(accountKind);
    }
}
