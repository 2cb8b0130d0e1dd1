package org.samstod.shared;

/** Somebody else changed the same thing first; the arguments tell who and when where that is known. */
public class Conflict extends BusinessException {

    private static final long serialVersionUID = 1L;

    public Conflict(String code, Object... args) {
        super(code, args);
    }
}
