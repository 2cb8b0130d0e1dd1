package org.samstod.publications.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.samstod.publications.OpenDataService;
import org.samstod.publications.OpenGrant;

/** What writing the data files of everything that is published takes of the heap, measured where it is written. For the bench. */
public final class ExportHeap {

    private static final int COLLECTIONS = 5;

    private ExportHeap() {
    }

    /** Bytes in use, after full collections, while the last initiatives of both files are written. */
    public static long measure(OpenDataService data, Publisher city, long initiatives) throws IOException {
        Watched table = new Watched(new ExportFiles.Everything(data), initiatives);
        GrantsCsv.write(OutputStream.nullOutputStream(), table, Optional.empty());
        Watched giving = new Watched(new ExportFiles.Everything(data), initiatives);
        GivingPackage.write(OutputStream.nullOutputStream(), giving, city, "bench", Optional.empty(), Instant.EPOCH);
        if (table.during == 0 || giving.during == 0) {
            throw new IllegalStateException("fewer were written than there should be");
        }
        return Math.max(table.during, giving.during);
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Looks at the heap before it hands out the last one. */
    private static final class Watched implements Iterator<OpenGrant> {

        private final Iterator<OpenGrant> all;
        private final long last;
        private long count;
        private long during;

        Watched(Iterator<OpenGrant> all, long last) {
            this.all = all;
            this.last = last;
        }

        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public OpenGrant next() {
            OpenGrant one = all.next();
            if (++count == last) {
                during = used();
            }
            return one;
        }
    }
}
