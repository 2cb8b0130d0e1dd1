package org.samstod.publications;

import java.time.Instant;
import java.util.List;

/** What is up today. */
public record NoticeBoard(List<NoticeView> notices, Instant until) {
}
