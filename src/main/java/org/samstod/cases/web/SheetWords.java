package org.samstod.cases.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.samstod.cases.AllocationField;
import org.samstod.cases.AllocationStep.Why;
import org.samstod.cases.Outcome;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;

/** What stands in an allocation sheet, in words. */
final class SheetWords {

    private SheetWords() {
    }

    /** What a row comes to: outcome, and sum when it gives money. */
    static String row(Outcome outcome, Money money, Locale locale) {
        if (outcome == null) {
            return Texts.get(locale, "office.sheet.row.nothing");
        }
        String word = Texts.get(locale, "outcome." + outcome.name());
        return outcome.givesMoney() ? word + ", " + money.format(locale) : word;
    }

    /** Reasons why something cannot be done, one sentence after the other. */
    static String why(List<Why> why, Locale locale) {
        return why.stream().map(one -> Texts.get(locale, "error." + one.code(), one.args().toArray())).distinct().collect(Collectors.joining(" "));
    }

    /** The name of a column. */
    static String field(AllocationField field, Locale locale) {
        return field == null ? "" : Texts.get(locale, "office.sheet.field." + field.code());
    }

    /** What stands in a cell: the word of an outcome, else the text. */
    static String cell(AllocationField field, String text, Locale locale) {
        if (text == null || text.isEmpty()) {
            return Texts.get(locale, "office.sheet.cell.empty");
        }
        boolean outcome = field == AllocationField.OUTCOME && java.util.Arrays.stream(Outcome.values()).anyMatch(one -> one.name().equals(text));
        return outcome ? Texts.get(locale, "outcome." + text) : text;
    }
}
