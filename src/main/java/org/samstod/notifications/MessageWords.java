package org.samstod.notifications;

import java.io.Serializable;
import java.util.List;

/**
 * The words of a message.
 *
 * @param language the language they are in
 */
public record MessageWords(String subject, List<String> paragraphs, String language) implements Serializable {
}
