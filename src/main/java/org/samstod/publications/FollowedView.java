package org.samstod.publications;

/**
 * Something that is followed.
 *
 * @param written as it stands in an address and a form: {@code theme:sport}
 * @param name what it is called, in the reader's language
 */
public record FollowedView(String written, String name) {
}
