/**
 * Files: stored once by content, checked always (type by content, structure, limits, personal identity numbers), scanned when a
 * scanner is configured, served as downloads only. Who may open a file is asked of the room that owns it.
 */
package org.samstod.attachments;
