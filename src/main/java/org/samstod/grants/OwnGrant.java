package org.samstod.grants;

import java.io.Serializable;

/**
 * A grant as its association reads it.
 *
 * @param maySign whether the person can answer for the association now
 * @param signed whether the person has accepted already
 * @param missing how many more signatures an answer needs
 * @param nobody whether nobody at all can sign for the association
 * @param seen hash of what an answer is about
 */
public record OwnGrant(GrantView grant, boolean maySign, boolean signed, int missing, boolean nobody, String seen) implements Serializable {
}
