package org.samstod.publications.web;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** JSON written straight to where it goes: what is not there is left out, sums are numbers in kronor and exact to the öre. */
final class JsonOut implements AutoCloseable {

    private static final JsonGeneratorFactory FACTORY = Json.createGeneratorFactory(Map.of());

    private final JsonGenerator out;

    JsonOut(Writer writer) {
        this.out = FACTORY.createGenerator(writer);
    }

    JsonOut open() {
        out.writeStartObject();
        return this;
    }

    JsonOut open(String name) {
        out.writeStartObject(name);
        return this;
    }

    JsonOut list(String name) {
        out.writeStartArray(name);
        return this;
    }

    JsonOut end() {
        out.writeEnd();
        return this;
    }

    JsonOut text(String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            out.write(name, value instanceof Instant moment ? moment.toString() : PlainText.clean(value.toString()));
        }
        return this;
    }

    JsonOut value(String text) {
        out.write(PlainText.clean(text));
        return this;
    }

    JsonOut number(String name, Number value) {
        if (value != null) {
            out.write(name, value.longValue());
        }
        return this;
    }

    /** Kronor of a sum in öre. */
    JsonOut sum(String name, Long ore) {
        if (ore != null) {
            BigDecimal kronor = BigDecimal.valueOf(ore, 2);
            out.write(name, ore % 100 == 0 ? kronor.setScale(0) : kronor);
        }
        return this;
    }

    void flush() {
        out.flush();
    }

    @Override
    public void close() {
        out.close();
    }
}
