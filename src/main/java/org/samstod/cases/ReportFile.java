package org.samstod.cases;

/**
 * A report as a file to carry away. Its name tells nothing.
 *
 * @param closed whether it names what must not be published
 */
public record ReportFile(String name, String mediaType, byte[] content, boolean closed) {
}
