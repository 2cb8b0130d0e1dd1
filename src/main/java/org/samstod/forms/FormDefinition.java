package org.samstod.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.shared.Json;
import org.samstod.shared.Violation;

/**
 * One version of a form: sections of questions. It is data; a stored version never changes, a change makes the next one.
 *
 * @param code the form's name, the same in all its versions
 * @param version counted from 1
 * @param title the form's name to people
 * @param tracks the tracks it can be answered on, such as {@code light}
 * @param sections in the order they are asked
 * @param eligibility answers with which nobody can apply, each with its own message
 */
public record FormDefinition(String code, int version, Words title, List<String> tracks, List<FormSection> sections,
        List<EligibilityRule> eligibility) {

    /** Copies the lists. */
    public FormDefinition {
        tracks = List.copyOf(tracks);
        sections = List.copyOf(sections);
        eligibility = List.copyOf(eligibility);
    }

    /** How the codes of forms for final reports begin; no title gives a form such a code. */
    public static final String REPORT = "report.";

    /** Whether it is a form for final reports, which asks other things than one for applications. */
    public boolean isReport() {
        return code.startsWith(REPORT);
    }

    /** Every question in order, whatever the track. */
    public List<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream()).toList();
    }

    /** The question of that code. */
    public Optional<Question> question(String questionCode) {
        return questions().stream().filter(question -> question.code().equals(questionCode)).findFirst();
    }

    /**
     * What an applicant is asked, given what is answered so far. A question whose condition rests on a question that is
     * itself not shown is not shown.
     *
     * @param answers answers by question code, possibly incomplete
     * @param track the track the case is on
     * @return sections with at least one question, each with only the questions shown
     */
    public List<FormSection> shown(Map<String, String> answers, String track) {
        Set<String> codes = shownCodes(answers, track);
        List<FormSection> shown = new ArrayList<>();
        for (FormSection section : sections) {
            List<Question> questions = section.questions().stream().filter(question -> codes.contains(question.code())).toList();
            if (!questions.isEmpty()) {
                shown.add(new FormSection(section.code(), section.title(), section.intro(), questions));
            }
        }
        return shown;
    }

    /** The codes of the questions of {@link #shown}. */
    public Set<String> shownCodes(Map<String, String> answers, String track) {
        Map<String, Question> byCode = new LinkedHashMap<>();
        questions().forEach(question -> byCode.putIfAbsent(question.code(), question));
        Set<String> shown = new HashSet<>();
        for (Question question : byCode.values()) {
            if (isShown(question, byCode, answers, track, new HashSet<>())) {
                shown.add(question.code());
            }
        }
        return shown;
    }

    private static boolean isShown(Question question, Map<String, Question> byCode, Map<String, String> answers, String track,
            Set<String> path) {
        if (!question.onTrack(track) || !path.add(question.code())) {
            return false;
        }
        Condition condition = question.showWhen();
        if (condition == null) {
            return true;
        }
        Question decider = byCode.get(condition.question());
        return decider != null && isShown(decider, byCode, answers, track, path)
                && Answers.meets(condition, decider, answers.getOrDefault(decider.code(), ""));
    }

    /**
     * Everything that keeps these answers from being submitted, each with what to do; empty when nothing does.
     * Answers to questions that are not shown are not looked at, nor are their rules of eligibility.
     *
     * @param answers answers by question code
     * @param track the track the case is on
     * @return violations whose field is a question code, in the order of the form
     */
    public List<Violation> validate(Map<String, String> answers, String track) {
        Set<String> codes = shownCodes(answers, track);
        Validation validation = new Validation(answers, codes, eligibility);
        for (Question question : questions()) {
            if (codes.contains(question.code())) {
                validation.check(question);
            }
        }
        return validation.violations();
    }

    /** Only the answers that are asked for on this track and under these conditions, blank ones left out. */
    public Map<String, String> relevant(Map<String, String> answers, String track) {
        Set<String> codes = shownCodes(answers, track);
        Map<String, String> relevant = new LinkedHashMap<>();
        for (Question question : questions()) {
            String answer = answers.get(question.code());
            if (codes.contains(question.code()) && answer != null && !answer.isBlank()) {
                relevant.put(question.code(), answer);
            }
        }
        return relevant;
    }

    /** The rules of eligibility that rest on a question. */
    public List<EligibilityRule> rulesOf(String questionCode) {
        return eligibility.stream().filter(rule -> rule.question().equals(questionCode)).toList();
    }

    /** How many questions and how many upload places a track has at most, in that order. */
    int[] size(String track) {
        Collection<Question> asked = questions().stream().filter(question -> question.onTrack(track)).toList();
        int uploads = (int) asked.stream().filter(question -> question.kind() == QuestionKind.FILES).count();
        return new int[] {asked.size() - uploads, uploads};
    }

    /** The definition as canonical JSON: what is stored, and what {@link FormReader} reads back as an equal definition. */
    public String canonical() {
        return Json.canonical(FormWriter.write(this));
    }
}
