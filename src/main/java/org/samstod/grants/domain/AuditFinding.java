package org.samstod.grants.domain;

/** What was found when a grant was looked into. */
public enum AuditFinding {
    /** Nothing to remark on. */
    IN_ORDER,
    /** Something to do better; no money is asked back. */
    REMARK,
    /** A breach of the conditions; what follows is another decision. */
    BREACH
}
