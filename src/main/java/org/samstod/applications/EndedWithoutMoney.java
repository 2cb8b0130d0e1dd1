package org.samstod.applications;

import java.util.Set;

/** Tells which applications of an association have ended without money, and that it has been told. Implemented as a bean by the room of the cases. */
public interface EndedWithoutMoney {

    /** Ids of those applications. */
    Set<String> of(String associationId);
}
