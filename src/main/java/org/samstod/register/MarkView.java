package org.samstod.register;

import java.io.Serializable;
import java.time.Instant;

/**
 * A secrecy mark (OSL 5:5): a warning that a provision may apply, tested anew each time somebody asks for the document.
 *
 * @param fileId     the file, for {@link MarkedField#FILE}
 * @param law        the law's name as it was when the mark was set
 * @param paragraph  the paragraph of it
 * @param by         name of who set it
 * @param liftedAt   when it was lifted, or null while it holds
 * @param liftedBy   name of who lifted it, or empty
 * @param liftReason why, or null
 */
public record MarkView(String id, long version, String entryId, MarkedField field, String fileId, String law, String paragraph, String note,
                       Instant at, String by, Instant liftedAt, String liftedBy, String liftReason) implements Serializable {

    /** Whether it holds. */
    public boolean holds() {
        return liftedAt == null;
    }
}
