package org.samstod.cases;

import java.io.Serializable;
import java.util.List;
import org.samstod.shared.Money;

/**
 * A matter and its cases, as far as the reader may read them.
 *
 * @param cases the cases, in the order they were received
 * @param told  whether the reader is told that a protected case also belongs here
 */
public record MatterView(MatterHead head, List<CaseLine> cases, boolean told) implements Serializable {

    /** Asked for in the cases the reader may read. */
    public Money asked() {
        return Money.sum(cases.stream().map(CaseLine::asked).toList());
    }
}
