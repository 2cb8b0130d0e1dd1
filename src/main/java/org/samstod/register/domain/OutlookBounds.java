package org.samstod.register.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.PropertiesChunk;
import org.apache.poi.hsmf.datatypes.RecipientChunks;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.storage.BATBlock;
import org.apache.poi.poifs.storage.HeaderBlock;
import org.samstod.shared.BusinessException;

/**
 * What an Outlook e-mail may be before it is read: what it says of its own size must fit its size, and its parts be few enough. Each bound
 * answers a way to make a small file cost much.
 */
final class OutlookBounds {

    /** The whole of what can be uploaded, attachments and all. */
    private static final int LARGEST = 12_582_912;
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_RECIPIENTS = 1_000;
    /** A message holds an attachment that holds a message; the reader itself stops earlier. */
    private static final int DEEPEST = 40;

    private OutlookBounds() {
    }

    /** Looks at the first block, which says how much memory the rest will take. */
    static void requireHead(byte[] file) throws IOException {
        if (file.length > LARGEST) {
            throw refused("mail.too-much");
        }
        HeaderBlock head = new HeaderBlock(new ByteArrayInputStream(file));
        // Room for the last table of blocks that is not full: what is promised beyond it is not there.
        long block = head.getBigBlockSize().getBigBlockSize();
        long spare = 2 * block * head.getBigBlockSize().getBATEntriesPerBlock();
        if (BATBlock.calculateMaximumSize(head) > file.length + spare) {
            throw refused("mail.unreadable");
        }
    }

    /** A folder of the tree and how deep it lies. */
    private record Level(DirectoryEntry folder, int depth) {
    }

    /** Walks the table of contents, and unfolds nothing. */
    static void requireTree(DirectoryEntry root, long length) {
        if (!isMessage(root)) {
            throw refused("mail.unreadable");
        }
        Deque<Level> waiting = new ArrayDeque<>();
        waiting.add(new Level(root, 0));
        long bytes = 0;
        int entries = 0;
        int attachments = 0;
        int recipients = 0;
        while (!waiting.isEmpty()) {
            Level level = waiting.remove();
            for (Entry entry : level.folder()) {
                entries++;
                if (entry instanceof DocumentEntry document) {
                    bytes += document.getSize();
                } else if (entry instanceof DirectoryEntry folder) {
                    attachments += folder.getName().startsWith(AttachmentChunks.PREFIX) ? 1 : 0;
                    recipients += folder.getName().startsWith(RecipientChunks.PREFIX) ? 1 : 0;
                    waiting.add(new Level(folder, level.depth() + 1));
                }
            }
            if (entries > MOST_ENTRIES || attachments > MailReader.MOST_PARTS || recipients > MOST_RECIPIENTS || level.depth() > DEEPEST) {
                throw refused("mail.too-much");
            }
            // Several names for the same blocks would be read, each, as a file of its own.
            if (bytes > length) {
                throw refused("mail.unreadable");
            }
        }
    }

    /** Whether a folder is a message: it has a table of properties. */
    static boolean isMessage(DirectoryEntry folder) {
        return folder.hasEntry(PropertiesChunk.NAME);
    }

    private static BusinessException refused(String code) {
        return new BusinessException(code).at("files");
    }
}
