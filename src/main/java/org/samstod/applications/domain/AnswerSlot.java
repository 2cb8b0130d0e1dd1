package org.samstod.applications.domain;

import java.util.Optional;

/**
 * What saving one answer needs to know, read in one statement.
 *
 * @param application the application; its row is only read
 * @param answer the answer that is there, if any
 * @param permit the open permit to revise, if any
 */
public record AnswerSlot(Application application, Optional<Answer> answer, Optional<RevisionPermit> permit) {
}
