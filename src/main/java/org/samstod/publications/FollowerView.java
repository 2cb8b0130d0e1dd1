package org.samstod.publications;

import java.util.List;

/**
 * What somebody follows, for whoever has the code that stops it. Never the address.
 *
 * @param language the language they are written to in
 */
public record FollowerView(String stopCode, String language, List<FollowedView> subjects) {
}
