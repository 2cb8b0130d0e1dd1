package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.applications.AnswerConflict;
import org.samstod.applications.AnswerView;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.applications.SaveAnswer;
import org.samstod.applications.SavedAnswer;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.attachments.Purpose;
import org.samstod.attachments.Upload;
import org.samstod.forms.Answers;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.grants.FinalReportDesk.Both;
import org.samstod.grants.domain.ReportAnswer;
import org.samstod.grants.domain.ReportFile;
import org.samstod.grants.domain.Reports;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.Violation;

/**
 * Saves the answers of a report one by one, and its files, as those of an application are. Nothing here but files enters the journal: what is
 * not sent in is the association's own.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class FinalReportAnswerService {

    /** Files of one report, taken away or not. */
    static final int MOST_FILES = 60;

    @Inject
    FinalReportDesk desk;

    @Inject
    Reports reports;

    @Inject
    AttachmentService attachments;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * Saves one answer of a report. What cannot be read as its kind is kept as well, until it is mended.
     *
     * @param command with the report's id as what it is about
     * @throws AnswerConflict when somebody else wrote it after the version the writer saw; nothing is changed
     * @throws BusinessException {@code final-report.closed}, {@code final-report.early}, {@code application.question.unknown}, {@code form.…}
     * @throws NotFound when there is no such report
     */
    @UseCase(permission = Permission.APPLICATION_WRITE)
    public SavedAnswer save(SaveAnswer command) {
        Both both = desk.written(command.applicationId(), Permission.APPLICATION_WRITE);
        FinalReportDesk.requireWritable(both);
        Question question = question(both, command.question()).filter(asked -> asked.kind() != QuestionKind.FILES)
                .orElseThrow(() -> new BusinessException("application.question.unknown"));
        String text = Answers.tidy(command.text());
        Optional<Violation> refused = Answers.refuse(question, text);
        if (refused.isPresent()) {
            throw BusinessException.all(List.of(refused.get()));
        }
        ReportAnswer answer = reports.answer(both.report().id(), command.question()).orElse(null);
        if (answer != null && answer.holds(text, command.clientKey())) {
            return new SavedAnswer(answer.question(), answer.version(), answer.savedAt());
        }
        if (!(answer == null ? command.mayReplace(0, null) : command.mayReplace(answer.version(), answer.clientKey()))) {
            throw new AnswerConflict(answer == null ? AnswerView.none(command.question()) : desk.views(List.of(answer)).get(answer.question()));
        }
        Instant now = clock.now();
        if (answer == null) {
            answer = new ReportAnswer(both.report().id(), command.question(), text, gate.actorId(), now, command.clientKey());
            reports.add(answer);
        } else {
            answer.change(text, gate.actorId(), now, command.clientKey());
        }
        reports.flush();
        return new SavedAnswer(answer.question(), answer.version(), answer.savedAt());
    }

    /**
     * The answers as they stand, so that a device that was away can see what happened meanwhile.
     *
     * @throws NotFound when there is no such report
     */
    @UseCase(permission = Permission.APPLICATION_READ)
    public Map<String, AnswerView> answers(String reportId) {
        return desk.views(reports.answers(desk.written(reportId, Permission.APPLICATION_READ).report().id()));
    }

    /**
     * Adds one file to a question; several pictures become one document.
     *
     * @throws BusinessException {@code final-report.closed}, {@code application.question.unknown}, {@code application.files.most}, or what the check of
     *         the file says
     */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "report.file.add")
    public FileView add(String reportId, String question, List<Incoming> incoming) {
        Both both = changeable(reportId);
        if (question(both, question).filter(asked -> asked.kind() == QuestionKind.FILES).isEmpty()) {
            throw new BusinessException("application.question.unknown");
        }
        if (reports.files(reportId).size() >= MOST_FILES) {
            throw new BusinessException("application.files.most", MOST_FILES).at(question);
        }
        List<Upload> uploads = incoming.stream().map(file -> new Upload(FinalReportDesk.KIND, reportId, both.report().associationId(), null, file.name(),
                file.content(), Purpose.INTERNAL)).toList();
        FileView stored = uploads.size() == 1 ? attachments.store(uploads.get(0)) : attachments.combineImages(uploads);
        reports.add(new ReportFile(reportId, null, question, stored.id()));
        return stored;
    }

    /** Takes a file away from its question; {@link #restore} undoes it. */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "report.file.remove")
    public FileView remove(String reportId, String fileId) {
        requireOwn(changeable(reportId), fileId);
        return attachments.remove(fileId);
    }

    /** Brings a file back that was taken away. */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "report.file.restore")
    public FileView restore(String reportId, String fileId) {
        requireOwn(changeable(reportId), fileId);
        return attachments.restore(fileId);
    }

    private Both changeable(String reportId) {
        Both both = desk.written(reportId, Permission.APPLICATION_WRITE);
        FinalReportDesk.requireWritable(both);
        return both;
    }

    private Optional<Question> question(Both both, String code) {
        return desk.form(both.report()).definition().question(code);
    }

    private void requireOwn(Both both, String fileId) {
        if (reports.files(both.report().id()).stream().noneMatch(file -> file.fileId().equals(fileId))) {
            throw new NotFound("file");
        }
    }
}
