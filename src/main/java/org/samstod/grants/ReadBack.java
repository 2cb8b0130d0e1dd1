package org.samstod.grants;

import java.io.Serializable;
import java.util.List;

/**
 * What reading an answer came to.
 *
 * @param unknown lines that name no payment of the run
 * @param same lines that said nothing new
 * @param odd numbers of grants of which the answer says the opposite of what stands: paid after it came back, or back after it was paid; nothing is
 *        changed by them, somebody has to ask the bank
 */
public record ReadBack(int accepted, int paid, int rejected, int unknown, int same, List<String> odd) implements Serializable {

    /** Without contradictions. */
    public ReadBack(int accepted, int paid, int rejected, int unknown, int same) {
        this(accepted, paid, rejected, unknown, same, List.of());
    }
}
