/** How Swedish words are read by the searches of several rooms, and the files of their indexes. */
package org.samstod.shared.words;
