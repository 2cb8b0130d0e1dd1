package org.samstod.attachments.domain;

import java.nio.file.Path;
import org.samstod.attachments.PersonalNumberMark;

/** What the inspection made of a file: its true type, the name to keep, the bytes to keep and what was found in them. */
public record Inspected(FileType type, String name, Path content, PersonalNumberMark personalNumbers) {
}
