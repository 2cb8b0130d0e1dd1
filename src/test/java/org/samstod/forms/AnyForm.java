package org.samstod.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A form drawn by a seed that keeps every rule of the checker, and answers to it that keep none. */
public final class AnyForm {

    private static final String[] PIECES = {"a", "Å", "ö", "\"", "\\", "<b>", "\n", "\u2028", "😀", " ", "{0}", "]", "\u00a0", "'", "''"};

    private final Random random;
    private final List<Question> questions = new ArrayList<>();
    private final List<EligibilityRule> rules = new ArrayList<>();
    private final List<String> tracks;
    private int uploads;

    private AnyForm(long seed) {
        random = new Random(seed);
        tracks = some(FormChecker.TRACKS, 1);
    }

    /** The form of a seed. */
    public static FormDefinition of(long seed) {
        return new AnyForm(seed).form();
    }

    private FormDefinition form() {
        reserved();
        int extra = random.nextInt(9);
        for (int i = 0; i < extra; i++) {
            // The light track takes ten questions, five of which every form asks.
            Question question = question("q" + i + (random.nextBoolean() ? ".more" : ""));
            if (tracks.size() > 1 || !light() || room(question.kind())) {
                uploads += question.kind() == QuestionKind.FILES && question.onTrack("light") ? 1 : 0;
                questions.add(random.nextInt(questions.size() + 1), question);
            }
        }
        for (int i = 0; i < questions.size(); i++) {
            questions.set(i, conditioned(questions.get(i), questions.subList(0, i)));
        }
        questions.forEach(this::rule);
        return new FormDefinition("form-" + random.nextInt(99), 1 + random.nextInt(9), words(), tracks, sections(), rules);
    }

    private void reserved() {
        questions.add(plain(Reserved.PUBLIC_TITLE, QuestionKind.SHORT_TEXT, true, 1L + random.nextInt(80), true));
        questions.add(plain(Reserved.PUBLIC_SUMMARY, QuestionKind.LONG_TEXT, true, 1L + random.nextInt(600), true));
        questions.add(plain(Reserved.AMOUNT, QuestionKind.AMOUNT, true, random.nextBoolean() ? null : 1_000_000L, random.nextBoolean()));
        questions.add(plain(Reserved.FINANCING, QuestionKind.FINANCING, random.nextBoolean(), null, false));
        questions.add(plain(Reserved.LEVEL, QuestionKind.LEVEL, true, null, false));
    }

    private Question plain(String code, QuestionKind kind, boolean required, Long max, boolean published) {
        return new Question(code, kind, words(), maybe(), maybe(), required, null, max, List.of(), "", "", published, List.of(), null);
    }

    private Question question(String code) {
        QuestionKind kind = QuestionKind.values()[random.nextInt(QuestionKind.values().length)];
        if (kind == QuestionKind.LEVEL) {
            kind = QuestionKind.CHOICE;
        }
        List<String> heavier = tracks.stream().filter(track -> !track.equals("light")).toList();
        List<String> asked = light() && !room(kind) ? heavier : random.nextBoolean() ? List.of() : some(tracks, 1);
        Long min = limited(kind) && random.nextBoolean() ? Long.valueOf(random.nextInt(5)) : null;
        Long max = limited(kind) && random.nextBoolean() ? Long.valueOf(5 + random.nextInt(5000)) : null;
        boolean listed = kind.hasOptions() && random.nextInt(4) == 0;
        return new Question(code, kind, words(), maybe(), maybe(), random.nextBoolean(), min, max,
                kind.hasOptions() && !listed ? options() : List.of(), listed ? Question.NEIGHBOURHOODS : "", "", random.nextBoolean(), asked, null);
    }

    private boolean light() {
        return tracks.contains("light");
    }

    /** Whether the light track may ask one more of that kind. */
    private boolean room(QuestionKind kind) {
        long onLight = questions.stream().filter(one -> one.kind() != QuestionKind.FILES && one.onTrack("light")).count();
        return kind == QuestionKind.FILES ? uploads < FormChecker.LIGHT_UPLOADS : onLight < FormChecker.LIGHT_QUESTIONS;
    }

    private static boolean limited(QuestionKind kind) {
        return switch (kind) {
            case DATE, CHOICE, DECLARATION, LEVEL -> false;
            default -> true;
        };
    }

    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (String code : some(List.of("yes", "no", "some-of-it", "other", "x1"), 2)) {
            options.add(new Option(code, words()));
        }
        return options;
    }

    /** A condition and a comparison with what comes before; the tracks become those of the question that decides, so that it is asked. */
    private Question conditioned(Question question, List<Question> before) {
        List<Question> days = before.stream().filter(one -> one.kind() == QuestionKind.DATE).toList();
        String notBefore = question.kind() == QuestionKind.DATE && !days.isEmpty() && random.nextBoolean() ? one(days).code() : "";
        boolean fixed = Reserved.CODES.contains(question.code());
        List<Question> deciders = before.stream().filter(one -> one.tracks().equals(question.tracks()) || !one.onTrack("light")
                || question.onTrack("light")).toList();
        Question decider = fixed || deciders.isEmpty() || random.nextBoolean() ? null : one(deciders);
        List<String> asked = decider == null || question.kind() == QuestionKind.FILES ? question.tracks() : decider.tracks();
        boolean together = decider != null && tracks.stream().anyMatch(track -> decider.onTrack(track)
                && (asked.isEmpty() || asked.contains(track)) && askedOn(decider, track, before));
        return new Question(question.code(), question.kind(), question.label(), question.help(), question.why(), question.required(), question.min(),
                question.max(), question.options(), question.source(), notBefore, question.published(), together ? asked : question.tracks(),
                together ? condition(decider) : null);
    }

    private static boolean askedOn(Question question, String track, List<Question> before) {
        return question.onTrack(track) && (question.showWhen() == null || before.stream()
                .filter(one -> one.code().equals(question.showWhen().question())).allMatch(one -> askedOn(one, track, before)));
    }

    private Condition condition(Question decider) {
        boolean counted = decider.kind() == QuestionKind.NUMBER || decider.kind() == QuestionKind.AMOUNT;
        if (counted && random.nextBoolean()) {
            return new Condition(decider.code(), List.of(), Long.valueOf(random.nextInt(5000)));
        }
        boolean chosen = !decider.options().isEmpty() && random.nextBoolean();
        return new Condition(decider.code(), chosen ? some(decider.options().stream().map(Option::code).toList(), 1) : List.of(), null);
    }

    private void rule(Question question) {
        if (random.nextInt(3) > 0) {
            return;
        }
        List<String> codes = question.options().stream().map(Option::code).toList();
        switch (question.kind()) {
            case NUMBER, AMOUNT -> rules.add(random.nextBoolean()
                    ? new EligibilityRule(question.code(), List.of(), Long.valueOf(random.nextInt(5000)), null, false, words())
                    : new EligibilityRule(question.code(), List.of(), null, Long.valueOf(random.nextInt(5000)), false, words()));
            case CHOICE, CHOICES -> {
                if (!codes.isEmpty()) {
                    rules.add(new EligibilityRule(question.code(), codes.subList(0, 1 + random.nextInt(codes.size() - 1)), null, null, false, words()));
                }
            }
            case DECLARATION -> rules.add(new EligibilityRule(question.code(), List.of(), null, null, true, words()));
            default -> {
                // Nothing that could be compared.
            }
        }
    }

    private List<FormSection> sections() {
        List<FormSection> sections = new ArrayList<>();
        int from = 0;
        while (from < questions.size()) {
            int to = Math.min(questions.size(), from + 1 + random.nextInt(6));
            sections.add(new FormSection("part-" + sections.size(), words(), maybe(), questions.subList(from, to)));
            from = to;
        }
        return sections;
    }

    /** Some answers to a form: good ones, wrong ones and none. */
    public static Map<String, String> answers(FormDefinition form, long seed) {
        AnyForm any = new AnyForm(seed);
        Map<String, String> answers = new HashMap<>();
        for (Question question : form.questions()) {
            int luck = any.random.nextInt(5);
            if (luck == 0) {
                answers.put(question.code(), any.text());
            } else if (luck > 1) {
                answers.put(question.code(), any.answer(question));
            }
        }
        return answers;
    }

    private String answer(Question question) {
        List<String> codes = question.options().stream().map(Option::code).toList();
        return switch (question.kind()) {
            case SHORT_TEXT, LONG_TEXT -> "x" + text();
            case NUMBER -> String.valueOf(random.nextInt(6000));
            case AMOUNT -> random.nextInt(6000) + ",50";
            case DATE -> "2027-03-0" + (1 + random.nextInt(9));
            case CHOICE -> codes.isEmpty() ? "solberga" : one(codes);
            case CHOICES -> codes.isEmpty() ? "solberga,orby-slott" : String.join(",", some(codes, 1));
            case BUDGET -> Answers.writeBudget(List.of(new BudgetLine("x" + text(), String.valueOf(random.nextInt(9000)))));
            case FINANCING -> Answers.writeFinancing(List.of(new FinancingLine("x" + text(), FinancingLine.ASKED, text())));
            case ASSOCIATIONS -> Answers.writeAssociations(List.of(new AssociationLine("x" + text(), text())));
            case FILES -> "file1,file2";
            case DECLARATION -> Answers.YES;
            case LEVEL -> String.valueOf(random.nextInt(4));
        };
    }

    private Words words() {
        return new Words("sv" + text(), random.nextInt(4) == 0 ? "" : "en" + text());
    }

    private Words maybe() {
        return random.nextBoolean() ? Words.NONE : words();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString().strip();
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> List<T> some(List<T> from, int least) {
        List<T> left = new ArrayList<>(from);
        for (int i = random.nextInt(from.size() - least + 1); i > 0; i--) {
            left.remove(random.nextInt(left.size()));
        }
        return left;
    }
}
