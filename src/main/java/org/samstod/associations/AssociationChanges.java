package org.samstod.associations;

/**
 * What has changed about an association within a time.
 *
 * @param left how many people of its board, or who signed or looked after it, have ended
 * @param accounts how many times it has changed where money goes; the first account is no change
 */
public record AssociationChanges(int left, int accounts) {
}
