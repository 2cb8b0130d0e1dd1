package org.samstod.identity;

/**
 * An address is known to be the account holder's: fired in the transaction of the proof.
 *
 * @param email as it was typed
 */
public record AddressProved(String accountId, String email) {
}
