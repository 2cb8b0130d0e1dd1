package org.samstod.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;

/**
 * One change of a form that is being written. A change only does what it says; whether the form is good afterwards is for the
 * {@link FormChecker}, since a form that is being written is seldom whole.
 */
public sealed interface FormEdit {

    /**
     * The form after the change.
     *
     * @throws NotFound when the section or question is not there
     */
    FormDefinition apply(FormDefinition form);

    /** What is changed, in a word, for the journal. */
    default String what() {
        return getClass().getSimpleName();
    }

    /** Name and tracks of the form. */
    record Describe(Words title, List<String> tracks) implements FormEdit {

        @Override
        public FormDefinition apply(FormDefinition form) {
            List<String> ordered = FormChecker.TRACKS.stream().filter(tracks::contains).toList();
            return new FormDefinition(form.code(), form.version(), title, ordered, form.sections(), form.eligibility());
        }
    }

    /** A new section, last. */
    record AddSection(String code, Words title) implements FormEdit {

        @Override
        public FormDefinition apply(FormDefinition form) {
            List<FormSection> sections = new ArrayList<>(form.sections());
            sections.add(new FormSection(code, title, Words.NONE, List.of()));
            return with(form, sections);
        }
    }

    /** Texts of a section. */
    record ChangeSection(String code, Words title, Words intro) implements FormEdit {

        @Override
        public FormDefinition apply(FormDefinition form) {
            List<FormSection> sections = new ArrayList<>(form.sections());
            sections.set(section(form, code), new FormSection(code, title, intro, sections.get(section(form, code)).questions()));
            return with(form, sections);
        }
    }

    /** A section one step up or down; at the end it stays. */
    record MoveSection(String code, boolean up) implements FormEdit {

        @Override
        public FormDefinition apply(FormDefinition form) {
            List<FormSection> sections = new ArrayList<>(form.sections());
            int from = section(form, code);
            int to = up ? from - 1 : from + 1;
            if (to >= 0 && to < sections.size()) {
                Collections.swap(sections, from, to);
            }
            return with(form, sections);
        }
    }

    /** A section that holds nothing goes. */
    record RemoveSection(String code) implements FormEdit {

        /** @throws BusinessException {@code form.section.not-empty} */
        @Override
        public FormDefinition apply(FormDefinition form) {
            List<FormSection> sections = new ArrayList<>(form.sections());
            if (!sections.remove(section(form, code)).questions().isEmpty()) {
                throw new BusinessException("form.section.not-empty");
            }
            return with(form, sections);
        }
    }

    /** A new question, last in its section. */
    record AddQuestion(String section, Question question) implements FormEdit {

        /** @throws BusinessException {@code form.question.there} when the form asks a question of that code */
        @Override
        public FormDefinition apply(FormDefinition form) {
            if (form.question(question.code()).isPresent()) {
                throw new BusinessException("form.question.there").at("question");
            }
            return questions(form, FormEdit.section(form, section), questions -> {
                questions.add(question);
                return questions;
            });
        }
    }

    /** Everything a question says, and the rules of eligibility that rest on it. */
    record ChangeQuestion(Question question, List<EligibilityRule> rules) implements FormEdit {

        @Override
        public FormDefinition apply(FormDefinition form) {
            int[] at = place(form, question.code());
            FormDefinition changed = questions(form, at[0], questions -> {
                questions.set(at[1], question);
                return questions;
            });
            List<EligibilityRule> all = new ArrayList<>(without(form, question.code()));
            int first = (int) form.eligibility().stream().takeWhile(rule -> !rule.question().equals(question.code())).count();
            all.addAll(Math.min(first, all.size()), rules);
            return new FormDefinition(form.code(), form.version(), form.title(), form.tracks(), changed.sections(), all);
        }
    }

    /** A question one step up or down; from the end of a section into the next one. */
    record MoveQuestion(String code, boolean up) implements FormEdit {

        @Override
        public FormDefinition apply(FormDefinition form) {
            int[] at = place(form, code);
            List<Question> here = form.sections().get(at[0]).questions();
            int to = up ? at[1] - 1 : at[1] + 1;
            if (to >= 0 && to < here.size()) {
                return questions(form, at[0], questions -> {
                    Collections.swap(questions, at[1], to);
                    return questions;
                });
            }
            int other = up ? at[0] - 1 : at[0] + 1;
            if (other < 0 || other >= form.sections().size()) {
                return form;
            }
            Question question = here.get(at[1]);
            FormDefinition taken = questions(form, at[0], questions -> {
                questions.remove(at[1]);
                return questions;
            });
            return questions(taken, other, questions -> {
                questions.add(up ? questions.size() : 0, question);
                return questions;
            });
        }
    }

    /** A question goes, and the rules of eligibility that rest on it. */
    record RemoveQuestion(String code) implements FormEdit {

        @Override
        public FormDefinition apply(FormDefinition form) {
            int[] at = place(form, code);
            FormDefinition taken = questions(form, at[0], questions -> {
                questions.remove(at[1]);
                return questions;
            });
            return new FormDefinition(form.code(), form.version(), form.title(), form.tracks(), taken.sections(), without(form, code));
        }
    }

    private static FormDefinition with(FormDefinition form, List<FormSection> sections) {
        return new FormDefinition(form.code(), form.version(), form.title(), form.tracks(), sections, form.eligibility());
    }

    private static FormDefinition questions(FormDefinition form, int section, UnaryOperator<List<Question>> change) {
        List<FormSection> sections = new ArrayList<>(form.sections());
        FormSection old = sections.get(section);
        sections.set(section, new FormSection(old.code(), old.title(), old.intro(), change.apply(new ArrayList<>(old.questions()))));
        return with(form, sections);
    }

    private static List<EligibilityRule> without(FormDefinition form, String question) {
        return form.eligibility().stream().filter(rule -> !rule.question().equals(question)).toList();
    }

    private static int section(FormDefinition form, String code) {
        for (int s = 0; s < form.sections().size(); s++) {
            if (form.sections().get(s).code().equals(code)) {
                return s;
            }
        }
        throw new NotFound("section");
    }

    /** Section and question, by their places. */
    private static int[] place(FormDefinition form, String code) {
        for (int s = 0; s < form.sections().size(); s++) {
            List<Question> questions = form.sections().get(s).questions();
            for (int q = 0; q < questions.size(); q++) {
                if (questions.get(q).code().equals(code)) {
                    return new int[] {s, q};
                }
            }
        }
        throw new NotFound("question");
    }
}
