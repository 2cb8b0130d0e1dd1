package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Collectors;
import org.samstod.applications.AnswersView;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.RevisionReadingService;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CompletionItem;
import org.samstod.cases.domain.CompletionRequest;

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

    /** The answers of a revision, beside an earlier one when {@code earlierId} is given. */
    AnswersView view(String revisionId, String earlierId, Locale locale) {
        return reading.read(revisionId, earlierId, locale);
    }
}
