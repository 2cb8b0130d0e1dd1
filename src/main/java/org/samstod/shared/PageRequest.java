package org.samstod.shared;

import java.io.Serializable;
import java.util.List;

/**
 * Which part of a list is asked for. The size is kept between 1 and {@value #LARGEST_SIZE}, the offset at 0 or more, whatever
 * the address bar said; {@code sort} is a name from the list's own table of allowed names, or null for its usual order.
 */
public record PageRequest(int offset, int size, String sort, boolean ascending) implements Serializable {

    /** More rows than this are never loaded for one page. */
    public static final int LARGEST_SIZE = 100;

    /** Bounds offset and size. */
    public PageRequest {
        offset = Math.max(0, offset);
        size = Math.min(LARGEST_SIZE, Math.max(1, size));
    }

    /** The first rows in the usual order. */
    public static PageRequest first(int size) {
        return new PageRequest(0, size, null, true);
    }

    /** The n-th page, counted from 1, in the usual order. */
    public static PageRequest ofPage(int page, int size) {
        int bounded = Math.min(LARGEST_SIZE, Math.max(1, size));
        long offset = (Math.max(1L, page) - 1) * bounded;
        return new PageRequest((int) Math.min(Integer.MAX_VALUE - LARGEST_SIZE, offset), bounded, null, true);
    }

    /** Its part of a list that is at hand; nothing beyond the end. */
    public <T> List<T> slice(List<T> all) {
        return all.subList(Math.min(offset, all.size()), Math.min(offset + size, all.size()));
    }
}
