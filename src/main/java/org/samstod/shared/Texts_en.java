package org.samstod.shared;

/** The English texts; the name is what {@link java.util.ResourceBundle} asks for. */
public class Texts_en extends Texts {

    public Texts_en() {
        super("en");
    }
}
