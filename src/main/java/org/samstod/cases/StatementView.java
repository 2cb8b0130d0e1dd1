package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.attachments.FileView;

/**
 * What a body that is asked for a statement sees.
 *
 * @param board       name of the board that asks
 * @param number      the case's number
 * @param applicant   name of the association
 * @param title       public title
 * @param application the application's answers as they were sent along, in Swedish; empty when they were not
 * @param files       files that go along
 * @param overdue     whether the due date has passed: a statement is received all the same and marked
 * @param refusal     why it cannot be answered: {@code expired}, {@code withdrawn} or {@code replied}; null when it can. Once it is refused
 *                    for the first two reasons nothing of the case is told
 */
public record StatementView(String board, String body, String number, String applicant, String title, String question, LocalDate dueOn,
        String application, List<FileView> files, boolean overdue, StatementState state, String answer, String answeredBy, Instant answeredAt,
        boolean late, String refusal) implements Serializable {
}
