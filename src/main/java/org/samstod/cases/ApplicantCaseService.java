package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CompletionRequest;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;

/** What an association is told of its own cases. Nothing that the office thinks is in it: no check, no assessment, no proposal. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ApplicantCaseService {

    /** The acts an applicant is told of. */
    private static final Set<String> TOLD = Set.of("received", "claimed", "assigned", "completion-requested", "completion-withdrawn",
            "completion-lapsed", "revised", "preparation", "proposed", "withdrawn", "decided", "closed");

    @Inject
    CaseDesk desk;

    /** A case of the association, in one line; the effective level tells the association's cap and is not shown to a claimant. */
    public record OwnCase(String applicationId, String title, String receptionNumber, String stage, java.time.Instant since,
            java.time.LocalDate answerBy, boolean decided, PublicationLevel level, PublicationLevel effective)
            implements java.io.Serializable {
    }

    /** The case of one application. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public StatusView status(String applicationId, Locale locale) {
        Case about = desk.cases.findByApplication(applicationId).orElseThrow(() -> new NotFound("case"));
        desk.gate.require(Permission.APPLICATION_READ, new Subject("application", applicationId, null, about.associationId()));
        CallTerms terms = desk.calls.terms(about);
        List<CaseView.RequestView> requests = new ArrayList<>(desk.file.requests(about.id()).stream().map(CasePageService::view).toList());
        Collections.reverse(requests);
        CaseView.RequestView open = requests.stream().filter(CaseView.RequestView::isOpen).findFirst().orElse(null);
        List<StatusView.Step> timeline = desk.file.events(about.id()).stream().filter(one -> TOLD.contains(one.act()))
                .map(one -> new StatusView.Step(one.act(), "claimed".equals(one.act()) || "assigned".equals(one.act())
                        || "proposed".equals(one.act()) || "decided".equals(one.act()) ? "" : one.detail(), one.happenedAt())).toList();
        return new StatusView(about.id(), applicationId, about.title(), terms.name(locale), about.receptionNumber(),
                desk.matters.get(about.matterId()).registerNumber().orElse(null), stage(about, open != null),
                open == null ? about.stateSince() : open.at(), about.state().isOpen() ? terms.decisionExpected() : null, terms.contact().name(locale),
                terms.contact().phone(), terms.contact().hours(locale), open, List.copyOf(requests), about.isWithdrawn(), about.isLate(),
                !about.state().isOpen(), timeline);
    }

    /** The cases of the association in use that the acting person may see, the newest first. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<OwnCase> own(String associationId) {
        List<Case> seen = desk.cases.ofAssociation(associationId).stream()
                .filter(about -> desk.gate.allows(Permission.APPLICATION_READ,
                        new Subject("application", about.applicationId(), null, associationId))).toList();
        Map<String, CompletionRequest> requests = desk.file.openRequests(seen.stream().filter(about -> about.state().isOpen()).map(Case::id).toList())
                .stream().collect(Collectors.toMap(CompletionRequest::caseId, request -> request, (first, second) -> first));
        return seen.stream().map(about -> {
                    Optional<CompletionRequest> open = Optional.ofNullable(requests.get(about.id()));
                    return new OwnCase(about.applicationId(), about.title(), about.receptionNumber(), stage(about, open.isPresent()),
                            about.stateSince(), open.map(CompletionRequest::dueOn).orElse(null), !about.state().isOpen(),
                            about.level(), about.effectiveLevel());
                }).toList();
    }

    private static String stage(Case about, boolean asked) {
        if (about.isWithdrawn() && about.state().isOpen()) {
            return "withdrawn";
        }
        if (asked) {
            return "completion";
        }
        return switch (about.state()) {
            case RECEIVED -> "received";
            case IN_CHECK -> "check";
            case IN_PREPARATION -> "preparation";
            case PROPOSED -> "proposed";
            case DECIDED, CLOSED -> "decided";
        };
    }
}
