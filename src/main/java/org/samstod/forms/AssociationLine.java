package org.samstod.forms;

/**
 * An association that is told of in an answer.
 *
 * @param name as typed
 * @param number its organisation number as typed; read by the portal's rule when it is checked (domain facts 3.1)
 */
public record AssociationLine(String name, String number) {

    /** Whether nothing at all is written in the row. */
    public boolean blank() {
        return name.isBlank() && number.isBlank();
    }
}
