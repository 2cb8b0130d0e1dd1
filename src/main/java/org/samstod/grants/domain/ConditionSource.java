package org.samstod.grants.domain;

/** Where a condition stands. */
public enum ConditionSource {
    /** The call's own words in the letter about the decision. */
    LETTER,
    /** The board's conditions, in the version in force when the decision was told. */
    CONDITIONS,
    /** The terms of repayment, in the version that the decision stored. */
    TERMS
}
