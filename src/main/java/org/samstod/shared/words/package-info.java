/** How Swedish words are read by the searches of several rooms. */
package org.samstod.shared.words;
