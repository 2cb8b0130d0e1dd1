package org.samstod.journal;

/** Who acts, and whether they may. The implementation is identity's; the journal only needs the answer. */
public interface Gate {

    /** The actor of a request without log-in. */
    String ANONYMOUS = "anonymous";
    /** The actor of jobs and set-up. */
    String SYSTEM = "system";

    /** The id of the acting account, {@code system} for jobs, {@code anonymous} without log-in. */
    String actorId();

    /**
     * Asks for the role alone.
     *
     * @throws org.samstod.shared.Denied when the role in use does not hold it
     */
    void requirePermission(Permission permission);

    /**
     * Asks for an object: role, board and every relation. First thing after loading, before any write.
     *
     * @throws org.samstod.shared.Denied with the object's id
     */
    void require(Permission permission, Subject subject);

    /** The same question for a button. */
    boolean allows(Permission permission, Subject subject);
}
