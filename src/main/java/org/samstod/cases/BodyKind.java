package org.samstod.cases;

/** What kind of body is asked for a statement ({@code domain.md} 1.5). */
public enum BodyKind {
    /** A council: pensionärsrådet, rådet för funktionshinderfrågor, förvaltningsgruppen. */
    COUNCIL,
    POLICE,
    SCHOOL,
    /** Another unit of the city. */
    UNIT,
    /** Somebody else. */
    OTHER
}
