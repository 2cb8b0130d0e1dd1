package org.samstod.applications;

/**
 * The receipt of an application that a registrar entered.
 *
 * @param readable whether the reader may also open what was entered
 */
public record AssistedReceipt(Receipt receipt, AssistedAbout about, boolean readable) {
}
