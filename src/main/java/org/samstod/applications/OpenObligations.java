package org.samstod.applications;

import java.io.Serializable;
import java.util.List;

/** What associations have left to do about what they were granted before, for the next application. Implemented as a bean by the room of the grants. */
public interface OpenObligations {

    /** What staff is told of an association's. */
    record Told(List<OpenObligation> lines, boolean protectedToo) implements Serializable {
    }

    /** Of the acting person's own association: all of it, and nobody else's. */
    List<OpenObligation> own(String associationId);

    /** For the acting member of staff, who is told of what the reading rule allows; nothing to a role that reads no decisions. */
    Told forStaff(String associationId);
}
