package org.samstod.forms;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.samstod.shared.AmountParser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.Violation;

/** How answers are written as text and read back, and what may be stored at all before anybody asks whether it is right. */
public final class Answers {

    /** No answer is longer than this many characters, whatever its question allows. */
    public static final int MAX_CHARACTERS = 20_000;
    /** No table of costs or funders has more rows. */
    public static final int MAX_ROWS = 60;
    /** Kinds whose answers are kept as they were typed. */
    private static final Set<QuestionKind> TYPED = Set.of(QuestionKind.SHORT_TEXT, QuestionKind.LONG_TEXT, QuestionKind.NUMBER, QuestionKind.AMOUNT,
            QuestionKind.DATE);
    /** A declaration that is made. */
    public static final String YES = "yes";

    private Answers() {
    }

    /** The answer with line ends of one kind and no white space at its ends. */
    public static String tidy(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /**
     * Whether a text may be stored as an answer, right or not. Only what could do harm or cannot be read as the kind at all
     * is stopped here: control characters, broken characters, excessive length, options that do not exist, tables that are no tables.
     *
     * @param question the question
     * @param answer the tidied answer
     * @return what stops it, or empty
     */
    public static Optional<Violation> refuse(Question question, String answer) {
        if (answer.length() > MAX_CHARACTERS) {
            return violation(question, "form.too-long", MAX_CHARACTERS);
        }
        if (hasForbiddenCharacters(answer)) {
            return violation(question, "form.characters");
        }
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        boolean readable = switch (question.kind()) {
            case BUDGET -> readBudget(answer).map(rows -> rows.size() <= MAX_ROWS).orElse(false);
            case FINANCING -> readFinancing(answer).map(rows -> rows.size() <= MAX_ROWS).orElse(false);
            case ASSOCIATIONS -> readAssociations(answer).map(rows -> rows.size() <= MAX_ROWS).orElse(false);
            case CHOICE -> isOption(question, answer);
            case CHOICES -> codes(answer).stream().allMatch(code -> isOption(question, code));
            case DECLARATION -> answer.equals(YES);
            case LEVEL -> answer.matches("[0-3]");
            case FILES -> false;
            default -> true;
        };
        return readable ? Optional.empty() : violation(question, "form.unreadable");
    }

    private static boolean isOption(Question question, String code) {
        return question.source().isEmpty() ? question.options().stream().anyMatch(option -> option.code().equals(code))
                : code.matches("[a-z0-9-]{1,60}");
    }

    private static boolean hasForbiddenCharacters(String text) {
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
            boolean broken = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE || (c & 0xFFFE) == 0xFFFE;
            if (control || broken) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    private static Optional<Violation> violation(Question question, String code, Object... args) {
        return Optional.of(new Violation(question.code(), code, args));
    }

    /** The codes of an answer of several. */
    public static List<String> codes(String answer) {
        List<String> codes = new ArrayList<>();
        for (String code : answer.split(",")) {
            if (!code.isBlank()) {
                codes.add(code.strip());
            }
        }
        return codes;
    }

    /** The sum an answer tells, when it can be read. */
    public static Optional<Money> amount(String answer) {
        if (answer == null || answer.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(AmountParser.parse(answer));
        } catch (BusinessException unreadable) {
            return Optional.empty();
        }
    }

    /** The whole number an answer tells, when it can be read; digits with spaces between them count. */
    public static OptionalLong number(String answer) {
        String digits = answer.replaceAll("[ \u00a0\u202f]", "");
        return digits.matches("[0-9]{1,9}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** The cost rows of an answer, blank ones left out; empty when it is no such table. */
    public static Optional<List<BudgetLine>> readBudget(String answer) {
        return rows(answer, Set.of("what", "amount")).map(rows -> rows.stream()
                .map(row -> new BudgetLine(row.getOrDefault("what", ""), row.getOrDefault("amount", "")))
                .filter(line -> !line.blank()).toList());
    }

    /** The funders of an answer, blank rows left out; empty when it is no such table. */
    public static Optional<List<FinancingLine>> readFinancing(String answer) {
        return rows(answer, Set.of("funder", "state", "amount")).flatMap(rows -> {
            List<FinancingLine> lines = rows.stream().map(row -> new FinancingLine(row.getOrDefault("funder", ""),
                    row.getOrDefault("state", FinancingLine.ASKED), row.getOrDefault("amount", ""))).toList();
            boolean known = lines.stream().map(FinancingLine::state)
                    .allMatch(state -> state.equals(FinancingLine.ASKED) || state.equals(FinancingLine.GRANTED));
            return known ? Optional.of(lines.stream().filter(line -> !line.blank()).toList()) : Optional.empty();
        });
    }

    /** The associations of an answer, blank rows left out; empty when it is no such table. */
    public static Optional<List<AssociationLine>> readAssociations(String answer) {
        return rows(answer, Set.of("name", "number")).map(rows -> rows.stream()
                .map(row -> new AssociationLine(row.getOrDefault("name", ""), row.getOrDefault("number", "")))
                .filter(line -> !line.blank()).toList());
    }

    private static Optional<List<Map<String, String>>> rows(String answer, Set<String> fields) {
        if (answer.isBlank()) {
            return Optional.of(List.of());
        }
        try (var parser = FormReader.JSON.createReader(new StringReader(answer))) {
            if (!(parser.readValue() instanceof JsonArray array)) {
                return Optional.empty();
            }
            List<Map<String, String>> rows = new ArrayList<>();
            for (var item : array) {
                if (!(item instanceof JsonObject object)) {
                    return Optional.empty();
                }
                Map<String, String> row = new LinkedHashMap<>();
                for (var field : object.entrySet()) {
                    if (!fields.contains(field.getKey()) || !(field.getValue() instanceof JsonString string)) {
                        return Optional.empty();
                    }
                    row.put(field.getKey(), string.getString().strip());
                }
                rows.add(row);
            }
            return hasForbiddenCharacters(rows.toString()) ? Optional.empty() : Optional.of(rows);
        } catch (JsonException notJson) {
            return Optional.empty();
        }
    }

    /** Cost rows as an answer; no rows give an empty answer. */
    public static String writeBudget(List<BudgetLine> lines) {
        List<BudgetLine> filled = lines.stream().filter(line -> !line.blank()).toList();
        return filled.isEmpty() ? "" : org.samstod.shared.Json.canonical(filled);
    }

    /** Funders as an answer; no rows give an empty answer. */
    public static String writeFinancing(List<FinancingLine> lines) {
        List<FinancingLine> filled = lines.stream().filter(line -> !line.blank()).toList();
        return filled.isEmpty() ? "" : org.samstod.shared.Json.canonical(filled);
    }

    /** Associations as an answer; no rows give an empty answer. */
    public static String writeAssociations(List<AssociationLine> lines) {
        List<AssociationLine> filled = lines.stream().filter(line -> !line.blank()).toList();
        return filled.isEmpty() ? "" : org.samstod.shared.Json.canonical(filled);
    }

    /** The sum of all costs that can be read. */
    public static Money costs(String budget) {
        return Money.sum(readBudget(budget).orElse(List.of()).stream().flatMap(line -> amount(line.amount()).stream()).toList());
    }

    /** The sum of all other funding that can be read, asked for and granted. */
    public static Money otherMoney(String financing) {
        return Money.sum(readFinancing(financing).orElse(List.of()).stream().flatMap(line -> amount(line.amount()).stream()).toList());
    }

    /** The legal day an answer tells, when it can be read. */
    static Optional<LocalDate> day(String answer) {
        try {
            LocalDate day = LocalDate.parse(answer.strip());
            return day.getYear() < 1900 || day.getYear() > 2200 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /**
     * Whether an answer to a question of one version of a form still answers the question of the same code in another one: what
     * is written as text can be read by any kind that understands it, what is chosen only by a question with the same options.
     *
     * @param from the question it was given to
     * @param to the question that is asked now
     */
    public static boolean carries(Question from, Question to, String answer) {
        if (answer.isEmpty()) {
            return true;
        }
        if (refuse(to, answer).isPresent()) {
            return false;
        }
        if (from.kind() == to.kind()) {
            return from.source().equals(to.source());
        }
        boolean typed = TYPED.contains(from.kind());
        return switch (to.kind()) {
            case LONG_TEXT -> typed;
            case SHORT_TEXT -> typed && answer.indexOf('\n') < 0;
            case NUMBER -> typed && number(answer).isPresent();
            case AMOUNT -> typed && amount(answer).isPresent();
            case DATE -> typed && day(answer).isPresent();
            case CHOICE, CHOICES -> from.kind().hasOptions() && from.source().equals(to.source());
            default -> false;
        };
    }

    /** Whether the answer to the deciding question fulfils a condition. */
    static boolean meets(Condition condition, Question decider, String answer) {
        if (answer.isBlank()) {
            return false;
        }
        if (condition.atLeast() != null) {
            return decider.kind() == QuestionKind.AMOUNT
                    ? amount(answer).map(sum -> sum.ore() >= condition.atLeast() * 100).orElse(false)
                    : number(answer).orElse(-1) >= condition.atLeast();
        }
        return condition.in().isEmpty() || codes(answer).stream().anyMatch(condition.in()::contains);
    }
}
