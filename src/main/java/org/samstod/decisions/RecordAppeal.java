package org.samstod.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Violation;

/**
 * What happened to an appeal.
 *
 * @param state the state it takes; null for an appeal that has just come
 * @param court the court, or null
 * @param courtNumber the court's own number, or null
 */
public record RecordAppeal(LocalDate day, String state, String court, String courtNumber, String note) {

    private static final int COURT_LENGTH = 200;
    private static final int NUMBER_LENGTH = 60;
    private static final int NOTE_LENGTH = 2000;

    /** Texts without what stands around them; those that say nothing are none. */
    public RecordAppeal {
        court = clean(court);
        courtNumber = clean(courtNumber);
        note = clean(note);
    }

    private static String clean(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @throws BusinessException {@code appeal.court}, {@code appeal.court-number}, {@code appeal.note}: every text that is too long */
    public void requireTexts() {
        List<Violation> wrong = new ArrayList<>();
        longer(court, COURT_LENGTH, "court", "appeal.court", wrong);
        longer(courtNumber, NUMBER_LENGTH, "courtNumber", "appeal.court-number", wrong);
        longer(note, NOTE_LENGTH, "note", "appeal.note", wrong);
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
    }

    private static void longer(String text, int most, String field, String code, List<Violation> wrong) {
        if (text != null && text.length() > most) {
            wrong.add(new Violation(field, code));
        }
    }
}
