package org.samstod.shared;

/** Nothing by that id that this actor may know of; becomes the one 404. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
