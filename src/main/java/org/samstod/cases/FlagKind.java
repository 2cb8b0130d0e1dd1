package org.samstod.cases;

/** Why a colleague should look at a case before anything is proposed. */
public enum FlagKind {
    /** Something needs a look. */
    ATTENTION,
    /** The same purpose may be funded twice. */
    DOUBLE_FUNDING,
    /** There is a risk of misuse or that the activity cannot be carried out. */
    RISK
}
