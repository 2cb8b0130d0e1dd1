package org.samstod.applications;

/** How an application reached the board when it did not come through the portal. */
public enum CameBy {
    PAPER, PHONE, EMAIL, VISIT;

    /** How a declaration was made, unless the registrar says otherwise: only on the telephone is nothing signed. */
    public Remark declared() {
        return this == PHONE ? Remark.BY_PHONE : Remark.ON_PAPER;
    }
}
