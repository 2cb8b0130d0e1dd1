package org.samstod.cases.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.cases.CaseQuery;
import org.samstod.cases.CaseState;
import org.samstod.cases.Queue;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.shared.Money;
import org.samstod.shared.PageRequest;

/** The work list's rows. Every read is bound to a reader: the reading rule is part of the statement, before counting and paging. */
public interface CaseList {

    /** More are not counted: the number is told as "more than". */
    int MOST_COUNTED = 1000;

    void add(CaseListRow row);

    Optional<CaseListRow> find(String caseId);

    /** How many cases match, at most {@link #MOST_COUNTED} and one more; one statement. */
    long count(Reader reader, CaseQuery query);

    /** The rows of one page; one statement. */
    List<CaseListRow> rows(Reader reader, CaseQuery query, PageRequest page);

    /** The open cases of some associations, and those among some cases; one statement. */
    List<CaseListRow> openOf(Reader reader, Collection<String> associationIds, Collection<String> caseIds);

    /** The decided cases of some associations at one board that the reader can read; one statement. */
    List<CaseListRow> decidedOf(Reader reader, String boardId, Collection<String> associationIds);

    /** The cases of level 1 and 0 that the reader can read; one statement. */
    List<CaseListRow> protectedOf(Reader reader);

    /** The cases of the reader's board in which the reader has declared a conflict of interest; one statement. */
    List<CaseListRow> withJav(Reader reader);

    /** The cases of some matters, or of some applications, that the reader can read; one statement. */
    List<CaseListRow> ofMatters(Reader reader, Collection<String> matterIds, Collection<String> applicationIds);

    /** The cases of a reception number, or of a matter's register number, that the reader can read at the own board; one statement. */
    List<CaseListRow> ofNumber(Reader reader, String boardId, String number);

    /** Every row of a matter, whoever may read it, for what holds for the matter as a whole. */
    List<CaseListRow> ofMatter(String matterId);

    /** Those of these cases that the reader can read; one statement. */
    List<CaseListRow> among(Reader reader, Collection<String> caseIds);

    /** Those of some cases that the reader can read, and that are in a state when one is given; one statement. */
    Set<String> readableAmong(Reader reader, Collection<String> caseIds, CaseState state);

    /** Whether the reader may be told in one line of one of some cases; one statement. */
    boolean isToldAmong(Reader reader, Collection<String> caseIds, CaseState state);

    /** The rows of some cases, for a reader whom the reading rule has been asked about; one statement. */
    List<CaseListRow> rowsOf(Collection<String> caseIds);

    /** One page of the matters that hold a case the reader can read, the newest first; one statement. */
    List<Matter> matters(Reader reader, MatterKind kind, PageRequest page);

    /** How many matters hold a case the reader can read; one statement. */
    long countMatters(Reader reader, MatterKind kind);

    /** The cases of some matters that the reader can read, counted by state; one statement. */
    List<MatterTally> matterTallies(Reader reader, Collection<String> matterIds);

    /** Which of these matters hold a case of level 1 that the reader may only be told of in one line; one statement. */
    Set<String> mattersToldInOneLine(Reader reader, Collection<String> matterIds);

    /** Which of these cases are of level 1 or 0 and not the reader's to read; two statements for every 400. */
    Set<String> protectedFrom(Reader reader, Collection<String> caseIds);

    /** Whether a case of level 1 matches that the reader may only be told of in one line. */
    boolean protectedMatch(Reader reader, CaseQuery query);

    /** How many cases the reader can read in each queue, at most {@link #MOST_COUNTED} and one more; two statements. */
    Map<Queue, Long> counts(Reader reader, LocalDate dueBy);

    /** How many open cases each officer has that the reader can read; one statement. */
    Map<String, Long> loads(Reader reader);

    /** The office's own marks on the open cases the reader can read; one statement. */
    List<String> marks(Reader reader, int most);

    /** Adds a call or an officer to what the list can be narrowed by, unless it is there. */
    void offer(CaseChoice choice);

    /** The calls and officers among the cases the reader can read, for the filters; {@code {id, name}} each. */
    List<String[]> calls(Reader reader);

    /** The officers among the cases the reader can read; {@code {id, name}} each. */
    List<String[]> officers(Reader reader);

    /** A number of cases of a matter that stand alike, and what they ask for together. */
    record MatterTally(String matterId, CaseState state, long number, Money asked) {
    }
}
