package org.samstod.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever definition is written is read back equal, and whatever rows are written as an answer are read back equal. */
class FormRoundTripTest {

    private static final String[] PIECES = {"a", "Å", "ö", "\"", "\\", "<b>", "\n", "\u2028", "😀", " ", "{", "]", "\u00a0", "'"};

    @ParameterizedTest
    @ValueSource(strings = {"light", "standard", "standard-2", "relatives"})
    void canonical_ofADeliveredForm_isReadBackEqual(String code) {
        FormDefinition form = DeliveredForms.form(code);
        assertEquals(new FormReader.Read(form, List.of()), FormReader.read(form.canonical()));
    }

    @Test
    void canonical_ofAnyDefinition_isReadBackEqualAndIsTheSameTextAgain() {
        for (long seed = 0; seed < 500; seed++) {
            FormDefinition form = new Any(seed).form();
            FormReader.Read read = FormReader.read(form.canonical());
            assertEquals(new FormReader.Read(form, List.of()), read, "seed " + seed);
            assertEquals(form.canonical(), read.form().canonical(), "seed " + seed);
        }
    }

    @Test
    void check_ofAnyDefinition_neverFailsAndNeverHangs() {
        int refused = 0;
        for (long seed = 0; seed < 500; seed++) {
            refused += FormChecker.check(new Any(seed).form()).stream().anyMatch(FormFinding::refused) ? 1 : 0;
        }
        assertEquals(500, refused, "a random definition lacks the reserved questions");
    }

    @Test
    void rows_ofAnyTable_areReadBackEqual() {
        for (long seed = 0; seed < 500; seed++) {
            Any any = new Any(seed);
            List<BudgetLine> costs = any.list(4, () -> new BudgetLine(any.text() + "x", any.text()));
            assertEquals(Optional.of(costs), Answers.readBudget(Answers.writeBudget(costs)), "seed " + seed);
            List<FinancingLine> funders = any.list(4,
                    () -> new FinancingLine(any.text() + "x", any.random.nextBoolean() ? "asked" : "granted", any.text()));
            assertEquals(Optional.of(funders), Answers.readFinancing(Answers.writeFinancing(funders)), "seed " + seed);
            List<AssociationLine> associations = any.list(4, () -> new AssociationLine(any.text() + "x", any.text()));
            assertEquals(Optional.of(associations), Answers.readAssociations(Answers.writeAssociations(associations)), "seed " + seed);
        }
    }

    @Test
    void rows_ofWhatIsNoTable_areNone() {
        for (String answer : List.of("{", "{}", "[1]", "[{\"what\":1}]", "[{\"other\":\"x\"}]", "[{\"what\":\"a\\u0000b\"}]")) {
            assertFalse(Answers.readBudget(answer).isPresent(), answer);
        }
        assertFalse(Answers.readFinancing("[{\"funder\":\"a\",\"state\":\"hoped\",\"amount\":\"1\"}]").isPresent());
    }

    /** Definitions and texts drawn by a seed. */
    private static final class Any {

        private final Random random;

        Any(long seed) {
            random = new Random(seed);
        }

        FormDefinition form() {
            return new FormDefinition(text(), 1 + random.nextInt(9), words(), list(3, this::text), list(4, this::section),
                    list(2, this::rule));
        }

        private FormSection section() {
            return new FormSection(text(), words(), words(), list(5, this::question));
        }

        private Question question() {
            QuestionKind kind = QuestionKind.values()[random.nextInt(QuestionKind.values().length)];
            return new Question(text(), kind, words(), words(), words(), random.nextBoolean(), number(), number(),
                    list(3, () -> new Option(text(), words())), text(), text(), random.nextBoolean(), list(2, this::text),
                    random.nextBoolean() ? null : new Condition(text() + "q", list(2, this::text), number()));
        }

        private EligibilityRule rule() {
            return new EligibilityRule(text(), list(2, this::text), number(), number(), random.nextBoolean(), words());
        }

        private Long number() {
            return random.nextBoolean() ? null : Long.valueOf(random.nextInt(100_000));
        }

        private Words words() {
            return new Words(text(), text());
        }

        private String text() {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(5); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            return text.toString().strip();
        }

        private <T> List<T> list(int most, Supplier<T> one) {
            List<T> list = new ArrayList<>();
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                list.add(one.get());
            }
            return list;
        }
    }
}
