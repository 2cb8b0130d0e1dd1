package org.samstod.decisions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** An item of a meeting with the cases or the reported decisions under it. */
public record ItemView(String id, long version, MeetingLine meeting, int number, String kind, String title, String proposal, Integer paragraph,
        boolean recorded, List<Row> rows, List<ReportLine> reported) implements Serializable {

    /** Whether something can still be recorded of a case for the first time. */
    public boolean isWaiting() {
        return rows.stream().anyMatch(Row::isWaiting);
    }

    /** Whether a decision was recorded. */
    public boolean isDecided() {
        return rows.stream().anyMatch(row -> row.decisionId() != null);
    }

    /** The sum asked for by the cases that may be read. */
    public Money asked() {
        return Money.sum(rows.stream().filter(Row::readable).map(Row::asked).toList());
    }

    /** The sum proposed to them. */
    public Money proposedSum() {
        return Money.sum(rows.stream().filter(Row::readable).map(Row::proposed).toList());
    }

    /**
     * A case under the item.
     *
     * @param caseId null when the reader may not read the case: then it is there by its number alone
     * @param outcome the proposed outcome, or null
     * @param records how many times something was recorded
     * @param decided what was recorded last, or null
     * @param history every record, oldest first
     */
    public record Row(String id, String caseId, String number, String applicant, String title, String callName, Money asked, String outcome,
            Money proposed, String reasons, String legalGround, PublicationLevel level, String result, int records, String decisionId, boolean told,
            Recorded decided, List<Recorded> history) implements Serializable {

        public boolean readable() {
            return caseId != null;
        }

        public boolean isWaiting() {
            return "WAITING".equals(result);
        }

        /** Whether it may be named in what is carried to the meeting's agenda. */
        public boolean isOpen() {
            return caseId != null && level == PublicationLevel.OPEN;
        }
    }

    /**
     * What was recorded; names of the enums.
     *
     * @param nextYear what of the sum is for the next fiscal year
     */
    public record Recorded(int number, String result, LocalDate heldOn, Integer paragraph, String outcome, Money amount, Money nextYear, String reasons,
            String legalGround, String transferredTo, String notPresent, String reservation, String why, boolean atOnce, String source,
            List<String> anomalies, String by, Instant at) implements Serializable {
    }
}
