package org.samstod.shared;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** JSON that somebody sends, who may be hostile. */
public final class JsonBody {

    private JsonBody() {
    }

    /**
     * What somebody sent, in UTF-8, as a value of our own; null when it is no JSON object or the reading takes it for none.
     *
     * @param reading of the object; null, or any exception, when something in it is missing or of another kind
     */
    public static <T> T read(byte[] body, Function<JsonObject, T> reading) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(body)).toString();
            try (JsonReader reader = Json.createReader(new StringReader(text))) {
                return reading.apply(reader.readObject());
            }
        } catch (CharacterCodingException | RuntimeException unreadable) {
            // The parser has a type of its own only for some of it: what is nested too deeply is a plain RuntimeException, a number too long another.
            return null;
        }
    }

    /** The text of that name; null when there is none or it is of another kind. */
    public static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : null;
    }
}
