package org.samstod.grants.domain;

/** What is decided about a proposed recovery. */
public enum RecoveryOutcome {
    ALL, PART, NOTHING
}
