package org.samstod.register;

import java.io.Serializable;

/**
 * An entry in a list.
 *
 * @param entry     as it stands in the register
 * @param about     what it is about, null where that is no case
 * @param by        name of who registered it; empty for the portal itself
 * @param corrected whether a later entry corrects it
 */
public record EntryLine(EntryView entry, EntryAbout about, String by, boolean corrected) implements Serializable {
}
