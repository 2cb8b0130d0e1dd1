package org.samstod.cases;

/** What a risk is about; every area is answered, also when nothing is seen in it. */
public enum RiskArea {
    /** Those the activity is for: safety, children, security. */
    PARTICIPANTS,
    /** Those who carry it out. */
    STAFF,
    /** Money: economy, payments, accounts. */
    MONEY,
    /** That the grant is used for something else, or by somebody else. */
    MISUSE
}
