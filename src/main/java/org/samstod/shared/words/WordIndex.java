package org.samstod.shared.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The files of one Lucene index of this node: written by one at a time, read by anybody meanwhile. The tables have everything an index
 * says, so one that cannot be read, or is of another format, is begun anew. Segments stay small enough to be rewritten at once when words
 * that are gone must leave the files too.
 */
public final class WordIndex implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WordIndex.class.getName());
    private static final String FORMAT = "format";

    private final Path folder;
    private final Analyzer analyzer;
    private final String format;
    private final int bufferMegabytes;
    private final double segmentMegabytes;
    private final Consumer<Map<String, String>> opened;

    /** Held by the one who writes. It may wait for the database meanwhile: nobody waits long for it who holds something there. */
    private final ReentrantLock writing = new ReentrantLock();
    private IndexWriter writer;
    private volatile DirectoryReader reader;

    /** What is read from the index as it is at one moment. */
    public interface Reading<T> {

        /** The answer; the reader is given back afterwards. */
        T from(DirectoryReader held) throws IOException;
    }

    /**
     * An index; no file is touched before it is written or read.
     *
     * @param folder of this index alone
     * @param format another one than that of the files begins them anew
     * @param bufferMegabytes kept in memory before a segment is written, MB
     * @param segmentMegabytes the largest segment that merging makes, MB
     * @param opened hears, in the turn to write, what was told with the last commit whenever the files are opened: at first, and again when
     *     writing them once failed for good (a full disk, an interrupted thread)
     */
    public WordIndex(Path folder, Analyzer analyzer, String format, int bufferMegabytes, double segmentMegabytes,
            Consumer<Map<String, String>> opened) {
        this.folder = folder;
        this.analyzer = analyzer;
        this.format = format;
        this.bufferMegabytes = bufferMegabytes;
        this.segmentMegabytes = segmentMegabytes;
        this.opened = opened;
    }

    /** Takes the turn to write, however long that takes. */
    public void own() {
        writing.lock();
        openInTurn();
    }

    /** Takes the turn to write if it can be had within some milliseconds; whoever cannot have it goes on with what is there. */
    public boolean own(long millis) {
        try {
            if (!writing.tryLock(millis, TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        openInTurn();
        return true;
    }

    /** Gives the turn to write back. */
    public void leave() {
        writing.unlock();
    }

    /** Whether there is something to read yet. */
    public boolean isOpen() {
        return reader != null;
    }

    private void openInTurn() {
        boolean open = false;
        try {
            open();
            open = true;
        } catch (IOException e) {
            throw new UncheckedIOException("the index in " + folder, e);
        } finally {
            if (!open) {
                writing.unlock();
            }
        }
    }

    private void open() throws IOException {
        if (writer != null && writer.isOpen()) {
            return;
        }
        if (writer != null) {
            LOG.log(Level.WARNING, writer.getTragicException(), () -> "writing the index in " + folder + " failed; it is opened again");
            writer.getDirectory().close();
        }
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            writer = new IndexWriter(directory, settings(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, e, () -> "the index in " + folder + " cannot be read and is made anew");
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
            writer = new IndexWriter(directory, settings(IndexWriterConfig.OpenMode.CREATE));
        }
        Map<String, String> told = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(entry -> told.put(entry.getKey(), entry.getValue()));
        }
        if (!format.equals(told.remove(FORMAT))) {
            writer.deleteAll();
            told.clear();
        }
        show(DirectoryReader.open(writer));
        opened.accept(told);
    }

    /** What writes, for the one whose turn it is. */
    public IndexWriter writer() {
        return writer;
    }

    /** What reads, for the one whose turn it is. */
    public DirectoryReader reader() {
        return reader;
    }

    /** Rewrites the segments that hold words of what is gone, so that a commit leaves none of them in the files. */
    public void purge() throws IOException {
        writer.forceMergeDeletes(true);
    }

    /** Writes what was changed, with something to tell whoever opens the files next. */
    public void commit(Map<String, String> told) throws IOException {
        Map<String, String> all = new HashMap<>(told);
        all.put(FORMAT, format);
        writer.setLiveCommitData(all.entrySet());
        writer.commit();
    }

    /** Lets everybody see what was written, committed or not. */
    public void refresh() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
        if (newer != null) {
            show(newer);
            // What answered from the old files must not keep them.
            writer.deleteUnusedFiles();
        }
    }

    private void show(DirectoryReader newer) throws IOException {
        DirectoryReader older = reader;
        reader = newer;
        if (older != null) {
            older.close();
        }
    }

    /** Reads, while somebody else may write. */
    public <T> T read(Reading<T> reading) {
        try {
            DirectoryReader held = acquire();
            try {
                return reading.from(held);
            } finally {
                held.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index in " + folder, e);
        }
    }

    private DirectoryReader acquire() {
        if (reader == null) {
            own();
            leave();
        }
        DirectoryReader held = reader;
        while (!held.tryIncRef()) {
            held = reader;
        }
        return held;
    }

    private IndexWriterConfig settings(IndexWriterConfig.OpenMode mode) {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        merging.setMaxMergedSegmentMB(segmentMegabytes);
        // Merges in the calling thread: a merge still running elsewhere would keep its segments from being purged before the commit.
        return new IndexWriterConfig(analyzer).setOpenMode(mode).setMergePolicy(merging).setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(bufferMegabytes).setCommitOnClose(false);
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (reader != null) {
                reader.close();
            }
            if (writer != null) {
                writer.close();
                writer.getDirectory().close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "the index in " + folder + " could not be closed");
        } finally {
            writing.unlock();
        }
    }
}
