package org.samstod.publications;

import java.time.LocalDate;
import java.util.List;

/**
 * A published initiative and what its association has told of it.
 *
 * @param year the year the money is for
 * @param mayAddResult whether what came of it is shown and has no picture yet
 * @param posts the newest day first
 */
public record OwnPosts(String publicId, String title, int year, LocalDate decidedOn, boolean mayAddResult, List<PostView> posts) {
}
