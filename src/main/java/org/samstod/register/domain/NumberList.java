package org.samstod.register.domain;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.samstod.shared.BusinessException;

/**
 * A list of reception numbers with the register numbers of another system, one pair a line with semicolon, tab or comma between, as it is
 * exported there or typed. A first line of headings is left out.
 */
public final class NumberList {

    /** Most lines of one list. */
    public static final int MOST = 2000;

    private NumberList() {
    }

    /**
     * One line; null for what does not stand there.
     *
     * @param line its place, from 1
     */
    public record Pair(int line, String reception, String number) {

        /** Whether both are there, and the number is one. */
        public boolean readable() {
            return reception != null && number != null && number.length() <= 80 && number.codePoints().noneMatch(Character::isISOControl);
        }
    }

    /** @throws BusinessException {@code register.numbers.empty}, {@code register.numbers.many}, {@code register.numbers.format} at {@code list} */
    public static List<Pair> read(String text) {
        String clean = text == null ? "" : text.replace("\uFEFF", "");
        char between = clean.indexOf(';') >= 0 ? ';' : clean.indexOf('\t') >= 0 ? '\t' : ',';
        List<Pair> pairs = new ArrayList<>();
        try (CSVParser parser = CSVFormat.DEFAULT.builder().setDelimiter(between).setIgnoreEmptyLines(true).setTrim(true).get()
                .parse(new StringReader(clean))) {
            for (CSVRecord record : parser) {
                boolean headings = record.getRecordNumber() == 1 && record.stream().noneMatch(value -> value.chars().anyMatch(Character::isDigit));
                if (!headings) {
                    pairs.add(new Pair((int) record.getRecordNumber(), value(record, 0), value(record, 1)));
                }
                if (pairs.size() > MOST) {
                    throw new BusinessException("register.numbers.many", MOST).at("list");
                }
            }
        } catch (CSVException | UncheckedIOException broken) {
            throw new BusinessException("register.numbers.format").at("list");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (pairs.isEmpty()) {
            throw new BusinessException("register.numbers.empty").at("list");
        }
        return pairs;
    }

    private static String value(CSVRecord record, int at) {
        return record.size() > at && !record.get(at).isBlank() ? record.get(at).strip() : null;
    }
}
