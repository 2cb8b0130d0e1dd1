package org.samstod.decisions;

/** A letter as a PDF, with the name it is saved under. */
public record LetterFile(String name, byte[] content) {
}
