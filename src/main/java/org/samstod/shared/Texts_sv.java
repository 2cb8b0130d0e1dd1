package org.samstod.shared;

/**
 * The Swedish texts by name: without it {@link java.util.ResourceBundle} would look for the server's own language before it
 * takes the root.
 */
public class Texts_sv extends Texts {

    public Texts_sv() {
        super("sv");
    }
}
