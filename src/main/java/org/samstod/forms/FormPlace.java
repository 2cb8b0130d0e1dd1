package org.samstod.forms;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samstod.shared.Localised;
import org.samstod.shared.Phrase;

/**
 * What a finding of the checker is about, for people: where in the form, and what is wrong there.
 *
 * @param finding the finding
 * @param section the code of the section it is in, or empty
 * @param question the code of the question it is in, or empty
 * @param field what of the question or section, such as {@code showWhen} or {@code options}; possibly empty
 * @param where the place in words
 * @param what what is wrong, in words
 */
public record FormPlace(FormFinding finding, String section, String question, String field, Localised where, Localised what)
        implements Localised {

    private static final Pattern IN_SECTION = Pattern.compile("sections\\[(\\d+)](?:\\.questions\\[(\\d+)])?(?:\\.(.*))?");
    private static final Pattern IN_RULE = Pattern.compile("eligibility\\[(\\d+)](?:\\.(.*))?");

    /** The parts of a question that people have a word for. */
    private static final Set<String> KNOWN = Set.of("label", "help", "why", "kind", "required", "min", "max", "options", "source", "notBefore",
            "published", "tracks", "showWhen", "eligibility");

    /** The place of a finding in the form it was found in; the form may be null when nothing could be read. */
    public static FormPlace of(FormDefinition form, FormFinding finding) {
        Localised what = Phrase.of("form.finding." + finding.code(), detail(form, finding.detail()));
        Matcher inSection = IN_SECTION.matcher(finding.place());
        if (form != null && inSection.matches() && Integer.parseInt(inSection.group(1)) < form.sections().size()) {
            FormSection section = form.sections().get(Integer.parseInt(inSection.group(1)));
            String field = field(inSection.group(3));
            if (inSection.group(2) == null || Integer.parseInt(inSection.group(2)) >= section.questions().size()) {
                return new FormPlace(finding, section.code(), "", field,
                        Phrase.of("form.place.section", name(section.title(), section.code())), what);
            }
            Question question = section.questions().get(Integer.parseInt(inSection.group(2)));
            return new FormPlace(finding, section.code(), question.code(), field, at(question, field), what);
        }
        Matcher inRule = IN_RULE.matcher(finding.place());
        if (form != null && inRule.matches() && Integer.parseInt(inRule.group(1)) < form.eligibility().size()) {
            String code = form.eligibility().get(Integer.parseInt(inRule.group(1))).question();
            Localised where = form.question(code).map(question -> at(question, "eligibility"))
                    .orElseGet(() -> Phrase.of("form.place.rule", code));
            return new FormPlace(finding, "", form.question(code).map(Question::code).orElse(""), "eligibility", where, what);
        }
        Localised where = finding.place().isEmpty() || finding.place().equals("sections") ? Phrase.of("form.place.form")
                : Phrase.of("form.place.form.field", finding.place());
        return new FormPlace(finding, "", "", field(finding.place()), where, what);
    }

    /** The places of several findings. */
    public static List<FormPlace> of(FormDefinition form, List<FormFinding> findings) {
        return findings.stream().map(finding -> of(form, finding)).toList();
    }

    /** Whether the form cannot be published because of it. */
    public boolean refused() {
        return finding.refused();
    }

    /** The first word of a path, without its number: what people know as one thing. */
    private static String field(String path) {
        return path == null ? "" : path.replaceAll("[\\[.].*", "");
    }

    private static Localised at(Question question, String field) {
        Localised name = name(question.label(), question.code());
        return field.isEmpty() || field.equals("code") ? Phrase.of("form.place.question", name)
                : Phrase.of("form.place.question.field", name, KNOWN.contains(field) ? Phrase.of("form.place.field." + field) : field);
    }

    private static Localised name(Words words, String code) {
        return words.sv().isEmpty() ? locale -> code : words;
    }

    /** Codes of questions are told by what the questions say. */
    private static Localised detail(FormDefinition form, String detail) {
        if (form == null) {
            return locale -> detail;
        }
        return form.question(detail).map(question -> name(question.label(), question.code())).orElse(locale -> detail);
    }

    /** As the finding is written in logs. */
    @Override
    public String toString() {
        return finding.toString();
    }

    /** Place and reason in one sentence. */
    @Override
    public String in(Locale locale) {
        return where.in(locale) + ": " + what.in(locale);
    }
}
