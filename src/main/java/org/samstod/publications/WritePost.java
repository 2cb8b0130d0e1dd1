package org.samstod.publications;

import java.time.LocalDate;
import org.samstod.attachments.DrawnPicture;

/**
 * What an association tells of one of its public initiatives.
 *
 * @param postId the one to change, null for a new one
 * @param version of what the page showed; of no meaning for a new one
 * @param result whether a new one is the picture of what came of the initiative, and not about a day on the way
 * @param day the day it is about; of no meaning for the picture of the result
 * @param picture a new picture, null to keep the one there is
 * @param withoutPicture whether the picture there is goes
 * @param nobody whether nobody is said to be named or recognised
 */
public record WritePost(String postId, long version, String associationId, String publicId, boolean result, LocalDate day, String text, String alt,
        DrawnPicture picture, boolean withoutPicture, boolean nobody) {
}
