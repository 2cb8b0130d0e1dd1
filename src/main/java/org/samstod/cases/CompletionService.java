package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.associations.MembershipService;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CompletionItem;
import org.samstod.cases.domain.CompletionRequest;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.NewEntry;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** Completion requests: asking, withdrawing, and the clock that ends them. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CompletionService {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_ITEM = 1000;
    private static final int MOST_ITEMS = 30;
    /** How long before its end a request is reminded of, and how old it must be for that. */
    private static final Duration REMINDER = Duration.ofDays(3);

    @Inject
    CaseDesk desk;

    @Inject
    CaseAnswers answers;

    @Inject
    CompletionWords words;

    @Inject
    RegisterService register;

    @Inject
    NotificationService notifications;

    @Inject
    MembershipService memberships;

    /**
     * What is asked for.
     *
     * @param checkCodes lines of the checklist that are missing
     * @param others     further things, one a line
     * @param dueOn      the last day to answer
     * @param text       the officer's own words to the applicant, may be empty
     */
    public record RequestCompletion(String caseId, long seenVersion, List<String> checkCodes, String others, LocalDate dueOn, String text) {
    }

    /**
     * Asks the applicant to complete the application: lets it be revised, writes to its members, and registers what was sent.
     *
     * @return the request's id
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.completion-request")
    public String request(RequestCompletion command) {
        Case about = desk.take(command.caseId(), command.seenVersion(), Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.REQUEST_COMPLETION, about);
        String text = command.text() == null ? "" : command.text().strip();
        if (text.length() > LONGEST_TEXT) {
            throw new BusinessException("case.completion.text", LONGEST_TEXT).at("completionText");
        }
        Instant now = desk.clock.now();
        List<CompletionItem> items = items(about, command);
        Instant dueAt = command.dueOn() == null ? null : command.dueOn().plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
        CompletionRequest request = CompletionRequest.open(about.id(), about.revision(), text, items, command.dueOn(), dueAt,
                desk.clock.today(), desk.hand(), now);
        desk.file.add(request);
        answers.permit(about, request);
        register.record(new NewEntry(about.boardId(), EntryKind.COMPLETION_REQUEST, Direction.SENT, request.id(), about.associationId(),
                about.effectiveLevel(), now, about.matterId()));
        tell(about, request, "completion-request");
        about.touch("completion-requested", desk.hand(), now);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("request", request.id());
        payload.put("dueOn", request.dueOn());
        payload.put("items", items.stream().map(CompletionItem::itemText).toList());
        payload.put("text", text);
        desk.done(about, request.dueOn().toString(), payload);
        return request.id();
    }

    private List<CompletionItem> items(Case about, RequestCompletion command) {
        Map<String, CallTerms.Line> lines = desk.calls.terms(about).checklist().stream()
                .collect(Collectors.toMap(CallTerms.Line::code, line -> line));
        Map<String, org.samstod.cases.domain.CheckItem> found = CaseDesk.newestChecks(desk.file.checks(about.id()));
        List<CompletionItem> items = new ArrayList<>();
        for (String code : command.checkCodes() == null ? List.<String>of() : command.checkCodes()) {
            CallTerms.Line line = lines.get(code);
            if (line == null) {
                throw new NotFound("checklist line");
            }
            boolean missing = found.containsKey(code) && found.get(code).finding() == Finding.MISSING;
            items.add(new CompletionItem(code, missing ? CompletionWords.item(line, found.get(code)) : CompletionWords.cut(line.sv())));
        }
        if (command.others() != null) {
            command.others().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
                if (line.length() > LONGEST_ITEM) {
                    throw new BusinessException("case.completion.item", LONGEST_ITEM).at("others");
                }
                items.add(new CompletionItem(null, line));
            });
        }
        if (items.size() > MOST_ITEMS) {
            throw new BusinessException("case.completion.many", MOST_ITEMS).at("others");
        }
        return items;
    }

    /** What can be written to the applicant about what the formal check found missing, for the officer to go on from; possibly empty. */
    @UseCase(permission = Permission.CASE_PREPARE)
    public String proposedText(String caseId) {
        Case about = desk.read(caseId, Permission.CASE_PREPARE);
        return String.join("\n\n", words.sentences(desk.calls.terms(about).checklist(), CaseDesk.newestChecks(desk.file.checks(caseId)),
                about.boardId(), desk.clock.today()));
    }

    /** The officer withdraws an open request. */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.completion-withdraw")
    public void withdraw(String caseId, long seenVersion) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.CHECK, about);
        CompletionRequest open = desk.file.requests(caseId).stream().filter(CompletionRequest::isOpen).findFirst()
                .orElseThrow(() -> new BusinessException("case.completion.ended"));
        Instant now = desk.clock.now();
        open.withdraw(now);
        answers.endPermit(about);
        tell(about, open, "completion-withdrawn");
        about.touch("completion-withdrawn", desk.hand(), now);
        desk.done(about, "", Map.of("request", open.id()));
    }

    /** Open requests whose due date has passed, as {@code {request id, case id}}. */
    @UseCase(permission = Permission.SYSTEM)
    public List<String[]> overdue(int most) {
        return desk.file.dueBy(desk.clock.now(), most);
    }

    /**
     * The clock ends a request; the case goes on with what is there, and its officer is told.
     *
     * @throws BusinessException {@code case.completion.ended} when it has ended meanwhile
     */
    @UseCase(permission = Permission.SYSTEM, action = "case.completion-lapse")
    public void lapse(String caseId, String requestId) {
        Case about = desk.takeAnyVersion(caseId, Permission.SYSTEM);
        Instant now = desk.clock.now();
        CompletionRequest request = desk.file.requests(caseId).stream().filter(one -> one.id().equals(requestId)).findFirst()
                .orElseThrow(() -> new NotFound("completion request"));
        if (!request.lapse(now)) {
            throw new BusinessException("case.completion.ended");
        }
        about.touch("completion-lapsed", desk.hand(), now);
        about.officer().ifPresent(officer -> notifications.send(new Message(officer.accountId(), null, "completion-lapsed", null,
                Map.of("number", about.receptionNumber(), "title", about.title(), "link", "/office/cases/" + about.id()),
                about.effectiveLevel(), about.id(), "completion-lapsed:" + request.id())));
        desk.done(about, request.dueOn().toString(), Map.of("request", request.id()));
    }

    /** Open requests that end within three days, as {@code {request id, case id}}. */
    @UseCase(permission = Permission.SYSTEM)
    public List<String[]> endingSoon(int most) {
        return desk.file.dueBy(desk.clock.now().plus(REMINDER), most);
    }

    /** Reminds the applicant once of an open request; telling twice is told once. */
    @UseCase(permission = Permission.SYSTEM)
    public void remind(String caseId, String requestId) {
        Case about = desk.read(caseId, Permission.SYSTEM);
        Instant now = desk.clock.now();
        desk.file.requests(caseId).stream()
                .filter(one -> one.id().equals(requestId) && one.isOpen() && one.requestedAt().isBefore(now.minus(REMINDER)))
                .findFirst().ifPresent(open -> tell(about, open, "completion-reminder"));
    }

    private void tell(Case about, CompletionRequest request, String template) {
        Map<String, Object> data = new HashMap<>();
        data.put("number", about.receptionNumber());
        data.put("title", about.title());
        data.put("due", request.dueOn());
        data.put("items", request.items().stream().map(item -> "– " + item.itemText()).collect(Collectors.joining("\n")));
        data.put("text", request.requestText());
        data.put("link", "/association/applications/" + about.applicationId() + "/status");
        for (String account : memberships.membersToTell(about.associationId())) {
            notifications.send(new Message(account, null, template, (Locale) null, data, about.effectiveLevel(), about.id(),
                    template + ":" + request.id() + ":" + account));
        }
    }
}
