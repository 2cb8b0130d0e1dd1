package org.samstod.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule of the trade said no. It carries one or more {@linkplain Violation violations}; each is shown as a sentence in the
 * user's language (bundle key {@code error.<code>}) beside its field, and the form is kept. Never used for faults of the program.
 */
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** One broken rule that belongs to no field. */
    public BusinessException(String code, Object... args) {
        this(List.of(new Violation(null, code, args)));
    }

    /** Several broken rules at once; the list must not be empty. */
    protected BusinessException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a business exception needs at least one violation");
        }
        this.violations = List.copyOf(violations);
    }

    /** All broken rules of one form in one exception; the list must not be empty. */
    public static BusinessException all(List<Violation> violations) {
        return new BusinessException(violations);
    }

    /** The same rule, said at a field. */
    public BusinessException at(String field) {
        Violation first = violations.get(0);
        BusinessException placed = new BusinessException(List.of(new Violation(field, first.code(), first.args())));
        placed.setStackTrace(getStackTrace());
        return placed;
    }

    /** Code of the first broken rule. */
    public String code() {
        return violations.get(0).code();
    }

    /** Arguments of the first broken rule. */
    public Object[] args() {
        return violations.get(0).args();
    }

    /** Field of the first broken rule; null when it belongs to none. */
    public String field() {
        return violations.get(0).field();
    }

    /** Every broken rule, at least one. */
    public List<Violation> violations() {
        return violations;
    }
}
