package org.samstod.grants;

/** Name and type of a file of a run; neither says whom it pays. */
public record RunFile(String name, String type) {
}
