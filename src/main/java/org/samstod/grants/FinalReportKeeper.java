package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.samstod.applications.AnswerKeeper;
import org.samstod.applications.AnswerView;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.applications.SaveAnswer;
import org.samstod.applications.SavedAnswer;
import org.samstod.attachments.FileView;

/** Final reports are written by the script and at the addresses of applications. */
@ApplicationScoped
public class FinalReportKeeper implements AnswerKeeper {

    @Inject
    FinalReportAnswerService answers;

    @Override
    public String kind() {
        return FinalReportDesk.KIND;
    }

    @Override
    public SavedAnswer save(SaveAnswer command) {
        return answers.save(command);
    }

    @Override
    public Map<String, AnswerView> answers(String id) {
        return answers.answers(id);
    }

    @Override
    public FileView add(String id, String question, List<Incoming> incoming) {
        return answers.add(id, question, incoming);
    }

    @Override
    public FileView remove(String id, String fileId) {
        return answers.remove(id, fileId);
    }

    @Override
    public FileView restore(String id, String fileId) {
        return answers.restore(id, fileId);
    }
}
