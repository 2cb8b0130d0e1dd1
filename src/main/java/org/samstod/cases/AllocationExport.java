package org.samstod.cases;

/**
 * An allocation sheet as a spreadsheet.
 *
 * @param name      name of the file: the matter's number and nothing of anybody
 * @param mediaType what it is
 */
public record AllocationExport(String name, String mediaType, byte[] content) {
}
