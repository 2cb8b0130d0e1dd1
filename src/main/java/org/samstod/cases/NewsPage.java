package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What has happened since a day, as one person may see it.
 *
 * @param since    from the beginning of this day
 * @param cases    the cases something happened in, the newest first
 * @param more     whether there is more than is shown
 * @param received cases that came in, the newest first
 * @param moreReceived whether more came in than are shown
 */
public record NewsPage(LocalDate since, List<NewsCase> cases, boolean more, List<CaseLine> received, boolean moreReceived) implements Serializable {

    /** A case, and what happened in it, the newest first. */
    public record NewsCase(CaseLine line, List<NewsLine> happened) implements Serializable {
    }

    /**
     * One thing that happened.
     *
     * @param act    the word of the history, or {@code message}
     * @param detail the changing part of its sentence, possibly empty
     * @param by     who did it
     */
    public record NewsLine(String act, String detail, Hand by, Instant at) implements Serializable {
    }

    /** Whether nothing at all happened. */
    public boolean isQuiet() {
        return cases.isEmpty() && received.isEmpty();
    }
}
