package org.samstod.identity;

import static org.samstod.journal.Permission.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.samstod.journal.Permission;

/**
 * What a person can act as. The table of permissions is what the role may try; board, membership, assignment, conflict of
 * interest and level decide on each object.
 */
public enum Role {
    /** A member of an association; which association and what they may do there is the membership's. */
    ASSOCIATION(false, ASSOCIATION_CLAIM, ASSOCIATION_READ, ASSOCIATION_EDIT, MEMBERS_MANAGE, LEVEL_LOWER, THREAT_REPORT,
            APPLICATION_READ, APPLICATION_WRITE, APPLICATION_SUBMIT, APPLICATION_WITHDRAW, CALL_READ, FILE_READ, FILE_WRITE),
    /** Handläggare. */
    CASE_OFFICER(true, FRAME_READ, CLAIM_VERIFY, CASE_LIST, CASE_READ, CASE_CLAIM, CASE_PREPARE, CASE_PROPOSE, SUMMARY_EDIT, LEVEL_LOWER,
            LEVEL_RAISE, REGISTER_READ, REGISTER_CONFIRM, FILE_READ, FILE_WRITE, CALL_READ, DECISION_READ, GRANT_READ, GRANT_MANAGE, PUBLICATION_MANAGE,
            DELEGATION_READ),
    /** Enhetschef. */
    UNIT_HEAD(true, FRAME_READ, CLAIM_VERIFY, CASE_LIST, CASE_READ, CASE_CLAIM, CASE_PREPARE, CASE_PROPOSE, SUMMARY_EDIT, LEVEL_LOWER,
            LEVEL_RAISE, JAV_ANSWER, REGISTER_READ, REGISTER_CONFIRM, FILE_READ, FILE_WRITE, CALL_READ, DECISION_READ, DECISION_DECIDE, GRANT_READ, GRANT_MANAGE,
            AUDIT_DRAW, PUBLICATION_MANAGE, DELEGATION_READ),
    /** Delegat. */
    DELEGATE(true, FRAME_READ, CASE_LIST, CASE_READ, DECISION_READ, DECISION_DECIDE, FILE_READ, CALL_READ, LEVEL_LOWER, DELEGATION_READ),
    /** Registrator. */
    REGISTRAR(true, REGISTER_READ, REGISTER_WRITE, APPLICATION_ASSIST, CASE_LIST, CASE_READ, FILE_READ, FILE_WRITE, CALL_READ, LEVEL_LOWER),
    /** Nämndsekreterare. */
    BOARD_SECRETARY(true, FRAME_READ, CASE_LIST, CASE_READ, DECISION_READ, MINUTES_MANAGE, NOTICE_MANAGE, PUBLICATION_MANAGE, LEVEL_LOWER,
            REGISTER_READ, FILE_READ, CALL_READ, DELEGATION_READ),
    /** Ekonom. */
    FINANCE_OFFICER(true, FRAME_READ, DECISION_READ, GRANT_READ, PAYMENT_MANAGE, CALL_READ),
    /** Stadssamordnare, across districts. */
    CITY_COORDINATOR(false, FRAME_READ, CASE_LIST, CASE_READ, DECISION_READ, GRANT_READ, CALL_READ),
    /** Programansvarig. */
    PROGRAMME_ADMINISTRATOR(true, CALL_READ, CALL_MANAGE, CALL_PUBLISH, FORM_MANAGE, FRAME_READ, FRAME_MANAGE, DELEGATION_READ, DELEGATION_MANAGE,
            TEXT_MANAGE),
    /** Stadens administratör; no case content. */
    CITY_ADMINISTRATOR(false, ACCESSIBILITY_ANSWER, DISTRICT_MANAGE, TEXT_MANAGE, USER_READ, USER_MANAGE, ROLE_CONFIRM, ATTEST_MANAGE, CALL_READ,
            CALL_PUBLISH, FORM_MANAGE, DELEGATION_READ, DELEGATION_MANAGE),
    /** Revisor eller dataskyddsombud. */
    AUDITOR(false, JOURNAL_READ, DELEGATION_READ),
    /** Jobs and set-up; never given to an account. */
    SYSTEM(false, Permission.values());

    private final boolean ofBoard;
    private final Set<Permission> permissions;

    Role(boolean ofBoard, Permission... permissions) {
        this.ofBoard = ofBoard;
        this.permissions = EnumSet.copyOf(Arrays.asList(permissions));
    }

    /** Whether the role is given for one board. */
    public boolean ofBoard() {
        return ofBoard;
    }

    /** Whether the role may try this at all. */
    public boolean holds(Permission permission) {
        return permission == PUBLIC || permission == SIGNED_IN || permissions.contains(permission);
    }

    /** Whether it is a role of the city's staff. */
    public boolean staff() {
        return this != ASSOCIATION && this != SYSTEM;
    }

    /** Whether a second person must confirm before the role can be used: deciders and finance. */
    public boolean needsSecondPerson() {
        return this == DELEGATE || this == UNIT_HEAD || this == FINANCE_OFFICER;
    }
}
