package org.samstod.cases;

import java.math.BigDecimal;
import java.util.List;
import org.samstod.shared.Money;

/**
 * A table as a spreadsheet holds it: a line of headings, and rows of texts, whole numbers and sums. Reading gives texts only, as a person
 * would type them, with the number of their line.
 */
record Spreadsheet(List<String> head, List<List<Object>> rows) {

    /** The largest file that is read, in bytes. */
    static final int LARGEST = 2 * 1024 * 1024;
    /** The most lines that are read. */
    static final int MOST_LINES = 5_000;
    /** The most columns that are read. */
    static final int MOST_COLUMNS = 60;

    /**
     * A line that was read.
     *
     * @param number counted from 1, as the program shows it
     */
    record Line(int number, List<String> cells) {

        /** The text of a column, empty where there is none. */
        String at(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** A number as a person types it: decimal comma, no grouping. */
    static String typed(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** A sum as a number. */
    static BigDecimal number(Money sum) {
        return BigDecimal.valueOf(sum.ore(), 2);
    }
}
