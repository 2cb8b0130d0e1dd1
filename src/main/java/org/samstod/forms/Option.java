package org.samstod.forms;

/**
 * One thing to choose.
 *
 * @param code what is stored
 * @param label what the applicant reads
 */
public record Option(String code, Words label) {
}
