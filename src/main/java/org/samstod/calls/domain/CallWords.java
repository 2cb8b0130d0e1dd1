package org.samstod.calls.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import org.samstod.shared.Violation;

/**
 * A call's own words beside the standard texts: in the receipt, in reminders of the deadline, and as a paragraph of conditions in
 * the letter about granted money. Each is empty for most calls; English is shown only where it is written.
 */
@Embeddable
public class CallWords {

    private static final int LONGEST_MAIL = 1000;
    private static final int LONGEST_LETTER = 2000;

    @Column(name = "receipt_sv", length = LONGEST_MAIL)
    private String receiptSv;

    @Column(name = "receipt_en", length = LONGEST_MAIL)
    private String receiptEn;

    @Column(name = "reminder_sv", length = LONGEST_MAIL)
    private String reminderSv;

    @Column(name = "reminder_en", length = LONGEST_MAIL)
    private String reminderEn;

    @Column(name = "letter_sv", length = LONGEST_LETTER)
    private String letterSv;

    @Column(name = "letter_en", length = LONGEST_LETTER)
    private String letterEn;

    /** None. */
    public CallWords() {
    }

    /** Null or blank for none. */
    public CallWords(String receiptSv, String receiptEn, String reminderSv, String reminderEn, String letterSv, String letterEn) {
        this.receiptSv = clean(receiptSv);
        this.receiptEn = clean(receiptEn);
        this.reminderSv = clean(reminderSv);
        this.reminderEn = clean(reminderEn);
        this.letterSv = clean(letterSv);
        this.letterEn = clean(letterEn);
    }

    /** Whether it says the same. */
    boolean says(CallWords other) {
        return all().equals(other.all());
    }

    private List<String> all() {
        return Arrays.asList(receiptSv, receiptEn, reminderSv, reminderEn, letterSv, letterEn);
    }

    private static String clean(String text) {
        return text == null || text.isBlank() ? null : text.replace("\r\n", "\n").strip();
    }

    /** Adds every rule that is broken: {@code text.too-long}, {@code text.control-characters}, {@code call.words-swedish}. */
    void check(List<Violation> broken) {
        check(broken, "receipt", receiptSv, receiptEn, LONGEST_MAIL);
        check(broken, "reminder", reminderSv, reminderEn, LONGEST_MAIL);
        check(broken, "letter", letterSv, letterEn, LONGEST_LETTER);
    }

    private static void check(List<Violation> broken, String field, String sv, String en, int longest) {
        check(broken, field + "Sv", sv, longest);
        check(broken, field + "En", en, longest);
        if (sv == null && en != null) {
            broken.add(new Violation(field + "Sv", "call.words-swedish"));
        }
    }

    private static void check(List<Violation> broken, String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            broken.add(new Violation(field, "text.too-long", longest));
        }
        if (text != null && text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            broken.add(new Violation(field, "text.control-characters"));
        }
    }

    public String receiptSv() {
        return receiptSv;
    }

    public String receiptEn() {
        return receiptEn;
    }

    public String reminderSv() {
        return reminderSv;
    }

    public String reminderEn() {
        return reminderEn;
    }

    public String letterSv() {
        return letterSv;
    }

    public String letterEn() {
        return letterEn;
    }
}
