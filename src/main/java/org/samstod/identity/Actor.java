package org.samstod.identity;

/**
 * Who acts and as what.
 *
 * @param accountId the account, {@code system} for jobs
 * @param name as shown; never written to logs or journal
 * @param role the role in use
 * @param boardId the board of the role, null for a city role or an association
 * @param associationId the association in use, null for staff
 */
public record Actor(String accountId, String name, Role role, String boardId, String associationId) {

    /** Jobs and set-up. */
    public static final Actor SYSTEM = new Actor("system", "Samstöd", Role.SYSTEM, null, null);

    /** A person acting for an association. */
    public static Actor member(String accountId, String name, String associationId) {
        return new Actor(accountId, name, Role.ASSOCIATION, null, associationId);
    }

    /** A member of staff; board null for city roles. */
    public static Actor staff(String accountId, String name, Role role, String boardId) {
        return new Actor(accountId, name, role, boardId, null);
    }
}
