package org.samstod.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The form definitions the portal is delivered with, for tests. */
public final class DeliveredForms {

    private DeliveredForms() {
    }

    static String json(String code) {
        try (var in = DeliveredForms.class.getResourceAsStream("/setup/forms/" + code + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FormDefinition form(String code) {
        FormReader.Read read = FormReader.read(json(code));
        if (!read.findings().isEmpty()) {
            throw new AssertionError(code + ": " + read.findings());
        }
        return read.form();
    }
}
