package org.samstod.notifications;

import java.time.Instant;
import java.util.List;

/** A message as it is read; link is a path inside the portal, or null. */
public record MessageView(String id, String subject, List<String> paragraphs, String link, String language, Instant sentAt, String caseRef) {
}
