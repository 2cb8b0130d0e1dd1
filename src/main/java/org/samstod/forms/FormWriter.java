package org.samstod.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON form of a definition, with everything that is empty left out. */
final class FormWriter {

    private FormWriter() {
    }

    static Map<String, Object> write(FormDefinition form) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", form.code());
        map.put("version", form.version());
        put(map, "title", words(form.title()));
        map.put("tracks", form.tracks());
        map.put("sections", form.sections().stream().map(FormWriter::section).toList());
        put(map, "eligibility", form.eligibility().stream().map(FormWriter::rule).toList());
        return map;
    }

    private static Map<String, Object> section(FormSection section) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", section.code());
        put(map, "title", words(section.title()));
        put(map, "intro", words(section.intro()));
        map.put("questions", section.questions().stream().map(FormWriter::question).toList());
        return map;
    }

    private static Map<String, Object> question(Question question) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", question.code());
        map.put("kind", question.kind().word());
        put(map, "label", words(question.label()));
        put(map, "help", words(question.help()));
        put(map, "why", words(question.why()));
        put(map, "required", question.required() ? Boolean.TRUE : null);
        put(map, "min", question.min());
        put(map, "max", question.max());
        put(map, "options", question.options().stream().map(FormWriter::option).toList());
        put(map, "source", question.source());
        put(map, "notBefore", question.notBefore());
        put(map, "published", question.published() ? Boolean.TRUE : null);
        put(map, "tracks", question.tracks());
        put(map, "showWhen", condition(question.showWhen()));
        return map;
    }

    private static Map<String, Object> option(Option option) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", option.code());
        put(map, "label", words(option.label()));
        return map;
    }

    private static Map<String, Object> condition(Condition condition) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (condition != null) {
            map.put("question", condition.question());
            put(map, "in", condition.in());
            put(map, "atLeast", condition.atLeast());
        }
        return map;
    }

    private static Map<String, Object> rule(EligibilityRule rule) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("question", rule.question());
        put(map, "in", rule.in());
        put(map, "atLeast", rule.atLeast());
        put(map, "atMost", rule.atMost());
        put(map, "notYes", rule.notYes() ? Boolean.TRUE : null);
        put(map, "message", words(rule.message()));
        return map;
    }

    private static Map<String, Object> words(Words words) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "sv", words.sv());
        put(map, "en", words.en());
        return map;
    }

    private static void put(Map<String, Object> map, String key, Object thing) {
        boolean empty = thing == null || thing instanceof String text && text.isEmpty()
                || thing instanceof List<?> list && list.isEmpty() || thing instanceof Map<?, ?> inner && inner.isEmpty();
        if (!empty) {
            map.put(key, thing);
        }
    }
}
