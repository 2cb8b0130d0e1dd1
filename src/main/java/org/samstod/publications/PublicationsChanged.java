package org.samstod.publications;

/**
 * Published bytes change with this transaction. Caches observe it after success and drop what they hold before the answer goes out.
 *
 * @param version the version that will hold after commit
 */
public record PublicationsChanged(long version) {
}
