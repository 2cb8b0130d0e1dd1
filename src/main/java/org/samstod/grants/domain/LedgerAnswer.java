package org.samstod.grants.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samstod.grants.domain.StatusReport.Answer;
import org.samstod.shared.BusinessException;

/**
 * What the city's ledger answers, a line for each payment: id, status, voucher number, day, reason, parted by semicolons, tabs or commas. A head
 * is left out; a line that cannot be read stops the whole list, so that nothing is taken half.
 *
 * @param voucher number, or null
 * @param day null for the day it is read
 */
public record LedgerAnswer(String endToEndId, Answer answer, String voucher, LocalDate day, String reason) {

    private static final Map<String, Answer> WORDS = Map.ofEntries(Map.entry("mottagen", Answer.ACCEPTED), Map.entry("accepted", Answer.ACCEPTED),
            Map.entry("bokförd", Answer.ACCEPTED), Map.entry("booked", Answer.ACCEPTED), Map.entry("utbetald", Answer.PAID),
            Map.entry("betald", Answer.PAID), Map.entry("paid", Answer.PAID), Map.entry("avvisad", Answer.REJECTED),
            Map.entry("returnerad", Answer.REJECTED), Map.entry("rejected", Answer.REJECTED));

    /**
     * Reads a list.
     *
     * @throws BusinessException {@code payment.list} with the number of the line
     */
    public static List<LedgerAnswer> read(String list) {
        List<LedgerAnswer> answers = new ArrayList<>();
        String[] lines = list == null ? new String[0] : list.replace("\uFEFF", "").split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            String[] cells = lines[i].split("[;\t,]", -1);
            Answer answer = cells.length < 2 ? null : WORDS.get(cells[1].strip().toLowerCase(Locale.ROOT));
            if (answer == null && i == 0 && cells[0].strip().equalsIgnoreCase("id")) {
                continue;
            }
            if (answer == null || cells[0].isBlank()) {
                throw wrong(i);
            }
            answers.add(new LedgerAnswer(cells[0].strip(), answer, cell(cells, 2), day(cell(cells, 3), i), cell(cells, 4)));
        }
        if (answers.isEmpty()) {
            throw wrong(0);
        }
        return answers;
    }

    private static String cell(String[] cells, int at) {
        return cells.length <= at || cells[at].isBlank() ? null : cells[at].strip();
    }

    private static LocalDate day(String text, int line) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException odd) {
            throw wrong(line);
        }
    }

    private static BusinessException wrong(int line) {
        return new BusinessException("payment.list", line + 1).at("list");
    }
}
