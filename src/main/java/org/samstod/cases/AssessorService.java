package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samstod.cases.domain.Assessment;
import org.samstod.cases.domain.AssessorMark;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseAssessor;
import org.samstod.cases.domain.CasePerson;
import org.samstod.cases.domain.PreparationFile;
import org.samstod.identity.AccountService;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;

/**
 * Several people assess one case, hidden from each other until all are in. How many is the track's, dated data of the call; who, the unit
 * head's. The officer's joint assessment stays the officer's own and is written when theirs can be seen.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AssessorService {

    private static final String NOT_ALLOWED = "case.not-allowed.";

    @Inject
    CaseDesk desk;

    @Inject
    CaseHeads heads;

    @Inject
    Assessors assessors;

    @Inject
    JavPeople staff;

    @Inject
    PreparationFile file;

    @Inject
    AccountService accounts;

    @Inject
    NotificationService notifications;

    /**
     * What one assessor says of one criterion; both may be missing while it is being written.
     *
     * @param criterion code of the criterion
     */
    public record MarkEntry(String criterion, Verdict verdict, String reasons) {
    }

    /** The assessment of a case as the acting person may see it: of other assessors who is in, and what they wrote only when all are. */
    @UseCase(permission = Permission.CASE_READ)
    public AssessmentPage page(String caseId, Locale locale) {
        Case about = desk.read(caseId, Permission.CASE_READ);
        CallTerms terms = desk.calls.terms(about);
        List<CaseAssessor> active = assessors.active(caseId);
        Map<String, Map<String, AssessorMark>> marks = assessors.marks(active);
        boolean open = Assessors.isOpen(about, active, terms.steps().hiddenAssessors());
        CaseAssessor mine = active.stream().filter(this::isActing).findFirst().orElse(null);
        Map<String, Assessment> joint = CaseDesk.newestAssessments(desk.file.assessments(caseId));
        List<AssessmentPage.CriterionResult> criteria = terms.criteria().stream().map(line -> {
            Assessment own = joint.get(line.code());
            return new AssessmentPage.CriterionResult(line.code(), line.in(locale), terms.weights().get(line.code()), own == null ? null : own.verdict(),
                    own == null ? "" : own.reasons(), open ? said(active, marks, line.code()) : List.of());
        }).toList();
        boolean prepares = desk.gate.allows(Permission.CASE_PREPARE, CaseDesk.subject(about)) && desk.jav(about).isEmpty() && about.state().isOpen();
        return new AssessmentPage(heads.of(about), terms.steps().hiddenAssessors(),
                active.stream().map(one -> new AssessmentPage.AssessorLine(one.person(), one.isIn(about.revision()), one.askedAt(),
                        one.handedInAt().orElse(null))).toList(),
                mine == null ? List.of() : own(terms, marks.getOrDefault(mine.id(), Map.of()), locale),
                prepares && mine != null && mine.mayWrite(about.revision()) && about.state() == CaseState.IN_PREPARATION, criteria,
                WeightedSum.of(terms.weights(), joint.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().verdict()))),
                open ? result(terms, active, marks) : null,
                prepares && desk.actor().role() == Role.UNIT_HEAD ? candidates(about, active) : List.of(), flags(caseId), prepares);
    }

    private boolean isActing(CaseAssessor one) {
        return one.person().accountId().equals(desk.actor().accountId());
    }

    private static List<AssessmentPage.Mark> said(List<CaseAssessor> active, Map<String, Map<String, AssessorMark>> marks, String criterion) {
        return active.stream().map(one -> {
            AssessorMark mark = marks.getOrDefault(one.id(), Map.of()).get(criterion);
            return new AssessmentPage.Mark(one.person().name(), mark == null ? null : mark.verdict(), mark == null ? "" : mark.reasons());
        }).toList();
    }

    private static List<AssessmentPage.OwnMark> own(CallTerms terms, Map<String, AssessorMark> marks, Locale locale) {
        return terms.criteria().stream().map(line -> {
            AssessorMark mark = marks.get(line.code());
            return new AssessmentPage.OwnMark(line.code(), line.in(locale), terms.weights().get(line.code()), mark == null ? null : mark.verdict(),
                    mark == null ? "" : mark.reasons());
        }).toList();
    }

    private static AssessmentPage.Result result(CallTerms terms, List<CaseAssessor> active, Map<String, Map<String, AssessorMark>> marks) {
        List<AssessmentPage.AssessorSum> sums = active.stream().map(one -> new AssessmentPage.AssessorSum(one.person().name(),
                WeightedSum.of(terms.weights(), marks.getOrDefault(one.id(), Map.of()).values().stream().filter(mark -> mark.verdict() != null)
                        .collect(Collectors.toMap(AssessorMark::criterion, AssessorMark::verdict))))).toList();
        Comparator<WeightedSum> byPoints = Comparator.comparing(WeightedSum::points);
        return new AssessmentPage.Result(sums, sums.stream().map(AssessmentPage.AssessorSum::sum).min(byPoints).orElseThrow(),
                sums.stream().map(AssessmentPage.AssessorSum::sum).max(byPoints).orElseThrow());
    }

    private List<AssessmentPage.FlagView> flags(String caseId) {
        List<AssessmentPage.FlagView> flags = new ArrayList<>(file.flags(caseId).stream().map(one -> new AssessmentPage.FlagView(one.id(), one.kind(),
                one.state(), one.reason(), one.setBy(), one.setAt(), one.resolution(), one.resolvedBy().orElse(null),
                one.resolvedAt().orElse(null))).toList());
        java.util.Collections.reverse(flags);
        return List.copyOf(flags);
    }

    private List<Hand> candidates(Case about, List<CaseAssessor> active) {
        Map<String, JavState> states = staff.of(about).stream().collect(Collectors.toMap(one -> one.person().accountId(), JavPerson::state));
        return Stream.of(Role.CASE_OFFICER, Role.UNIT_HEAD).flatMap(role -> accounts.holders(role, about.boardId()).stream())
                .map(one -> new Hand(one.id(), one.displayName())).distinct()
                .filter(one -> active.stream().noneMatch(other -> other.person().accountId().equals(one.accountId())))
                .filter(one -> !states.getOrDefault(one.accountId(), JavState.NONE).stops()).toList();
    }

    /**
     * The unit head asks a colleague to assess the case; one of a protected case is named on it, to find it at all.
     *
     * @throws BusinessException {@code case.assessor.account} at {@code assessor} when the account cannot assess for the board or has a
     *                           conflict of interest, {@code case.assessor.asked} when the person is asked already
     */
    @UseCase(permission = Permission.CASE_CLAIM, action = "case.assessor-ask")
    public void ask(String caseId, long seenVersion, String accountId) {
        Case about = take(caseId, seenVersion);
        Hand person = candidates(about, List.of()).stream().filter(one -> one.accountId().equals(accountId)).findFirst()
                .orElseThrow(() -> new BusinessException("case.assessor.account").at("assessor"));
        Instant now = desk.clock.now();
        CaseAssessor assessor = assessors.of(caseId, accountId).orElse(null);
        if (assessor == null) {
            assessor = new CaseAssessor(caseId, person, desk.hand(), now);
            file.add(assessor);
        } else if (assessor.isActive()) {
            throw new BusinessException("case.assessor.asked").at("assessor");
        } else {
            assessor.askAgain(desk.hand(), now);
        }
        if (about.effectiveLevel().isLowerThan(PublicationLevel.LIMITED)
                && desk.file.people(caseId).stream().noneMatch(one -> one.person().accountId().equals(accountId))) {
            desk.file.add(new CasePerson(caseId, person, "assessor", desk.hand(), now));
        }
        notifications.send(new Message(accountId, null, "assessor-asked", null, Map.of("number", about.receptionNumber(), "title", about.title(), "link",
                "/office/cases/" + caseId + "/assessment"), about.effectiveLevel(), caseId, "assessor-asked:" + assessor.id() + ":" + now.toEpochMilli()));
        about.touch("assessor-asked", desk.hand(), now);
        desk.done(about, person.name(), Map.of("assessor", accountId));
    }

    /** The unit head takes an assessor off who has not handed in, or opens what was handed in so that it can be written again. */
    @UseCase(permission = Permission.CASE_CLAIM, action = "case.assessor-change")
    public void change(String caseId, long seenVersion, String accountId) {
        Case about = take(caseId, seenVersion);
        CaseAssessor assessor = assessors.of(caseId, accountId).filter(CaseAssessor::isActive).orElseThrow(() -> new NotFound("assessor"));
        Instant now = desk.clock.now();
        boolean opens = assessor.state() == AssessorState.IN;
        if (opens) {
            assessor.askAgain(desk.hand(), now);
        } else {
            assessor.release();
        }
        about.touch(opens ? "assessor-opened" : "assessor-released", desk.hand(), now);
        desk.done(about, assessor.person().name(), Map.of("assessor", accountId, "state", assessor.state()));
    }

    private Case take(String caseId, long seenVersion) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_CLAIM);
        if (desk.actor().role() != Role.UNIT_HEAD && desk.actor().role() != Role.SYSTEM) {
            throw new BusinessException(NOT_ALLOWED + "unit-head");
        }
        if (desk.jav(about).isPresent()) {
            throw new BusinessException(NOT_ALLOWED + "jav");
        }
        if (!about.state().isOpen()) {
            throw new BusinessException(NOT_ALLOWED + "decided");
        }
        return about;
    }

    /** Keeps what the acting assessor has written so far; nobody else sees it. */
    @UseCase(permission = Permission.CASE_PREPARE)
    public void save(String caseId, List<MarkEntry> entries) {
        Case about = desk.read(caseId, Permission.CASE_PREPARE);
        write(about, own(about), entries);
    }

    /**
     * Hands in the acting assessor's assessment: every criterion with its reasons.
     *
     * @throws BusinessException one violation for each criterion where something is missing; nothing typed is lost, it is for the page to
     *                           keep it
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.assessor-in")
    public void handIn(String caseId, List<MarkEntry> entries) {
        Case about = desk.takeAnyVersion(caseId, Permission.CASE_PREPARE);
        CaseAssessor mine = own(about);
        Map<String, AssessorMark> written = write(about, mine, entries);
        List<Violation> missing = new ArrayList<>();
        for (CallTerms.Line line : desk.calls.terms(about).criteria()) {
            try {
                written.computeIfAbsent(line.code(), code -> new AssessorMark(mine.id(), code, null, "", desk.clock.now())).requireComplete();
            } catch (BusinessException e) {
                missing.add(new Violation(null, e.code(), line.sv()));
            }
        }
        if (!missing.isEmpty()) {
            throw BusinessException.all(missing);
        }
        Instant now = desk.clock.now();
        mine.handIn(about.revision(), now);
        about.touch("assessor-in", desk.hand(), now);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("assessor", mine.person().accountId());
        payload.put("revision", about.revision().ordinal());
        payload.put("marks", written.values().stream().sorted(Comparator.comparing(AssessorMark::criterion))
                .map(one -> Map.of("criterion", one.criterion(), "verdict", one.verdict(), "reasons", one.reasons())).toList());
        desk.done(about, "", payload);
    }

    private CaseAssessor own(Case about) {
        if (desk.jav(about).isPresent()) {
            throw new BusinessException(NOT_ALLOWED + "jav");
        }
        if (about.state() != CaseState.IN_PREPARATION) {
            throw new BusinessException(NOT_ALLOWED + "state." + about.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        CaseAssessor mine = assessors.of(about.id(), desk.actor().accountId()).filter(CaseAssessor::isActive)
                .orElseThrow(() -> new BusinessException("case.assessor.none"));
        if (!mine.mayWrite(about.revision())) {
            throw new BusinessException("case.assessor.in");
        }
        return mine;
    }

    private Map<String, AssessorMark> write(Case about, CaseAssessor mine, List<MarkEntry> entries) {
        Map<String, AssessorMark> marks = new LinkedHashMap<>(assessors.marks(List.of(mine)).getOrDefault(mine.id(), Map.of()));
        List<String> known = desk.calls.terms(about).criteria().stream().map(CallTerms.Line::code).toList();
        Instant now = desk.clock.now();
        for (MarkEntry entry : entries) {
            if (!known.contains(entry.criterion())) {
                throw new NotFound("criterion");
            }
            AssessorMark mark = marks.get(entry.criterion());
            if (mark != null) {
                mark.write(entry.verdict(), entry.reasons(), now);
            } else if (entry.verdict() != null || entry.reasons() != null && !entry.reasons().isBlank()) {
                mark = new AssessorMark(mine.id(), entry.criterion(), entry.verdict(), entry.reasons(), now);
                file.add(mark);
                marks.put(entry.criterion(), mark);
            }
        }
        return marks;
    }
}
