package org.samstod.grants.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.shared.Money;

/** Lines of the ledger, pairs, reasons and closings, and what the portal has to hold against them. */
public interface Months {

    /** Of a board, booked on these days. */
    List<LedgerLine> lines(String boardId, LocalDate from, LocalDate to);

    Optional<LedgerLine> line(String id);

    /** Those of some keys that the board has already. */
    Set<String> known(String boardId, Collection<String> keys);

    void addAll(Collection<LedgerLine> lines);

    /** Of some lines. */
    List<LedgerMatch> matches(Collection<String> lineIds);

    Optional<LedgerMatch> match(String lineId);

    void add(LedgerMatch match);

    void remove(LedgerMatch match);

    /** The newest first. */
    List<MonthReason> reasons(String boardId, YearMonth month);

    void add(MonthReason reason);

    Optional<MonthClosing> closing(String boardId, YearMonth month);

    /** Of a board, the newest months first. */
    List<MonthClosing> closings(String boardId, int most);

    void add(MonthClosing closing);

    /** Payments of a board that were paid or came back in the time, and those under way. */
    List<MonthItem> payments(String boardId, LocalDate from, LocalDate to, Instant start, Instant end);

    /** Payments of a board by their own ids, whenever they were. */
    List<MonthItem> payments(String boardId, Collection<String> endToEndIds);

    /** What grants of decisions give by year, less what is cancelled: one for each part. */
    List<GrantPart> parts(Collection<String> decisionIds);

    /** A part of a grant. */
    record GrantPart(String decisionId, int year, FrameStanding.Part part) {
    }

    /** What came back after recoveries of a board on these days, negative, and what a court has let an association have again. */
    List<MonthItem> recovered(String boardId, LocalDate from, LocalDate to);

    /** What came back of grants of decisions by year, less what was given back: one for each line. */
    List<Back> back(Collection<String> decisionIds);

    /** A line of what came back; negative when it was given back. */
    record Back(String decisionId, int year, Money amount) {
    }

    /** Decision and number of each grant, and whether whose it is may be seen by named persons only. */
    Map<String, Told> told(Collection<String> decisionIds);

    /** What is known of a decision that has been told. */
    record Told(String number, boolean guarded) {
    }
}
