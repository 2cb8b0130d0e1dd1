package org.samstod.districts;

/** A district, board or neighbourhood was added, named anew or ended; told in the same transaction. What shows their names follows. */
public record DistrictsChanged() {
}
