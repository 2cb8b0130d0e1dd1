package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.samstod.applications.AnswersView;
import org.samstod.applications.RevisionReadingService;
import org.samstod.associations.AssociationService;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseReplay;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.journal.Gate;
import org.samstod.journal.PastAct;
import org.samstod.journal.PastEntry;
import org.samstod.journal.PastService;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;

/**
 * Any case as it stood at any moment, from the journal's payloads. Staff see it by the reading rule of today; the auditor sees open and limited
 * cases, and of protected ones only that something was done and when.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaseHistoryService {

    /** A case that is received is told in the journal within the same transaction; a day is more than enough. */
    private static final Duration BEFORE = Duration.ofDays(1);

    @Inject
    CaseDesk desk;

    @Inject
    CaseAnswers answers;

    @Inject
    RevisionReadingService reading;

    @Inject
    PastService past;

    @Inject
    AccountService accounts;

    @Inject
    AssociationService associations;

    /**
     * The case as it stood.
     *
     * @param at  the moment, or null
     * @param act number of the last entry that counts, or null; with neither, everything counts
     * @throws NotFound when there is no such case
     */
    @UseCase(permission = Permission.CASE_READ)
    public CaseAsOf asOf(String caseId, Instant at, Long act, Locale locale) {
        Case about = desk.read(caseId, Permission.CASE_READ);
        return view(about, at, act, locale, associations.association(about.associationId()).name());
    }

    /** The same for the auditor. */
    @UseCase(permission = Permission.JOURNAL_READ)
    public CaseAsOf audit(String caseId, Instant at, Long act, Locale locale) {
        Case about = (Ids.isId(caseId) ? desk.cases.find(caseId) : Optional.<Case>empty()).orElseThrow(() -> new NotFound(CaseDesk.KIND));
        desk.gate.require(Permission.JOURNAL_READ, new Subject("journal-case", about.id(), about.boardId(), about.associationId()));
        boolean jav = desk.file.declarations(about.id()).stream()
                .anyMatch(one -> one.isNewest() && one.isJav() && one.about().accountId().equals(desk.actor().accountId()));
        if (jav) {
            throw new Denied(Permission.JOURNAL_READ.name(), "jav", about.id());
        }
        if (!about.effectiveLevel().isAtLeast(PublicationLevel.LIMITED)) {
            return closed(about, at, act);
        }
        return view(about, at, act, locale, null);
    }

    private CaseAsOf view(Case about, Instant at, Long act, Locale locale, String applicant) {
        List<PastEntry> entries = entries(about);
        Predicate<PastEntry> counted = counted(at, act);
        CaseReplay replay = new CaseReplay(about.id(), about.applicationId());
        entries.stream().filter(counted).forEach(replay::play);
        Map<String, AccountView> people = people(entries);
        List<CaseAsOf.Line> lines = entries.stream().map(one -> line(one, about, people, counted.test(one))).toList();
        CallTerms terms = desk.calls.terms(about.callId(), Optional.ofNullable(replay.facts().get("track")).orElse(about.track()));
        Optional<CaseReplay.Submitted> revision = replay.revision();
        AnswersView kept = revision.filter(one -> one.answers() != null).map(one -> reading.readKept(one.formId(), one.track(), one.ordinal(), one.answers(), locale))
                .orElse(null);
        return new CaseAsOf(about.id(), about.receptionNumber(), applicant, at, last(entries, counted), lines, false, replay.state().orElse(null), replay.facts(),
                replay.checks().stream().map(one -> new CaseAsOf.Check(one.code(), name(terms.checklist(), one.code(), locale), one.finding(), one.remark(),
                        one.revision())).toList(),
                replay.assessments().stream().map(one -> new CaseAsOf.Criterion(one.code(), name(terms.criteria(), one.code(), locale), one.verdict(),
                        one.reasons(), one.revision())).toList(),
                replay.proposal().map(one -> new CaseAsOf.ProposalWord(one.id(), one.outcome(), one.amount(), one.reasons(), one.ground(), one.revision(),
                        one.at(), one.decided())).orElse(null),
                replay.decision().map(one -> new CaseAsOf.DecisionWord(one.id(), one.round(), one.outcome(), one.granted(), one.reasons(), one.ground(),
                        one.decider(), one.at())).orElse(null),
                kept == null ? frozen(about, replay, locale).orElse(null) : kept, kept != null, replay.missing(),
                lines.stream().filter(one -> one.counted() && one.disposedAt() != null).toList());
    }

    /** The frozen revision that a payload of earlier times only names; who may read the case may read it. */
    private Optional<AnswersView> frozen(Case about, CaseReplay replay, Locale locale) {
        String named = replay.facts().get("revisionId");
        boolean known = named != null && desk.file.revisions(about.id()).stream().anyMatch(one -> one.revision().id().equals(named));
        return known && desk.gate.allows(Permission.CASE_READ, CaseDesk.subject(about)) ? Optional.of(answers.view(named, null, locale)) : Optional.empty();
    }

    /** Of a protected case an auditor is told that something was done, when and by whom; not what. */
    private CaseAsOf closed(Case about, Instant at, Long act) {
        List<PastEntry> entries = entries(about);
        Predicate<PastEntry> counted = counted(at, act);
        return new CaseAsOf(about.id(), about.receptionNumber(), null, at, last(entries, counted), entries.stream().map(one -> new CaseAsOf.Line(one.sequence(),
                one.at(), null, "", one.action(), one.actorId(), counted.test(one), one.disposedAt())).toList(), true, null, Map.of(), List.of(), List.of(), null,
                null, null, false, Set.of(), List.of());
    }

    private List<PastEntry> entries(Case about) {
        return past.of(about.id(), about.receivedAt().minus(BEFORE));
    }

    private static Predicate<PastEntry> counted(Instant at, Long act) {
        return act != null ? entry -> entry.sequence() <= act : at != null ? entry -> !entry.at().isAfter(at) : entry -> true;
    }

    private static long last(List<PastEntry> entries, Predicate<PastEntry> counted) {
        return entries.stream().filter(counted).mapToLong(PastEntry::sequence).max().orElse(0);
    }

    private Map<String, AccountView> people(List<PastEntry> entries) {
        return accounts.accounts(new TreeSet<>(entries.stream().map(PastEntry::actorId).filter(Ids::isId).toList()));
    }

    private static CaseAsOf.Line line(PastEntry entry, Case about, Map<String, AccountView> people, boolean counted) {
        List<CaseAsOf.Line> told = new ArrayList<>();
        for (PastAct act : entry.acts()) {
            if (act.subjectId().equals(about.id()) && act.data().containsKey(CaseFacts.STANDS)) {
                var stands = act.data().getJsonObject(CaseFacts.STANDS);
                told.add(new CaseAsOf.Line(entry.sequence(), entry.at(), stands.getString("act"), stands.getString("detail", ""), entry.action(),
                        stands.getString("by"), counted, null));
            }
        }
        String by = Optional.ofNullable(people.get(entry.actorId())).map(AccountView::displayName)
                .orElse(Gate.SYSTEM.equals(entry.actorId()) ? null : entry.actorId());
        return told.isEmpty() ? new CaseAsOf.Line(entry.sequence(), entry.at(), null, "", entry.action(), by, counted, entry.disposedAt())
                : told.get(told.size() - 1);
    }

    private static String name(List<CallTerms.Line> lines, String code, Locale locale) {
        return lines.stream().collect(Collectors.toMap(CallTerms.Line::code, one -> one.in(locale), (first, second) -> first)).getOrDefault(code, code);
    }
}
