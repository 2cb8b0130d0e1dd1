package org.samstod.notifications.domain;

/** A mail was not taken. */
public class PostRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    /** @param forGood whether another try would be useless, as for an address that does not exist */
    public PostRefused(String message, boolean forGood, Throwable cause) {
        super(message, cause);
        this.forGood = forGood;
    }

    public boolean isForGood() {
        return forGood;
    }
}
