package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.applications.domain.Answer;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.ApplicationFile;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.Assisted;
import org.samstod.applications.domain.AttachedFile;
import org.samstod.applications.domain.PaperCheck;
import org.samstod.applications.domain.Revision;
import org.samstod.applications.domain.RevisionFile;
import org.samstod.applications.domain.RevisionPermit;
import org.samstod.applications.domain.SubmissionRules;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileState;
import org.samstod.attachments.FileView;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.journal.Gate;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** What registrars enter from paper: what stands beside it, and how what completes an application becomes part of it. */
@ApplicationScoped
class AssistedPaper {

    @Inject
    Applications applications;

    @Inject
    AttachmentService attachments;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /** How and when it came. */
    Assisted assisted(Application application) {
        return applications.findAssisted(application.id()).orElseThrow(() -> new NotFound(ApplicationDesk.KIND));
    }

    /** The scanned paper, or the mail it came as. */
    List<FileView> original(Application application) {
        return files(application, AssistedApplicationService.ORIGINAL);
    }

    /** The files that were put under a code beside the questions of the form. */
    List<FileView> files(Application application, String code) {
        Set<String> ids = applications.files(application.id()).stream().filter(file -> code.equals(file.question()))
                .map(ApplicationFile::fileId).collect(Collectors.toSet());
        return ids.isEmpty() ? List.of()
                : attachments.files(ApplicationDesk.KIND, application.id()).stream().filter(file -> ids.contains(file.id()) && !file.removed()).toList();
    }

    static AttachedFile attached(String question, FileView file) {
        return new AttachedFile(question, file.id(), file.name(), file.mediaType(), file.size(), file.sha256(),
                file.state() == FileState.CHECKED || file.state() == FileState.SCANNED);
    }

    /** What is wanting and how declarations were made, by question code. */
    Map<String, Remark> remarks(ApplicationDesk.Around around, Assisted assisted, Map<String, Remark> declared) {
        Map<String, Remark> remarks = new LinkedHashMap<>(PaperCheck.of(around.rules(), around.values(), around.attached()).remarks());
        for (String declaration : PaperCheck.declared(around.rules(), around.values())) {
            Remark given = declared.getOrDefault(declaration, assisted.cameBy().declared());
            remarks.putIfAbsent(declaration, given.declaration() ? given : assisted.cameBy().declared());
        }
        return remarks;
    }

    /** Whether it came too late: after the deadline of the call, or for a completion after the day it was asked for. */
    boolean late(Application application, Assisted assisted, SubmissionRules rules) {
        if (application.completes() == null) {
            return rules.isLate(assisted.cameAt());
        }
        return openPermit(application.completes()).filter(permit -> permit.isOverdue(assisted.cameAt())).isPresent();
    }

    /** What a draft completes, or null. */
    AssistedView.Completes completes(Application application) {
        if (application.completes() == null) {
            return null;
        }
        Application target = applications.find(application.completes()).orElseThrow(() -> new NotFound(ApplicationDesk.KIND));
        Optional<RevisionPermit> asked = openPermit(target.id());
        return new AssistedView.Completes(target.id(), target.receptionNumber(), asked.map(RevisionPermit::text).orElse(null),
                asked.map(RevisionPermit::dueAt).orElse(null));
    }

    Optional<RevisionPermit> openPermit(String applicationId) {
        return applications.latestPermit(applicationId).filter(RevisionPermit::accepts);
    }

    /** Begins a draft with what was submitted last, so that only what the paper says otherwise is typed. */
    void copyInto(Application draft, Revision submitted) {
        submitted.answers().forEach((question, text) -> applications.add(new Answer(draft.id(), question, text, gate.actorId(), clock.now(), null)));
        for (RevisionFile file : answering(submitted)) {
            String copy = attachments.copy(file.fileId(), ApplicationDesk.KIND, draft.id(), draft.boardId()).id();
            applications.add(new ApplicationFile(draft.id(), file.question(), copy));
        }
    }

    private List<RevisionFile> answering(Revision revision) {
        return applications.revisionFiles(List.of(revision.id())).stream()
                .filter(file -> !AssistedApplicationService.ORIGINAL.equals(file.question())).toList();
    }

    /**
     * The association goes on from what was received: where it has nothing unsent, its own answers and files become those of the new
     * revision. What it has changed and not sent stays as it is; nobody is shown it.
     *
     * @param before the revision the association's own side stood on
     */
    void carry(Application draft, Application target, Revision before, ApplicationDesk.Around entered) {
        Map<String, String> submitted = before.answers();
        Map<String, Answer> own = applications.answers(target.id()).stream().collect(Collectors.toMap(Answer::question, Function.identity()));
        for (Question question : entered.form().questions()) {
            if (question.kind() == QuestionKind.FILES) {
                carryFiles(question.code(), draft, target, before, entered);
                continue;
            }
            String text = entered.values().getOrDefault(question.code(), "");
            Answer answer = own.get(question.code());
            boolean unsent = answer != null && !answer.text().equals(submitted.getOrDefault(question.code(), ""));
            if (answer == null && !text.isEmpty()) {
                applications.add(new Answer(target.id(), question.code(), text, gate.actorId(), clock.now(), null));
            } else if (answer != null && !unsent && !answer.text().equals(text)) {
                answer.change(text, gate.actorId(), clock.now(), null);
            }
        }
    }

    private void carryFiles(String question, Application draft, Application target, Revision before, ApplicationDesk.Around entered) {
        // The association's own files are not listed to the board: only their hashes are compared here.
        Map<String, String> hashes = attachments.along(ApplicationDesk.KIND, target.id()).stream().collect(Collectors.toMap(FileView::id, FileView::sha256));
        List<ApplicationFile> own = applications.files(target.id()).stream()
                .filter(file -> question.equals(file.question()) && hashes.containsKey(file.fileId())).toList();
        List<String> submitted = answering(before).stream().filter(file -> question.equals(file.question())).map(RevisionFile::sha256).sorted().toList();
        if (!own.stream().map(file -> hashes.get(file.fileId())).sorted().toList().equals(submitted)) {
            return;
        }
        List<FileView> missing = new ArrayList<>(entered.files().getOrDefault(question, List.of()));
        for (ApplicationFile file : own) {
            Optional<FileView> same = missing.stream().filter(one -> one.sha256().equals(hashes.get(file.fileId()))).findFirst();
            if (same.isPresent()) {
                missing.remove(same.get());
            } else {
                applications.remove(file);
            }
        }
        missing.stream().sorted(Comparator.comparing(FileView::uploadedAt)).forEach(file -> applications.add(new ApplicationFile(target.id(), question,
                attachments.copy(file.id(), ApplicationDesk.KIND, target.id(), target.boardId()).id())));
    }

    /** Takes a draft away with everything entered in it. */
    void clear(Application draft) {
        applications.files(draft.id()).stream().map(ApplicationFile::fileId).filter(file -> !attachments.file(file).removed())
                .forEach(attachments::remove);
        applications.remove(draft);
    }

    /** The remarks on several revisions, by revision and question code. */
    Map<String, Map<String, Remark>> remarks(List<Revision> revisions) {
        Map<String, Map<String, Remark>> found = new HashMap<>();
        applications.remarks(revisions.stream().map(Revision::id).toList())
                .forEach(one -> found.computeIfAbsent(one.revisionId(), id -> new HashMap<>()).put(one.question(), one.remark()));
        return found;
    }
}
