package org.samstod.attachments;

/** A picture as it was drawn anew: a JPEG of a size for pages, with nothing in it but what is seen. */
public record DrawnPicture(int width, int height, byte[] jpeg) {
}
