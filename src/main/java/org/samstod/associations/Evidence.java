package org.samstod.associations;

import java.io.InputStream;

/**
 * A file that proves a claim.
 *
 * @param fileName name of the file as chosen
 * @param content its bytes, read once
 */
public record Evidence(String fileName, InputStream content) {
}
