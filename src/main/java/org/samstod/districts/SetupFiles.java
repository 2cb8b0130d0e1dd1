package org.samstod.districts;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** Reads the set-up data that comes with the portal (resources {@code setup/*.json}). */
public final class SetupFiles {

    private SetupFiles() {
    }

    /**
     * @param name such as {@code districts.json}
     * @throws IllegalStateException when the portal was built without it
     */
    public static JsonObject read(String name) {
        try (InputStream stream = SetupFiles.class.getResourceAsStream("/setup/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("no set-up file " + name);
            }
            try (var reader = Json.createReader(stream)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** A text that may be null or missing. */
    public static String text(JsonObject object, String key) {
        return absent(object, key) ? null : object.getString(key);
    }

    /** A day that may be null or missing. */
    public static LocalDate day(JsonObject object, String key) {
        String text = absent(object, key) ? null : object.getString(key);
        return text == null ? null : LocalDate.parse(text);
    }

    /** A sum of öre that may be null or missing. */
    public static Long ore(JsonObject object, String key) {
        return absent(object, key) ? null : (Long) object.getJsonNumber(key).longValueExact();
    }

    /** Whether a key is missing or null. */
    public static boolean absent(JsonObject object, String key) {
        return !object.containsKey(key) || object.get(key).getValueType() == JsonValue.ValueType.NULL;
    }
}
