package org.samstod.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.samstod.publications.PublishedVersion;
import org.samstod.shared.Clock;

/**
 * Finished public pages by address. An entry holds while nothing is published and the time it was made for lasts; it lives in this
 * process only, so a new build begins empty. At most 64 MiB, plain and compressed bytes together.
 */
@ApplicationScoped
public class PageCache {

    /** The attribute of the servlet context under which the one cache is, for what is no bean. */
    static final String ATTRIBUTE = PageCache.class.getName();
    private static final long MOST_BYTES = 64L << 20;
    private static final int OVERHEAD = 400;

    @Inject
    Clock clock;

    @Inject
    PublishedVersion published;

    private final Cache<String, Entry> entries = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .weigher((String address, Entry entry) -> OVERHEAD + 2 * address.length() + entry.plain.length + entry.compressed.length).build();

    /** Puts the cache where the valve finds it. */
    void begin(ServletContext context) {
        context.setAttribute(ATTRIBUTE, this);
    }

    /** One page as it is sent. */
    static final class Entry {
        final long version;
        final Instant made;
        final Instant until;
        final String contentType;
        final byte[] plain;
        final byte[] compressed;
        final String plainTag;
        final String compressedTag;
        final boolean openData;
        final boolean framed;

        Entry(long version, Instant made, Instant until, String contentType, byte[] plain, boolean openData, boolean framed) {
            this.version = version;
            this.made = made;
            this.until = until;
            this.contentType = contentType;
            this.plain = plain;
            this.openData = openData;
            this.framed = framed;
            this.compressed = compress(plain);
            this.plainTag = tag(plain);
            this.compressedTag = tag(compressed);
        }
    }

    /** The page of an address if it still holds, else null. */
    Entry find(String address) {
        Entry entry = entries.getIfPresent(address);
        if (entry == null) {
            return null;
        }
        Instant now = clock.now();
        boolean holds = entry.version == published.current() && !now.isBefore(entry.made) && (entry.until == null || now.isBefore(entry.until));
        return holds ? entry : null;
    }

    /**
     * Keeps a page.
     *
     * @param version the version that was current before the page was begun; a page begun on an older one is never kept
     */
    void keep(String address, Entry entry) {
        if (entry.version != PublishedVersion.UNKNOWN && entry.version == published.current()) {
            entries.put(address, entry);
        }
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String tag(byte[] bytes) {
        try {
            return '"' + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
