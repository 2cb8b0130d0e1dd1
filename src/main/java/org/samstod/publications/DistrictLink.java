package org.samstod.publications;

/** A district to link to. */
public record DistrictLink(String slug, String name) {
}
