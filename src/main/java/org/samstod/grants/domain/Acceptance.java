package org.samstod.grants.domain;

/** How conditions and repayment terms are accepted; the track of the call says it. */
public enum Acceptance {
    /** Together with the application. */
    WITH_APPLICATION,
    /** By those who sign for the association, when they have been told. */
    BY_SIGNATORIES
}
