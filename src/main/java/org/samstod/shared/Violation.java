package org.samstod.shared;

import java.util.Arrays;
import java.util.Objects;

/**
 * One broken rule: the field it belongs to (null when it concerns the whole form), the code of the sentence that
 * explains it (bundle key {@code error.<code>}) and the arguments of that sentence.
 */
public record Violation(String field, String code, Object... args) {

    /** Checks the code and copies the arguments. */
    public Violation {
        Objects.requireNonNull(code, "code");
        args = args == null ? new Object[0] : args.clone();
    }

    /** The arguments of the sentence, as a copy. */
    @Override
    public Object[] args() {
        return args.clone();
    }

    /** The bundle key of the sentence. */
    public String key() {
        return "error." + code;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Violation that && Objects.equals(field, that.field) && code.equals(that.code)
                && Arrays.equals(args, that.args);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, code, Arrays.hashCode(args));
    }

    @Override
    public String toString() {
        return (field == null ? "" : field + ": ") + code + (args.length == 0 ? "" : Arrays.toString(args));
    }
}
