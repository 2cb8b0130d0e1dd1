package org.samstod.grants;

import java.io.Serializable;

/**
 * What reading an answer came to.
 *
 * @param unknown lines that name no payment of the run
 * @param same lines that said nothing new
 */
public record ReadBack(int accepted, int paid, int rejected, int unknown, int same) implements Serializable {
}
