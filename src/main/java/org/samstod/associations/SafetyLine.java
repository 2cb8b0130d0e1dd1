package org.samstod.associations;

import org.samstod.shared.PublicationLevel;

/**
 * One thing with a level on the page "who can see what".
 *
 * @param title what it is
 * @param chosen the level chosen for it
 * @param effective the level that holds: the lower of the chosen one and the association's cap
 * @param state where it is shown now, in plain words
 * @param address path of its page, without language prefix, or null
 */
public record SafetyLine(String title, PublicationLevel chosen, PublicationLevel effective, String state, String address) {
}
