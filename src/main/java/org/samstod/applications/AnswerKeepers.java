package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.attachments.FileView;
import org.samstod.shared.NotFound;

/** Finds who keeps the answers that a script writes: applications themselves, or the {@link AnswerKeeper} of a later room. */
@ApplicationScoped
public class AnswerKeepers {

    @Inject
    AnswerService answers;

    @Inject
    ApplicationFileService files;

    @Inject
    @Any
    Instance<AnswerKeeper> others;

    /** Saves one answer of whatever it names. */
    public SavedAnswer save(SaveAnswer command) {
        String[] name = name(command.applicationId());
        return name == null ? answers.save(command) : other(name).save(command.of(name[1]));
    }

    /** The answers as they stand. */
    public Map<String, AnswerView> answers(String about) {
        String[] name = name(about);
        return name == null ? answers.answers(about) : other(name).answers(name[1]);
    }

    /** Adds files to a question. */
    public FileView add(String about, String question, List<Incoming> incoming) {
        String[] name = name(about);
        return name == null ? files.add(about, question, incoming) : other(name).add(name[1], question, incoming);
    }

    /** Takes a file away. */
    public FileView remove(String about, String fileId) {
        String[] name = name(about);
        return name == null ? files.remove(about, fileId) : other(name).remove(name[1], fileId);
    }

    /** Brings a file back. */
    public FileView restore(String about, String fileId) {
        String[] name = name(about);
        return name == null ? files.restore(about, fileId) : other(name).restore(name[1], fileId);
    }

    private static String[] name(String about) {
        String[] parts = about == null ? new String[0] : about.split(":", 2);
        return parts.length == 2 ? parts : null;
    }

    private AnswerKeeper other(String[] name) {
        return others.stream().filter(one -> one.kind().equals(name[0])).findFirst().orElseThrow(() -> new NotFound(ApplicationDesk.KIND));
    }
}
