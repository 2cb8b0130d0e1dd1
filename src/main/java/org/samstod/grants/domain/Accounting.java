package org.samstod.grants.domain;

/** The accounting string of a frame in the city's ledger; parts may be null. */
public record Accounting(String account, String costCentre, String activity, String project, String counterpart) {
}
