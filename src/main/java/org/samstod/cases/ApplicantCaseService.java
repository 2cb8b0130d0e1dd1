package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseEvent;
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
            "completion-lapsed", "revised", "preparation", "proposed", "withdrawn", "closed", "handed-over", "reopened");
    /** What ended with the applicant knowing of a decision. */
    private static final Set<String> TOLD_OF_DECISION = Set.of("told", "decision-changed");

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
        List<Case> all = desk.cases.ofApplication(applicationId);
        Case about = all.stream().filter(one -> !one.isHandedOver()).findFirst().orElseThrow(() -> new NotFound("case"));
        desk.gate.require(Permission.APPLICATION_READ, new Subject("application", applicationId, null, about.associationId()));
        CallTerms terms = desk.calls.terms(about);
        List<CaseView.RequestView> requests = new ArrayList<>(all.stream().flatMap(one -> desk.file.requests(one.id()).stream())
                .map(CasePageService::view).toList());
        Collections.reverse(requests);
        CaseView.RequestView open = requests.stream().filter(CaseView.RequestView::isOpen).findFirst().orElse(null);
        CaseView.RequestView overdue = desk.overdue(about).map(CasePageService::view).orElse(null);
        boolean told = about.toldAt().isPresent();
        List<CaseEvent> events = all.stream().flatMap(one -> desk.file.events(one.id()).stream()).toList();
        Optional<Instant> reopened = events.stream().filter(one -> "reopened".equals(one.act())).map(CaseEvent::happenedAt).max(Comparator.naturalOrder());
        return new StatusView(about.id(), applicationId, about.title(), terms.name(locale), about.receptionNumber(),
                desk.matters.get(about.matterId()).registerNumber().orElse(null), stage(about, open != null),
                open == null ? since(about) : open.at(), told ? null : terms.decisionExpected(), terms.contact().name(locale),
                terms.contact().phone(), terms.contact().hours(locale), open, overdue, List.copyOf(requests), about.isWithdrawn(), about.isLate(),
                told, told ? null : reopened.orElse(null), timeline(events, reopened, about));
    }

    /** Whether the acting person may write to the board about an application. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public boolean mayWrite(String applicationId) {
        return desk.cases.findByApplication(applicationId).filter(about -> desk.gate.allows(Permission.APPLICATION_WRITE,
                new Subject("application", applicationId, about.boardId(), about.associationId()))).isPresent();
    }

    /** What the applicant is told of, the oldest first; of a decision from when it was told, not from when it was made. */
    private static List<StatusView.Step> timeline(List<CaseEvent> events, Optional<Instant> reopened, Case about) {
        Stream<StatusView.Step> acts = events.stream().filter(one -> TOLD.contains(one.act()))
                .map(one -> new StatusView.Step(one.act(), "claimed".equals(one.act()) || "assigned".equals(one.act())
                        || "proposed".equals(one.act()) || "reopened".equals(one.act()) ? "" : one.detail(), one.happenedAt()));
        // What a court has annulled since was told, too.
        Stream<Instant> before = events.stream().filter(one -> TOLD_OF_DECISION.contains(one.act())).map(CaseEvent::happenedAt)
                .filter(at -> reopened.filter(at::isBefore).isPresent());
        Stream<StatusView.Step> told = Stream.concat(before, about.toldAt().stream()).map(at -> new StatusView.Step("told", "", at));
        return Stream.concat(acts, told).sorted(Comparator.comparing(StatusView.Step::at)).toList();
    }

    /** Since when the stage that the applicant is told of holds. */
    private Instant since(Case about) {
        if (about.state().isOpen()) {
            return about.stateSince();
        }
        return about.toldAt().orElseGet(() -> desk.file.events(about.id()).stream().filter(one -> "proposed".equals(one.act())
                || "withdrawn".equals(one.act())).map(CaseEvent::happenedAt).max(Comparator.naturalOrder()).orElse(about.receivedAt()));
    }

    /** The cases of the association in use that the acting person may see, the newest first. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<OwnCase> own(String associationId) {
        List<Case> seen = desk.cases.ofAssociation(associationId).stream().filter(about -> !about.isHandedOver())
                .filter(about -> desk.gate.allows(Permission.APPLICATION_READ,
                        new Subject("application", about.applicationId(), null, associationId))).toList();
        Map<String, CompletionRequest> requests = desk.file.openRequests(seen.stream().filter(about -> about.state().isOpen()).map(Case::id).toList())
                .stream().collect(Collectors.toMap(CompletionRequest::caseId, request -> request, (first, second) -> first));
        return seen.stream().map(about -> {
                    Optional<CompletionRequest> open = Optional.ofNullable(requests.get(about.id()));
                    return new OwnCase(about.applicationId(), about.title(), about.receptionNumber(), stage(about, open.isPresent()),
                            about.toldAt().orElse(about.stateSince()), open.map(CompletionRequest::dueOn).orElse(null), about.toldAt().isPresent(),
                            about.level(), about.effectiveLevel());
                }).toList();
    }

    private static String stage(Case about, boolean asked) {
        if (about.isWithdrawn() && about.toldAt().isEmpty()) {
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
            // Until it is told, a decision is not there for the applicant.
            case DECIDED, CLOSED -> about.toldAt().isPresent() ? "decided" : "proposed";
        };
    }
}
