package org.samstod.cases;

/** The grounds of conflict of interest (jäv): Kommunallagen 6 kap. 28 §, for staff through 7 kap. 4 §. */
public enum JavGround {
    /** The matter concerns the person, or someone close, or the outcome brings particular benefit or harm. */
    PARTY,
    /** The person, or someone close, represents the applicant or someone who gains particularly. */
    REPRESENTATIVE,
    /** The matter concerns supervision of an activity the person is tied to. */
    SUPERVISION,
    /** The person has been an agent, or an assistant for pay, in the matter. */
    AGENT,
    /** Something else that can shake trust in the person's impartiality. */
    TRUST
}
