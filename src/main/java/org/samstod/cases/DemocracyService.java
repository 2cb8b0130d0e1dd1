package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samstod.associations.MembershipService;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.DemocracyFinding;
import org.samstod.cases.domain.DemocracyHearing;
import org.samstod.cases.domain.DemocracyReview;
import org.samstod.cases.domain.PreparationFile;
import org.samstod.districts.CodeListService;
import org.samstod.districts.CodeListService.CodeView;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.NewEntry;
import org.samstod.register.Receive;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;

/**
 * The democracy review of a case (demokrativillkor, {@code domain.md} 2.3): a finding on each of the city's criteria with its evidence, sent to
 * the applicant for its reply. A deficiency makes the case one that only the board decides.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DemocracyService {

    @Inject
    CaseDesk desk;

    @Inject
    CaseHeads heads;

    @Inject
    Steps steps;

    @Inject
    PreparationFile file;

    @Inject
    CodeListService codes;

    @Inject
    RegisterService register;

    @Inject
    MembershipService memberships;

    @Inject
    NotificationService notifications;

    /**
     * A finding to record.
     *
     * @param word       null leaves the criterion as it is
     * @param what       which act of the association
     * @param occurredOn when
     * @param source     where it is seen
     */
    public record FindingEntry(String criterion, DemocracyWord word, String what, LocalDate occurredOn, String source) {
    }

    /** The review of a case. */
    @UseCase(permission = Permission.CASE_READ)
    public DemocracyPage page(String caseId, Locale locale) {
        Case about = desk.read(caseId, Permission.CASE_READ);
        DemocracyReview review = steps.review(caseId);
        List<DemocracyPage.Criterion> criteria = codes.codes(Steps.DEMOCRACY).stream().map(one -> {
            DemocracyFinding found = review.of(one.code()).orElse(null);
            String name = one.name(locale.getLanguage());
            return found == null ? new DemocracyPage.Criterion(one.code(), name, null, "", null, "", null, null)
                    : new DemocracyPage.Criterion(one.code(), name, found.word(), found.what(), found.occurredOn().orElse(null), found.source(),
                            found.foundBy(), found.foundAt());
        }).toList();
        return new DemocracyPage(heads.of(about), desk.calls.terms(about).steps().democracyReview(), criteria, hearings(file.hearings(caseId)),
                review.isUnheard(), review.isForTheBoard());
    }

    private List<DemocracyPage.HearingView> hearings(List<DemocracyHearing> found) {
        Instant now = desk.clock.now();
        List<DemocracyPage.HearingView> views = new ArrayList<>(found.stream().map(one -> new DemocracyPage.HearingView(one.id(), one.state(),
                one.findings(), one.letter(), one.sentAt(), one.dueOn(), one.isAwaited(now), one.replyText(),
                one.repliedBy().map(Hand::name).orElse(""), one.repliedAt().orElse(null), one.isRepliedLate())).toList());
        Collections.reverse(views);
        return List.copyOf(views);
    }

    /** Records findings; criteria that are unchanged are left alone. */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.democracy")
    public void record(String caseId, long seenVersion, List<FindingEntry> entries) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.ASSESS, about);
        DemocracyReview review = steps.review(caseId);
        Map<String, CodeView> known = new LinkedHashMap<>();
        codes.codes(Steps.DEMOCRACY).forEach(one -> known.put(one.code(), one));
        Instant now = desk.clock.now();
        List<Violation> wrong = new ArrayList<>();
        List<DemocracyFinding> written = new ArrayList<>();
        for (FindingEntry entry : entries) {
            if (entry.word() == null) {
                continue;
            }
            if (!known.containsKey(entry.criterion())) {
                throw new NotFound("criterion of the democracy review");
            }
            DemocracyFinding before = review.of(entry.criterion()).orElse(null);
            if (before != null && before.says(entry.word(), entry.what(), entry.occurredOn(), entry.source())) {
                continue;
            }
            try {
                written.add(new DemocracyFinding(caseId, entry.criterion(), before, entry.word(), entry.what(), entry.occurredOn(), entry.source(),
                        desk.clock.today(), desk.hand(), now));
            } catch (BusinessException e) {
                wrong.add(new Violation(null, e.code(), known.get(entry.criterion()).sv()));
            }
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        if (written.isEmpty()) {
            throw new BusinessException("case.democracy.nothing");
        }
        written.forEach(file::add);
        about.touch("democracy", desk.hand(), now);
        desk.done(about, Integer.toString(written.size()), Map.of("findings", written.stream().map(DemocracyService::payload).toList()));
    }

    private static Map<String, Object> payload(DemocracyFinding one) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("criterion", one.criterion());
        payload.put("finding", one.word());
        payload.put("what", one.what());
        payload.put("occurredOn", one.occurredOn().map(LocalDate::toString).orElse(""));
        payload.put("source", one.source());
        return payload;
    }

    /**
     * Sends what was found to the applicant for its reply.
     *
     * @param letter the officer's own words, possibly empty
     * @return the hearing's id
     * @throws BusinessException {@code case.democracy.nothing-to-send} when nothing was found, as {@link DemocracyHearing} otherwise
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.democracy-send")
    public String send(String caseId, long seenVersion, String letter, LocalDate dueOn) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.ASSESS, about);
        List<DemocracyFinding> found = steps.review(caseId).toReplyTo();
        if (found.isEmpty()) {
            throw new BusinessException("case.democracy.nothing-to-send");
        }
        Instant now = desk.clock.now();
        Instant dueAt = dueOn == null ? null : dueOn.plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
        DemocracyHearing hearing = new DemocracyHearing(caseId, words(found), letter, dueOn, dueAt, desk.clock.today(), desk.hand(), now);
        file.add(hearing);
        register.record(new NewEntry(about.boardId(), EntryKind.OTHER, Direction.SENT, hearing.id(), about.associationId(), about.effectiveLevel(), now,
                about.matterId()));
        for (String account : memberships.membersToTell(about.associationId())) {
            notifications.send(new Message(account, null, "democracy-hearing", null, Map.of("number", about.receptionNumber(), "due", hearing.dueOn(),
                    "link", "/association/applications/" + about.applicationId() + "/democracy"), about.effectiveLevel(), caseId,
                    "democracy-hearing:" + hearing.id() + ":" + account));
        }
        about.touch("democracy-sent", desk.hand(), now);
        desk.done(about, hearing.dueOn().toString(), Map.of("hearing", hearing.id(), "findings", hearing.findings(), "letter", hearing.letter(), "dueOn",
                hearing.dueOn()));
        return hearing.id();
    }

    /** What is sent is Swedish, whatever the officer reads. */
    private String words(List<DemocracyFinding> found) {
        Map<String, CodeView> names = codes.words(Steps.DEMOCRACY);
        StringBuilder text = new StringBuilder();
        for (DemocracyFinding one : found) {
            text.append(text.isEmpty() ? "" : "\n\n").append(Texts.get(Texts.SWEDISH, "case.democracy.sent", names.get(one.criterion()).sv(),
                    Texts.get(Texts.SWEDISH, "case.democracy.word." + one.word()), one.what(),
                    one.occurredOn().map(LocalDate::toString).orElse(""), one.source()));
        }
        return text.toString();
    }

    /** What the applicant is asked about an application, the newest first; empty when nothing. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<DemocracyPage.HearingView> ofApplication(String applicationId) {
        return hearings(file.hearings(ApplicantCases.of(desk, applicationId, Permission.APPLICATION_READ).id()));
    }

    /** An application of the association whose reply is awaited. */
    public record Waiting(String applicationId, String title, LocalDate dueOn) {
    }

    /** The applications of an association that the acting person may read and that a reply is awaited on, the earliest due first. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<Waiting> waiting(String associationId) {
        List<Waiting> waiting = new ArrayList<>();
        for (DemocracyHearing one : file.unrepliedOf(associationId)) {
            desk.cases.find(one.caseId()).filter(about -> about.state().isOpen() && ApplicantCases.mayRead(desk, about))
                    .ifPresent(about -> waiting.add(new Waiting(about.applicationId(), about.title(), one.dueOn())));
        }
        return List.copyOf(waiting);
    }

    /**
     * The association replies; a reply after the due date is kept and marked late, also after the decision.
     *
     * @throws BusinessException as {@link DemocracyHearing#reply}
     */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "case.democracy-reply")
    public void reply(String applicationId, String hearingId, String text) {
        String caseId = ApplicantCases.of(desk, applicationId, Permission.APPLICATION_WRITE).id();
        Case about = desk.cases.findForUpdate(caseId).orElseThrow(() -> new NotFound("case"));
        DemocracyHearing hearing = file.findHearing(hearingId).filter(one -> one.caseId().equals(caseId)).orElseThrow(() -> new NotFound("hearing"));
        Instant now = desk.clock.now();
        hearing.reply(text, desk.hand(), now);
        register.receive(new Receive(about.boardId(), EntryKind.OTHER, hearing.id(), about.associationId(), about.effectiveLevel(),
                now, about.matterId()));
        about.officer().ifPresent(officer -> notifications.send(new Message(officer.accountId(), null, "democracy-replied", null,
                Map.of("number", about.receptionNumber(), "title", about.title(), "link", "/office/cases/" + caseId + "/democracy"),
                about.effectiveLevel(), caseId, "democracy-replied:" + hearing.id())));
        about.touch("democracy-replied", desk.hand(), now);
        desk.done(about, "", Map.of("hearing", hearing.id(), "reply", hearing.replyText(), "late", hearing.isRepliedLate()));
    }
}
