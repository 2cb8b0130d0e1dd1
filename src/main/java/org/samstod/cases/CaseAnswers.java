package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.samstod.applications.AnswersView;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.RevisionReadingService;
import org.samstod.attachments.FileView;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CompletionItem;
import org.samstod.cases.domain.CompletionRequest;
import org.samstod.shared.Texts;

/** The way to the application: its answers as the officer reads them, and what the applicant may change when. */
@ApplicationScoped
class CaseAnswers {

    private static final String COMPLETION = "completion";

    @Inject
    ApplicationService applications;

    @Inject
    RevisionReadingService reading;

    /** An officer has taken the case: in a continuous call, revisions are no longer free. */
    void closeForRevision(Case about) {
        applications.closeForRevision(about.applicationId());
    }

    /** A decision exists: nothing can be revised or withdrawn. */
    void closeForGood(Case about) {
        applications.closeForGood(about.applicationId());
    }

    /** There is no decision any more: what it ended is open again. */
    void openAgain(Case about) {
        applications.openAgain(about.applicationId());
    }

    /** The applicant may revise, for what the request asks. */
    void permit(Case about, CompletionRequest request) {
        String asked = request.items().stream().map(CompletionItem::itemText).map(item -> "– " + item).collect(Collectors.joining("\n"));
        String text = request.requestText().isEmpty() ? asked : asked + "\n\n" + request.requestText();
        applications.permitRevision(about.applicationId(), COMPLETION, text, request.dueAt());
    }

    /** The applicant may no longer revise; nothing happens where no permit is open. */
    void endPermit(Case about) {
        applications.endPermit(about.applicationId());
    }

    /** The newest revision's answers as a text that can be sent along, in Swedish: sections, questions, answers. */
    String asText(Case about) {
        StringBuilder text = new StringBuilder();
        for (AnswersView.Section section : reading.read(about.revision().id(), null, Texts.SWEDISH).sections()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(section.title());
            section.lines().stream().filter(line -> !line.answer().isBlank())
                    .forEach(line -> text.append('\n').append(line.label()).append(": ").append(line.answer()));
        }
        return text.toString();
    }

    /** The files of the newest revision that the acting person may open. */
    List<FileView> files(Case about) {
        return applications.revision(about.revision().id()).files();
    }

    /** The answers of a revision, beside an earlier one when {@code earlierId} is given. */
    AnswersView view(String revisionId, String earlierId, Locale locale) {
        return reading.read(revisionId, earlierId, locale);
    }
}
