package org.samstod.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.shared.Localised;
import org.samstod.shared.Phrase;

/** What differs between two versions of a form, question by question, in the order of the newer one. */
public final class FormDifference {

    private final List<Change> changes = new ArrayList<>();

    private FormDifference() {
    }

    /** What can differ. */
    public enum What {
        TITLE(false), FORM_TRACKS(false), SECTION_ADDED(false), SECTION_REMOVED(false), SECTION_TEXT(false), SECTION_MOVED(false),
        QUESTION_ADDED(true), QUESTION_REMOVED(true), LABEL(true), KIND(true), REQUIRED(true), OPTIONAL(true), LIMITS(true), OPTIONS(true),
        HELP(false), TRACKS(false), CONDITION(false), NOT_BEFORE(false), PUBLISHED(true), NOT_PUBLISHED(false), MOVED(false),
        RULE_ADDED(true), RULE_REMOVED(true);

        private final boolean asked;

        What(boolean asked) {
            this.asked = asked;
        }

        /** The end of the bundle key of its sentence. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One difference.
     *
     * @param code the code of the question or section, empty when it is the form itself
     * @param sentence what differs, in words
     */
    public record Change(What what, String code, Phrase sentence) implements Localised {

        /** Whether it matters to somebody who is answering: what is asked, how it is answered, what may be answered. */
        public boolean asked() {
            return what.asked;
        }

        @Override
        public String in(Locale locale) {
            return sentence.in(locale);
        }
    }

    /** Everything that differs but the number of the version; empty when the two ask the same in the same words and order. */
    public static List<Change> between(FormDefinition before, FormDefinition after) {
        FormDifference difference = new FormDifference();
        difference.form(before, after);
        return List.copyOf(difference.changes);
    }

    private void form(FormDefinition before, FormDefinition after) {
        if (!before.title().equals(after.title())) {
            add(What.TITLE, "", after.title());
        }
        if (!before.tracks().equals(after.tracks())) {
            add(What.FORM_TRACKS, "", tracks(after.tracks()));
        }
        sections(before, after);
        Map<String, Question> old = before.questions().stream()
                .collect(Collectors.toMap(Question::code, Function.identity(), (first, second) -> first));
        Map<String, String> was = homes(before);
        Map<String, String> is = homes(after);
        List<String> kept = order(before, after);
        List<String> keptBefore = order(after, before);
        for (Question question : after.questions()) {
            Question earlier = old.get(question.code());
            if (earlier == null) {
                add(What.QUESTION_ADDED, question.code(), question.label());
                continue;
            }
            question(earlier, question);
            if (!Objects.equals(was.get(question.code()), is.get(question.code()))
                    || kept.indexOf(question.code()) != keptBefore.indexOf(question.code())) {
                add(What.MOVED, question.code(), question.label());
            }
        }
        for (Question question : before.questions()) {
            if (after.question(question.code()).isEmpty()) {
                add(What.QUESTION_REMOVED, question.code(), question.label());
            }
        }
        after.eligibility().stream().filter(rule -> !before.eligibility().contains(rule))
                .forEach(rule -> add(What.RULE_ADDED, rule.question(), rule.message()));
        before.eligibility().stream().filter(rule -> !after.eligibility().contains(rule))
                .forEach(rule -> add(What.RULE_REMOVED, rule.question(), rule.message()));
    }

    private void sections(FormDefinition before, FormDefinition after) {
        Map<String, FormSection> old = before.sections().stream()
                .collect(Collectors.toMap(FormSection::code, Function.identity(), (first, second) -> first));
        List<String> is = after.sections().stream().map(FormSection::code).filter(old::containsKey).toList();
        List<String> was = before.sections().stream().map(FormSection::code).filter(is::contains).toList();
        for (FormSection section : after.sections()) {
            FormSection earlier = old.get(section.code());
            if (earlier == null) {
                add(What.SECTION_ADDED, section.code(), section.title());
            } else if (!earlier.title().equals(section.title()) || !earlier.intro().equals(section.intro())) {
                add(What.SECTION_TEXT, section.code(), section.title());
            }
            if (earlier != null && is.indexOf(section.code()) != was.indexOf(section.code())) {
                add(What.SECTION_MOVED, section.code(), section.title());
            }
        }
        before.sections().stream().filter(section -> after.sections().stream().noneMatch(other -> other.code().equals(section.code())))
                .forEach(section -> add(What.SECTION_REMOVED, section.code(), section.title()));
    }

    private void question(Question before, Question after) {
        Words label = after.label();
        String code = after.code();
        if (!before.label().equals(label)) {
            add(What.LABEL, code, label, before.label());
        }
        if (before.kind() != after.kind()) {
            add(What.KIND, code, label, kind(after.kind()), kind(before.kind()));
        }
        if (before.required() != after.required()) {
            add(after.required() ? What.REQUIRED : What.OPTIONAL, code, label);
        }
        boolean limited = after.min() != null || after.max() != null;
        boolean otherLimits = !Objects.equals(before.min(), after.min()) || !Objects.equals(before.max(), after.max());
        // Limits that went with the old kind of answer are no news.
        if (otherLimits && (limited || before.kind() == after.kind())) {
            add(What.LIMITS, code, label, limits(after), limits(before));
        }
        if (!before.options().equals(after.options()) || !before.source().equals(after.source())) {
            add(What.OPTIONS, code, label);
        }
        if (!before.help().equals(after.help()) || !before.why().equals(after.why())) {
            add(What.HELP, code, label);
        }
        if (!before.tracks().equals(after.tracks())) {
            add(What.TRACKS, code, label, tracks(after.tracks()));
        }
        if (!Objects.equals(before.showWhen(), after.showWhen())) {
            add(What.CONDITION, code, label);
        }
        if (!before.notBefore().equals(after.notBefore())) {
            add(What.NOT_BEFORE, code, label);
        }
        if (before.published() != after.published()) {
            add(after.published() ? What.PUBLISHED : What.NOT_PUBLISHED, code, label);
        }
    }

    /** The section of each question. */
    private static Map<String, String> homes(FormDefinition form) {
        return form.sections().stream().flatMap(section -> section.questions().stream().map(question -> Map.entry(question.code(), section.code())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    /** The questions of {@code form} that the other one asks too, in order. */
    private static List<String> order(FormDefinition other, FormDefinition form) {
        return form.questions().stream().map(Question::code).filter(code -> other.question(code).isPresent()).toList();
    }

    private static Localised kind(QuestionKind kind) {
        return Phrase.of("form.kind." + kind.word());
    }

    private static Localised tracks(List<String> tracks) {
        return locale -> tracks.isEmpty() ? Phrase.of("form.track.every").in(locale)
                : tracks.stream().map(track -> Phrase.of("form.track." + track).in(locale)).collect(Collectors.joining(", "));
    }

    private static Localised limits(Question question) {
        if (question.min() == null && question.max() == null) {
            return Phrase.of("form.limits.none");
        }
        if (question.min() == null) {
            return Phrase.of("form.limits.max", question.max());
        }
        return question.max() == null ? Phrase.of("form.limits.min", question.min()) : Phrase.of("form.limits.both", question.min(), question.max());
    }

    private void add(What what, String code, Object... args) {
        changes.add(new Change(what, code, Phrase.of("form.difference." + what.word(), args)));
    }
}
