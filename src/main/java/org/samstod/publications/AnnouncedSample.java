package org.samstod.publications;

import java.util.Map;

/**
 * What was announced.
 *
 * @param id public id of the draw
 * @param listSha256 of its list
 * @param lines the public id that stands for each case on it
 */
public record AnnouncedSample(String id, String listSha256, Map<String, String> lines) {
}
