package org.samstod.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds a definition against the rules that make it answerable and enough: references lead somewhere, conditions do
 * not go round in circles, each question is asked on some track, rules of eligibility rest on answers that can be compared,
 * the reserved questions are there, and the light track is light (at most 10 questions and 2 uploads). A missing English
 * text is a warning only.
 */
public final class FormChecker {

    /** The tracks the portal knows, from small sums to large. */
    public static final List<String> TRACKS = List.of("light", "standard", "heavy");
    static final int LIGHT_QUESTIONS = 10;
    static final int LIGHT_UPLOADS = 2;
    /** The longest name of a form. */
    static final int TITLE_LENGTH = 200;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");
    private static final int CODE_LENGTH = 60;
    private static final Pattern OPTION = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<QuestionKind> LIMITED = Set.of(QuestionKind.SHORT_TEXT, QuestionKind.LONG_TEXT, QuestionKind.NUMBER,
            QuestionKind.AMOUNT, QuestionKind.CHOICES, QuestionKind.BUDGET, QuestionKind.FINANCING, QuestionKind.ASSOCIATIONS, QuestionKind.FILES);

    private final FormDefinition form;
    private final List<FormFinding> findings = new ArrayList<>();
    private final Map<String, Question> byCode = new HashMap<>();

    private FormChecker(FormDefinition form) {
        this.form = form;
    }

    /** Everything wrong with a definition, refusals and warnings; empty when it is good in both languages. */
    public static List<FormFinding> check(FormDefinition form) {
        FormChecker checker = new FormChecker(form);
        checker.run();
        return List.copyOf(checker.findings);
    }

    private void run() {
        name(form.code(), "code");
        if (form.version() < 1) {
            refuse("version", "version", String.valueOf(form.version()));
        }
        words(form.title(), "title", true);
        if (Math.max(form.title().sv().length(), form.title().en().length()) > TITLE_LENGTH) {
            refuse("title", "title-long", String.valueOf(TITLE_LENGTH));
        }
        tracks(form.tracks(), "tracks");
        if (form.tracks().isEmpty()) {
            refuse("tracks", "no-track", "");
        }
        if (form.sections().isEmpty()) {
            refuse("sections", "no-section", "");
        }
        form.questions().forEach(question -> byCode.putIfAbsent(question.code(), question));
        Set<String> sections = new HashSet<>();
        Set<String> questions = new HashSet<>();
        Set<String> drawn = new HashSet<>();
        for (int s = 0; s < form.sections().size(); s++) {
            FormSection section = form.sections().get(s);
            String place = "sections[" + s + "]";
            name(section.code(), place + ".code");
            if (!sections.add(section.code())) {
                refuse(place + ".code", "twice", section.code());
            }
            words(section.title(), place + ".title", true);
            words(section.intro(), place + ".intro", false);
            if (section.questions().isEmpty()) {
                refuse(place + ".questions", "no-question", "");
            }
            for (int q = 0; q < section.questions().size(); q++) {
                Question question = section.questions().get(q);
                String at = place + ".questions[" + q + "]";
                if (!questions.add(question.code())) {
                    refuse(at + ".code", "twice", question.code());
                } else if (!drawn.add(drawn(question.code()))) {
                    refuse(at + ".code", "alike", question.code());
                }
                for (Option option : question.options()) {
                    if (!drawn.add(drawn(question.code()) + "-" + option.code())) {
                        refuse(at + ".options", "alike", question.code());
                    }
                }
                question(question, at);
            }
        }
        for (int r = 0; r < form.eligibility().size(); r++) {
            rule(form.eligibility().get(r), "eligibility[" + r + "]");
        }
        if (form.isReport()) {
            reservedOfReport();
        } else {
            reserved();
        }
        if (form.tracks().contains("light")) {
            int[] size = form.size("light");
            if (size[0] > LIGHT_QUESTIONS) {
                refuse("sections", "light-questions", String.valueOf(size[0]));
            }
            if (size[1] > LIGHT_UPLOADS) {
                refuse("sections", "light-uploads", String.valueOf(size[1]));
            }
        }
    }

    /** The name a control gets in a page, which must be its own. */
    private static String drawn(String code) {
        return code.replace('.', '-');
    }

    private void question(Question question, String place) {
        name(question.code(), place + ".code");
        words(question.label(), place + ".label", true);
        words(question.help(), place + ".help", false);
        words(question.why(), place + ".why", false);
        limits(question, place);
        options(question, place);
        tracks(question.tracks(), place + ".tracks");
        for (String track : question.tracks()) {
            if (TRACKS.contains(track) && !form.tracks().contains(track)) {
                refuse(place + ".tracks", "track-not-of-form", track);
            }
        }
        if (!question.notBefore().isEmpty()) {
            Question other = byCode.get(question.notBefore());
            if (other == null) {
                refuse(place + ".notBefore", "unknown-question", question.notBefore());
            } else if (question.kind() != QuestionKind.DATE || other.kind() != QuestionKind.DATE || other == question) {
                refuse(place + ".notBefore", "not-two-dates", question.notBefore());
            }
        }
        if (question.showWhen() != null) {
            condition(question, place + ".showWhen");
        }
        boolean circle = inCircle(question);
        if (circle) {
            refuse(place + ".showWhen", "circle", question.code());
        } else if (form.tracks().stream().noneMatch(track -> asked(question, track))) {
            refuse(place, "never-asked", question.code());
        }
    }

    private void condition(Question question, String place) {
        Condition condition = question.showWhen();
        Question decider = byCode.get(condition.question());
        if (decider == null) {
            refuse(place + ".question", "unknown-question", condition.question());
            return;
        }
        if (!condition.in().isEmpty() && condition.atLeast() != null) {
            refuse(place, "two-conditions", condition.question());
        }
        if (!condition.in().isEmpty()) {
            boolean fixed = decider.kind().hasOptions() && decider.source().isEmpty();
            if (!fixed && decider.kind() != QuestionKind.DECLARATION && decider.kind() != QuestionKind.LEVEL) {
                refuse(place + ".in", "no-options", condition.question());
            }
            Set<String> known = new HashSet<>();
            decider.options().forEach(option -> known.add(option.code()));
            for (String code : condition.in()) {
                if (fixed && !known.contains(code)) {
                    refuse(place + ".in", "unknown-option", code);
                }
            }
        }
        if (condition.atLeast() != null && decider.kind() != QuestionKind.NUMBER && decider.kind() != QuestionKind.AMOUNT) {
            refuse(place + ".atLeast", "not-a-number", condition.question());
        }
    }

    private void rule(EligibilityRule rule, String place) {
        words(rule.message(), place + ".message", true);
        Question question = byCode.get(rule.question());
        if (question == null) {
            refuse(place + ".question", "unknown-question", rule.question());
            return;
        }
        if (rule.conditions() != 1) {
            refuse(place, rule.conditions() == 0 ? "rule-without-condition" : "two-conditions", rule.question());
        }
        boolean fixed = question.kind().hasOptions() && question.source().isEmpty();
        Set<String> known = new HashSet<>();
        question.options().forEach(option -> known.add(option.code()));
        if (!rule.in().isEmpty()) {
            if (!fixed) {
                refuse(place + ".in", "no-options", rule.question());
            } else {
                rule.in().stream().filter(code -> !known.contains(code)).forEach(code -> refuse(place + ".in", "unknown-option", code));
                if (rule.in().containsAll(known)) {
                    refuse(place + ".in", "nobody-eligible", rule.question());
                }
            }
        }
        boolean counted = question.kind() == QuestionKind.NUMBER || question.kind() == QuestionKind.AMOUNT;
        if (rule.atLeast() != null && !counted) {
            refuse(place + ".atLeast", "not-a-number", rule.question());
        }
        if (rule.atMost() != null && !counted) {
            refuse(place + ".atMost", "not-a-number", rule.question());
        }
        boolean yes = question.kind() == QuestionKind.DECLARATION
                || question.kind() == QuestionKind.CHOICE && fixed && known.contains(Answers.YES);
        if (rule.notYes() && !yes) {
            refuse(place + ".notYes", "not-a-yes", rule.question());
        }
    }

    private void limits(Question question, String place) {
        if (question.min() == null && question.max() == null) {
            return;
        }
        if (!LIMITED.contains(question.kind())) {
            refuse(place, "limits-not-here", question.kind().word());
        }
        if (question.min() != null && question.min() < 0 || question.max() != null && question.max() < 1) {
            refuse(place, "limits-negative", question.code());
        }
        if (question.min() != null && question.max() != null && question.min() > question.max()) {
            refuse(place, "limits-crossed", question.min() + " > " + question.max());
        }
        boolean text = question.kind() == QuestionKind.SHORT_TEXT || question.kind() == QuestionKind.LONG_TEXT;
        if (text && question.max() != null && question.max() > Answers.MAX_CHARACTERS) {
            refuse(place + ".max", "limits-too-long", String.valueOf(question.max()));
        }
    }

    private void options(Question question, String place) {
        if (!question.kind().hasOptions()) {
            if (!question.options().isEmpty()) {
                refuse(place + ".options", "options-not-here", question.kind().word());
            }
            if (!question.source().isEmpty()) {
                refuse(place + ".source", "options-not-here", question.kind().word());
            }
            return;
        }
        if (!question.source().isEmpty()) {
            if (!question.source().equals(Question.NEIGHBOURHOODS)) {
                refuse(place + ".source", "unknown-source", question.source());
            }
            if (!question.options().isEmpty()) {
                refuse(place + ".options", "options-and-source", question.code());
            }
            return;
        }
        if (question.options().size() < 2) {
            refuse(place + ".options", "too-few-options", question.code());
        }
        Set<String> seen = new HashSet<>();
        for (int o = 0; o < question.options().size(); o++) {
            Option option = question.options().get(o);
            String at = place + ".options[" + o + "]";
            if (!OPTION.matcher(option.code()).matches() || option.code().length() > CODE_LENGTH) {
                refuse(at + ".code", "name", option.code());
            }
            if (!seen.add(option.code())) {
                refuse(at + ".code", "twice", option.code());
            }
            words(option.label(), at + ".label", true);
        }
    }

    private void reserved() {
        for (String code : Reserved.CODES) {
            Question question = byCode.get(code);
            if (question == null) {
                refuse("sections", "reserved-missing", code);
                continue;
            }
            String place = place(question);
            if (question.kind() != Reserved.KINDS.get(code)) {
                refuse(place + ".kind", "reserved-kind", code);
            }
            if (question.showWhen() != null || form.tracks().stream().anyMatch(track -> !question.onTrack(track))) {
                refuse(place, "reserved-not-always", code);
            }
            if (!question.required() && !code.equals(Reserved.FINANCING)) {
                refuse(place + ".required", "reserved-optional", code);
            }
        }
        Question together = byCode.get(Reserved.CO_APPLICANTS);
        if (together != null && together.kind() != QuestionKind.ASSOCIATIONS) {
            refuse(place(together) + ".kind", "reserved-kind", Reserved.CO_APPLICANTS);
        }
        reservedLength(Reserved.PUBLIC_TITLE, Reserved.TITLE_CHARACTERS);
        reservedLength(Reserved.PUBLIC_SUMMARY, Reserved.SUMMARY_CHARACTERS);
    }

    private void reservedOfReport() {
        for (String code : Reserved.REPORT_CODES) {
            Question question = byCode.get(code);
            if (question == null) {
                refuse("sections", "reserved-missing", code);
                continue;
            }
            if (question.kind() != QuestionKind.LONG_TEXT) {
                refuse(place(question) + ".kind", "reserved-kind", code);
            }
            if (question.showWhen() != null || !question.required()) {
                refuse(place(question), "reserved-not-always", code);
            }
            reservedLength(code, Reserved.SUMMARY_CHARACTERS);
        }
        form.questions().stream().filter(one -> (one.code().startsWith(Reserved.PARTICIPANTS) || one.code().startsWith(Reserved.ARENAS))
                && one.kind() != QuestionKind.NUMBER).forEach(one -> refuse(place(one) + ".kind", "reserved-kind", one.code()));
    }

    private void reservedLength(String code, long characters) {
        Question question = byCode.get(code);
        if (question != null && (question.max() == null || question.max() > characters)) {
            refuse(place(question) + ".max", "reserved-length", code);
        }
        if (question != null && !question.published()) {
            refuse(place(question) + ".published", "reserved-not-published", code);
        }
    }

    private String place(Question wanted) {
        for (int s = 0; s < form.sections().size(); s++) {
            int q = form.sections().get(s).questions().indexOf(wanted);
            if (q >= 0) {
                return "sections[" + s + "].questions[" + q + "]";
            }
        }
        return "sections";
    }

    /** Whether the conditions behind a question never end. */
    private boolean inCircle(Question start) {
        Set<String> path = new HashSet<>();
        Question at = start;
        while (at != null && at.showWhen() != null) {
            if (!path.add(at.code())) {
                return true;
            }
            at = byCode.get(at.showWhen().question());
        }
        return false;
    }

    private boolean asked(Question question, String track) {
        if (!question.onTrack(track)) {
            return false;
        }
        Question decider = question.showWhen() == null ? null : byCode.get(question.showWhen().question());
        return decider == null || inCircle(decider) || asked(decider, track);
    }

    private void name(String code, String place) {
        if (!CODE.matcher(code).matches() || code.length() > CODE_LENGTH) {
            refuse(place, "name", code);
        }
    }

    private void tracks(List<String> tracks, String place) {
        Set<String> seen = new HashSet<>();
        for (String track : tracks) {
            if (!TRACKS.contains(track)) {
                refuse(place, "unknown-track", track);
            }
            if (!seen.add(track)) {
                refuse(place, "twice", track);
            }
        }
    }

    private void words(Words words, String place, boolean needed) {
        if (words.sv().isEmpty() && (needed || !words.en().isEmpty())) {
            refuse(place + ".sv", "no-swedish", "");
        } else if (!words.sv().isEmpty() && words.en().isEmpty()) {
            findings.add(new FormFinding(false, place + ".en", "no-english", ""));
        }
    }

    private void refuse(String place, String code, String detail) {
        findings.add(new FormFinding(true, place, code, detail));
    }
}
