package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.attachments.FileView;

/**
 * What the page about the statements on one case shows.
 *
 * @param head   the case
 * @param lines  the requests, the newest first
 * @param bodies whom the reader could ask now; none for who cannot ask
 * @param files  files of the application that could go along; none for who cannot ask
 * @param whyNot why the reader cannot ask, as the last part of a message key; null when possible
 */
public record StatementsPage(CaseHead head, List<Line> lines, List<Choice> bodies, List<FileView> files, String whyNot) implements Serializable {

    /** A body to choose; {@code possible} is false where the level asks for log-in and the body has no account. */
    public record Choice(String id, String name, boolean possible) implements Serializable {
    }

    /**
     * A request and what came of it.
     *
     * @param way       {@code account}, {@code link}, {@code closed} when its links no longer work, or {@code revoked} when the body's person
     *                  is written to no more
     * @param until     how long a link works, or null
     * @param overdue   whether it waits past its due date
     */
    public record Line(String id, String body, BodyKind kind, StatementState state, String question, boolean withApplication, List<FileView> files,
            Hand by, Instant at, LocalDate dueOn, Instant remindedAt, String answer, String answeredBy, Instant answeredAt, boolean late, String way,
            Instant until, boolean overdue) implements Serializable {

        public boolean isOpen() {
            return state == StatementState.ASKED;
        }
    }
}
