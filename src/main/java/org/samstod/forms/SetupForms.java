package org.samstod.forms;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.shared.Starting;

/** Stores the forms that the portal is delivered with, once. */
@ApplicationScoped
public class SetupForms {

    private static final Logger LOG = Logger.getLogger(SetupForms.class.getName());
    private static final List<String> DELIVERED = List.of("light", "standard", "relatives", "report.five-questions", "report.standard", "report.full");

    @Inject
    FormService forms;

    void load(@Observes @Priority(900) Starting starting) {
        ActAs.run(Actor.SYSTEM, () -> {
            for (String code : DELIVERED) {
                if (forms.newest(code).isEmpty()) {
                    FormService.Stored stored = forms.store(read(code));
                    stored.warnings().forEach(warning -> LOG.log(Level.WARNING, "form {0}: {1}", new Object[] {code, warning}));
                }
            }
        });
    }

    private static String read(String code) {
        try (var in = SetupForms.class.getResourceAsStream("/setup/forms/" + code + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("form " + code, e);
        }
    }
}
