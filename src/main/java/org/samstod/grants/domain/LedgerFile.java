package org.samstod.grants.domain;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.Violation;

/**
 * Lines of the city's ledger from a file: a list (CSV with a head that names its columns, in any order, parted by semicolons, tabs or commas) or
 * vouchers (SIE 4). Days and sums are taken in the ways ledgers write them. A line that cannot be read is told by its number and its reason, all of
 * them at once, and then nothing of the file is taken.
 */
public final class LedgerFile {

    /** Most lines of a file. */
    public static final int MOST = 20_000;
    private static final int MOST_PROBLEMS = 20;
    private static final int HEAD_WITHIN = 15;
    private static final int VOUCHER_LENGTH = 40;
    private static final int ACCOUNT_LENGTH = 20;
    private static final int OBJECT_LENGTH = 60;
    private static final int TEXT_LENGTH = 300;
    private static final Charset PC8 = Charset.forName("IBM437");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char[] SEPARATORS = {';', '\t', ','};
    private static final String SUMS = "(?:summa|total|saldo|ingående|utgående|ib|ub|sum|balance)\\b.*";

    /**
     * A line.
     *
     * @param account or null when the file does not say
     * @param object cost centre or what else the account is divided by, or null
     * @param amount positive for debit
     * @param text or null
     */
    public record Line(String voucher, LocalDate day, String account, String object, Money amount, String text) {

        public Line {
            voucher = cut(voucher, VOUCHER_LENGTH);
            account = cut(account, ACCOUNT_LENGTH);
            object = cut(object, OBJECT_LENGTH);
            text = cut(text, TEXT_LENGTH);
        }
    }

    private enum Column {
        VOUCHER("verifikationsnummer", "verifikatnummer", "verifikation", "verifikat", "vernr", "ver", "voucher", "vouchernumber", "voucherno"),
        DAY("datum", "bokföringsdatum", "bokfdatum", "bokförd", "verdatum", "transdatum", "date", "bookingdate"),
        ACCOUNT("konto", "kontonr", "kontonummer", "account"),
        OBJECT("objekt", "kostnadsställe", "kst", "ansvar", "object", "costcentre", "costcenter"),
        AMOUNT("belopp", "summa", "amount", "sum"),
        DEBIT("debet", "debit"),
        CREDIT("kredit", "credit"),
        TEXT("text", "verifikationstext", "vertext", "transtext", "referens", "beskrivning", "benämning", "reference", "description");

        private final Set<String> words;

        Column(String... words) {
            this.words = Set.of(words);
        }

        static Optional<Column> of(String head) {
            String word = head.toLowerCase(Locale.ROOT).replaceAll("[^a-zåäö]", "");
            for (Column each : values()) {
                if (each.words.contains(word)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<Violation> problems = new ArrayList<>();

    private LedgerFile() {
    }

    /**
     * Reads a file.
     *
     * @throws BusinessException {@code ledger.empty}, {@code ledger.head}, {@code ledger.large}, or one sentence for each line that cannot be read
     */
    public static List<Line> read(byte[] content) {
        LedgerFile file = new LedgerFile();
        if (sie(content)) {
            file.vouchers(decoded(content, PC8));
        } else {
            file.list(decoded(content, WINDOWS));
        }
        if (!file.problems.isEmpty()) {
            throw BusinessException.all(file.problems);
        }
        if (file.lines.isEmpty()) {
            throw new BusinessException("ledger.empty").at("file");
        }
        return List.copyOf(file.lines);
    }

    private static boolean sie(byte[] content) {
        for (byte each : content) {
            if (each == '#') {
                return true;
            }
            if (each > ' ') {
                return false;
            }
        }
        return false;
    }

    /** UTF-8 where it is, else what ledgers wrote before it. */
    private static String decoded(byte[] content, Charset other) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException older) {
            return new String(content, other);
        }
    }

    private void list(String text) {
        char separator = separator(text);
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.DEFAULT.builder().setDelimiter(separator).setTrim(true).setIgnoreEmptyLines(false).get())) {
            Map<Column, Integer> head = null;
            for (CSVRecord row : parser) {
                int number = (int) row.getRecordNumber();
                if (blank(row)) {
                    continue;
                }
                if (head == null) {
                    head = head(row).orElse(null);
                    if (head == null && number >= HEAD_WITHIN) {
                        break;
                    }
                } else if (!first(row).toLowerCase(Locale.ROOT).matches(SUMS)) {
                    line(row, head, number);
                }
            }
            if (head == null) {
                throw new BusinessException("ledger.head").at("file");
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            BusinessException unreadable = new BusinessException("ledger.unreadable");
            unreadable.initCause(broken);
            throw unreadable;
        }
    }

    private static Optional<Map<Column, Integer>> head(CSVRecord row) {
        Map<Column, Integer> head = new EnumMap<>(Column.class);
        for (int i = 0; i < row.size(); i++) {
            int at = i;
            Column.of(row.get(i)).ifPresent(one -> head.putIfAbsent(one, at));
        }
        boolean sums = head.containsKey(Column.AMOUNT) || head.containsKey(Column.DEBIT) && head.containsKey(Column.CREDIT);
        return head.containsKey(Column.VOUCHER) && head.containsKey(Column.DAY) && sums ? Optional.of(head) : Optional.empty();
    }

    private void line(CSVRecord row, Map<Column, Integer> head, int number) {
        String voucher = cell(row, head, Column.VOUCHER);
        Optional<LocalDate> day = LedgerWords.day(cell(row, head, Column.DAY));
        Optional<Money> amount = head.containsKey(Column.AMOUNT) ? LedgerWords.amount(cell(row, head, Column.AMOUNT)) : net(row, head);
        if (voucher.isEmpty()) {
            problem("ledger.line.voucher", number, "");
        } else if (day.isEmpty()) {
            problem("ledger.line.day", number, cell(row, head, Column.DAY));
        } else if (amount.isEmpty()) {
            problem("ledger.line.amount", number, head.containsKey(Column.AMOUNT) ? cell(row, head, Column.AMOUNT)
                    : cell(row, head, Column.DEBIT) + " " + cell(row, head, Column.CREDIT));
        } else {
            add(new Line(voucher, day.get(), cell(row, head, Column.ACCOUNT), cell(row, head, Column.OBJECT), amount.get(), cell(row, head, Column.TEXT)));
        }
    }

    private static Optional<Money> net(CSVRecord row, Map<Column, Integer> head) {
        String debit = cell(row, head, Column.DEBIT);
        String credit = cell(row, head, Column.CREDIT);
        if (debit.isEmpty() && credit.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> out = debit.isEmpty() ? Optional.of(Money.ZERO) : LedgerWords.amount(debit);
        Optional<Money> back = credit.isEmpty() ? Optional.of(Money.ZERO) : LedgerWords.amount(credit);
        return out.flatMap(one -> back.map(one::minus));
    }

    private static String cell(CSVRecord row, Map<Column, Integer> head, Column column) {
        Integer at = head.get(column);
        return at == null || at >= row.size() ? "" : row.get(at).strip();
    }

    private static boolean blank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    private static String first(CSVRecord row) {
        return row.stream().filter(one -> !one.isBlank()).findFirst().orElse("");
    }

    private static char separator(String text) {
        String top = String.join("\n", text.lines().limit(HEAD_WITHIN).toList());
        char best = SEPARATORS[0];
        for (char each : SEPARATORS) {
            best = count(top, each) > count(top, best) ? each : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }

    /** Vouchers of SIE 4; lines taken away or added afterwards (#BTRANS, #RTRANS) repeat what #TRANS says and are left out. */
    private void vouchers(String text) {
        List<String> voucher = List.of();
        int number = 0;
        for (String each : text.split("\\R", -1)) {
            number++;
            String line = each.strip();
            if (line.toUpperCase(Locale.ROOT).startsWith("#VER")) {
                voucher = LedgerWords.fields(line);
            } else if (line.toUpperCase(Locale.ROOT).startsWith("#TRANS")) {
                transaction(voucher, LedgerWords.fields(line), number);
            }
        }
    }

    private void transaction(List<String> voucher, List<String> line, int number) {
        String day = of(line, 4).isEmpty() ? of(voucher, 3) : of(line, 4);
        String name = (of(voucher, 1) + " " + of(voucher, 2)).strip();
        Optional<LocalDate> on = LedgerWords.day(day);
        Optional<Money> amount = LedgerWords.amount(of(line, 3));
        if (of(line, 1).isEmpty()) {
            problem("ledger.line.account", number, "");
        } else if (on.isEmpty()) {
            problem("ledger.line.day", number, day);
        } else if (amount.isEmpty()) {
            problem("ledger.line.amount", number, of(line, 3));
        } else {
            String text = (of(voucher, 4) + " " + of(line, 5)).strip();
            // A voucher that the ledger has not numbered yet has only its text.
            add(new Line(name.isEmpty() ? "-" : name, on.get(), of(line, 1), LedgerWords.object(of(line, 2)), amount.get(), text));
        }
    }

    private static String of(List<String> fields, int at) {
        return at < fields.size() ? fields.get(at) : "";
    }

    private void add(Line line) {
        if (lines.size() >= MOST) {
            throw new BusinessException("ledger.large", MOST).at("file");
        }
        lines.add(line);
    }

    private void problem(String code, int number, String said) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Violation("file", code, number, said.length() > 40 ? said.substring(0, 40) : said));
        }
    }

    private static String cut(String text, int length) {
        return text == null || text.isBlank() ? null : text.strip().substring(0, Math.min(length, text.strip().length()));
    }
}
