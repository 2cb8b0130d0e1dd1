package org.samstod.publications;

/**
 * The bytes of a post's picture.
 *
 * @param tag differs when the bytes do
 */
public record PostImage(byte[] jpeg, String tag) {
}
