package org.samstod.register;

import java.io.Serializable;
import java.util.List;

/**
 * An entry in a list.
 *
 * @param entry     as it stands in the register
 * @param about     what it is about, null where that is no case
 * @param by        name of who registered it; empty for the portal itself
 * @param corrected whether a later entry corrects it
 * @param marks     secrecy marks on it that hold
 */
public record EntryLine(EntryView entry, EntryAbout about, String by, boolean corrected, List<MarkView> marks) implements Serializable {

    /** Whom it came from or went to, in words; empty when that is not known. */
    public String counterpart() {
        return entry.counterpart() != null ? entry.counterpart() : about == null ? "" : about.applicant();
    }

    /** What it is about, short; empty when only its kind is known. */
    public String matter() {
        return entry.matter() != null ? entry.matter() : about == null ? "" : about.title();
    }
}
