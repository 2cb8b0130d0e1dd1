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
    private static final List<Delivered> DELIVERED = List.of(new Delivered("light", 1), new Delivered("standard", 1), new Delivered("standard", 2),
            new Delivered("relatives", 1), new Delivered("report.five-questions", 1), new Delivered("report.standard", 1), new Delivered("report.full", 1));

    @Inject
    FormService forms;

    /**
     * A version of a form that the portal is delivered with.
     *
     * @param version a later one is stored only after the delivered one before it: a city that has written its own goes on from its own
     */
    private record Delivered(String code, int version) {

        String file() {
            return "/setup/forms/" + code + (version == 1 ? "" : "-" + version) + ".json";
        }
    }

    void load(@Observes @Priority(900) Starting starting) {
        ActAs.run(Actor.SYSTEM, () -> {
            for (Delivered form : DELIVERED) {
                if (forms.newest(form.code()).map(FormService.FormSummary::version).orElse(0) == form.version() - 1) {
                    FormService.Stored stored = forms.store(read(form.file()));
                    stored.warnings().forEach(warning -> LOG.log(Level.WARNING, "form {0}: {1}", new Object[] {form.code(), warning}));
                }
            }
        });
    }

    private static String read(String file) {
        try (var in = SetupForms.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
