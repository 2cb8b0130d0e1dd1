package org.samstod.register;

import java.io.Serializable;

/**
 * A file of incoming mail.
 *
 * @param personNumber whether a personal identity number was seen in it
 */
public record KeptFile(String id, String name, long size, boolean personNumber) implements Serializable {
}
