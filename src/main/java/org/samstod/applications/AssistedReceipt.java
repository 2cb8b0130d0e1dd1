package org.samstod.applications;

/**
 * The receipt of an application that a registrar entered.
 *
 * @param readable whether the reader may also open what was entered
 * @param completable whether a later version may be entered now
 * @param withdrawable whether a withdrawal may be entered now
 */
public record AssistedReceipt(Receipt receipt, AssistedAbout about, boolean readable, boolean completable, boolean withdrawable) {
}
