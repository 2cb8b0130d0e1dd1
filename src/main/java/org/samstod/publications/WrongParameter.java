package org.samstod.publications;

/** A question to the read API that cannot be answered as it was put; says which parameter is wrong and what would be right. */
public class WrongParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String reason;
    private final String help;

    /**
     * One wrong parameter.
     *
     * @param parameter its name as given
     * @param reason last part of the key of the sentence, such as {@code value}
     * @param help what may stand there, as data; null when the sentence says it
     */
    public WrongParameter(String parameter, String reason, String help) {
        super(parameter + ": " + reason);
        this.parameter = parameter;
        this.reason = reason;
        this.help = help;
    }

    /** Its name as given. */
    public String parameter() {
        return parameter;
    }

    /** Why, as the last part of a key. */
    public String reason() {
        return reason;
    }

    /** What may stand there, or null. */
    public String help() {
        return help;
    }
}
