package org.samstod.forms;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads a definition from JSON and names the place of everything it cannot read. It is strict: an unknown field is an
 * error, since a misspelt {@code requried} would otherwise ask less than its author meant.
 */
public final class FormReader {

    /** Kept, since looking for the parser takes longer than parsing. */
    static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private final List<FormFinding> findings = new ArrayList<>();

    private FormReader() {
    }

    /**
     * @param json the definition as JSON text
     * @return the definition and what could not be read in it; the definition is null when the text is not a JSON object
     */
    public static Read read(String json) {
        FormReader reader = new FormReader();
        JsonObject object;
        try (var parser = JSON.createReader(new StringReader(json))) {
            if (!(parser.readValue() instanceof JsonObject read)) {
                reader.refuse("", "not-an-object", "");
                return new Read(null, reader.findings);
            }
            object = read;
        } catch (JsonException e) {
            reader.refuse("", "not-json", String.valueOf(e.getMessage()));
            return new Read(null, reader.findings);
        }
        return new Read(reader.form(object), reader.findings);
    }

    /**
     * A definition that was read.
     *
     * @param form the definition, or null when the text was not even an object
     * @param findings what could not be read, all of them refusals
     */
    public record Read(FormDefinition form, List<FormFinding> findings) {
    }

    private FormDefinition form(JsonObject json) {
        only(json, "", Set.of("code", "version", "title", "tracks", "sections", "eligibility"));
        return new FormDefinition(text(json, "", "code"), Math.toIntExact(number(json, "", "version", 0L)), words(json, "", "title"),
                texts(json, "", "tracks"), objects(json, "", "sections", this::section),
                objects(json, "", "eligibility", this::rule));
    }

    private FormSection section(JsonObject json, String place) {
        only(json, place, Set.of("code", "title", "intro", "questions"));
        return new FormSection(text(json, place, "code"), words(json, place, "title"), words(json, place, "intro"),
                objects(json, place, "questions", this::question));
    }

    private Question question(JsonObject json, String place) {
        only(json, place, Set.of("code", "kind", "label", "help", "why", "required", "min", "max", "options", "source", "notBefore",
                "published", "tracks", "showWhen"));
        String kind = text(json, place, "kind");
        return new Question(text(json, place, "code"), QuestionKind.named(kind).orElseGet(() -> {
            refuse(at(place, "kind"), "unknown-kind", kind);
            return QuestionKind.SHORT_TEXT;
        }), words(json, place, "label"), words(json, place, "help"), words(json, place, "why"), truth(json, place, "required"),
                number(json, place, "min", null), number(json, place, "max", null), objects(json, place, "options", this::option),
                text(json, place, "source"), text(json, place, "notBefore"), truth(json, place, "published"),
                texts(json, place, "tracks"), condition(json, place));
    }

    private Option option(JsonObject json, String place) {
        only(json, place, Set.of("code", "label"));
        return new Option(text(json, place, "code"), words(json, place, "label"));
    }

    private Condition condition(JsonObject question, String outer) {
        JsonValue json = question.get("showWhen");
        if (json == null) {
            return null;
        }
        String place = at(outer, "showWhen");
        if (!(json instanceof JsonObject object)) {
            refuse(place, "not-an-object", "");
            return null;
        }
        only(object, place, Set.of("question", "in", "atLeast"));
        return new Condition(text(object, place, "question"), texts(object, place, "in"), number(object, place, "atLeast", null));
    }

    private EligibilityRule rule(JsonObject json, String place) {
        only(json, place, Set.of("question", "in", "atLeast", "atMost", "notYes", "message"));
        return new EligibilityRule(text(json, place, "question"), texts(json, place, "in"), number(json, place, "atLeast", null),
                number(json, place, "atMost", null), truth(json, place, "notYes"), words(json, place, "message"));
    }

    private Words words(JsonObject json, String outer, String field) {
        JsonValue found = json.get(field);
        if (found == null) {
            return Words.NONE;
        }
        String place = at(outer, field);
        if (!(found instanceof JsonObject object)) {
            refuse(place, "not-an-object", "");
            return Words.NONE;
        }
        only(object, place, Set.of("sv", "en"));
        return new Words(text(object, place, "sv"), text(object, place, "en"));
    }

    private String text(JsonObject json, String place, String field) {
        JsonValue found = json.get(field);
        if (found == null) {
            return "";
        }
        if (found instanceof JsonString string) {
            return string.getString().strip();
        }
        refuse(at(place, field), "not-a-text", "");
        return "";
    }

    private boolean truth(JsonObject json, String place, String field) {
        JsonValue found = json.get(field);
        if (found == null || found == JsonValue.FALSE || found == JsonValue.TRUE) {
            return found == JsonValue.TRUE;
        }
        refuse(at(place, field), "not-true-or-false", "");
        return false;
    }

    private Long number(JsonObject json, String place, String field, Long otherwise) {
        JsonValue found = json.get(field);
        if (found == null) {
            return otherwise;
        }
        if (found instanceof JsonNumber number && number.isIntegral() && Math.abs(number.doubleValue()) < 1_000_000_000) {
            return number.longValueExact();
        }
        refuse(at(place, field), "not-a-whole-number", "");
        return otherwise;
    }

    private List<String> texts(JsonObject json, String outer, String field) {
        List<String> texts = new ArrayList<>();
        JsonArray array = array(json, outer, field);
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof JsonString string) {
                texts.add(string.getString().strip());
            } else {
                refuse(at(outer, field) + "[" + i + "]", "not-a-text", "");
            }
        }
        return texts;
    }

    private <T> List<T> objects(JsonObject json, String outer, String field, BiFunction<JsonObject, String, T> one) {
        List<T> things = new ArrayList<>();
        JsonArray array = array(json, outer, field);
        for (int i = 0; i < array.size(); i++) {
            String place = at(outer, field) + "[" + i + "]";
            if (array.get(i) instanceof JsonObject object) {
                things.add(one.apply(object, place));
            } else {
                refuse(place, "not-an-object", "");
            }
        }
        return things;
    }

    private JsonArray array(JsonObject json, String outer, String field) {
        JsonValue found = json.get(field);
        if (found instanceof JsonArray array) {
            return array;
        }
        if (found != null) {
            refuse(at(outer, field), "not-a-list", "");
        }
        return JsonValue.EMPTY_JSON_ARRAY;
    }

    private void only(JsonObject json, String place, Set<String> known) {
        for (String field : json.keySet()) {
            if (!known.contains(field)) {
                refuse(at(place, field), "unknown-field", field);
            }
        }
    }

    private void refuse(String place, String code, String detail) {
        findings.add(new FormFinding(true, place, code, detail));
    }

    private static String at(String place, String field) {
        return place.isEmpty() ? field : place + "." + field;
    }
}
