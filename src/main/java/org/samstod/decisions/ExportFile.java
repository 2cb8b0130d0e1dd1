package org.samstod.decisions;

/** A file to carry away. */
public record ExportFile(String name, String type, byte[] content) {
}
