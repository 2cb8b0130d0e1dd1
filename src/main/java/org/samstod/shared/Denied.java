package org.samstod.shared;

/**
 * The actor may not do this. For an object the answer is the same as if it did not exist; for a missing role it is 403.
 * Carries no name and no text of the object.
 */
public class Denied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String permission;
    private final String reason;
    private final String subjectId;

    /**
     * @param permission the permission asked for
     * @param reason a code such as {@code role}, {@code board}, {@code membership}
     * @param subjectId the object, or null when the role alone was enough to say no
     */
    public Denied(String permission, String reason, String subjectId) {
        super(permission + " denied: " + reason);
        this.permission = permission;
        this.reason = reason;
        this.subjectId = subjectId;
    }

    public String permission() {
        return permission;
    }

    public String reason() {
        return reason;
    }

    public String subjectId() {
        return subjectId;
    }

    /** Whether an object was asked for, so that the answer must not reveal that it exists. */
    public boolean aboutObject() {
        return subjectId != null;
    }
}
