package org.samstod.cases.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.samstod.cases.domain.ReadingRule.Reader;

/** What others have done in cases lately. Every read is bound to a reader: the reading rule is part of the statement. */
public interface CaseNews {

    /** A line of a case's history, and the case's row. */
    record Happened(CaseEvent event, CaseListRow row) {
    }

    /** A message from an association, and the case's row. */
    record Wrote(CaseMessage message, CaseListRow row) {
    }

    /** What others did in the cases the reader has a task on, the newest first; one statement. */
    List<Happened> events(Reader reader, Instant since, Collection<String> acts, int most);

    /** What associations wrote about the cases the reader has a task on, the newest first; one statement. */
    List<Wrote> messages(Reader reader, Instant since, int most);

    /** Cases received since, of those the reader can read, the newest first; one statement. */
    List<CaseListRow> received(Reader reader, Instant since, int most);
}
