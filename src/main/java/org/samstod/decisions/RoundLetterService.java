package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.calls.FrameService;
import org.samstod.calls.FrameView;
import org.samstod.cases.CaseForDecision;
import org.samstod.cases.CaseService;
import org.samstod.cases.MatterDecisionService;
import org.samstod.cases.MatterForDecision;
import org.samstod.decisions.domain.Decider;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.DelegationRule;
import org.samstod.decisions.domain.Letter;
import org.samstod.decisions.domain.LetterOpening;
import org.samstod.decisions.domain.LetterOpenings;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.Violation;

/**
 * All letters of a round in one scroll for a delegate: what is proposed within the person's mandate with the letter exactly as it will be
 * kept, what is decided and not told, and what is told with who has opened it. Deciding many is {@link RoundDecisions}.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RoundLetterService {

    @Inject
    MatterDecisionService matters;

    @Inject
    CaseService cases;

    @Inject
    Decisions decisions;

    @Inject
    LetterOpenings openings;

    @Inject
    DecisionDrafts drafts;

    @Inject
    DecisionSuccession succession;

    @Inject
    FrameService frames;

    @Inject
    AccountService accounts;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * Every letter of a matter; a fixed number of statements, whatever the number of cases, and some for each that a court has sent back.
     *
     * @throws NotFound when there is no such matter, or the acting person may read nothing of it
     */
    @UseCase(permission = Permission.DECISION_DECIDE)
    public RoundLetters letters(String matterId) {
        MatterForDecision matter = matters.ofMatter(matterId);
        gate.require(Permission.DECISION_DECIDE, new Subject("matter", matterId, matter.head().boardId(), null));
        Instant now = clock.now();
        DecisionDrafts.Sources sources = drafts.sources(Clock.dayOf(now), matter.cases().stream().map(CaseForDecision::associationId).distinct().toList());
        Map<String, DecisionRow> decided = decisions.ofCases(matter.cases().stream().map(CaseForDecision::caseId).toList()).stream()
                .collect(Collectors.toMap(DecisionRow::caseId, Function.identity()));
        Kept kept = kept(decided.values().stream().map(DecisionRow::id).toList());
        List<RoundLetter> letters = new ArrayList<>();
        for (CaseForDecision about : matter.cases()) {
            DecisionRow row = decided.get(about.caseId());
            Optional<DecisionRow> annulled = Optional.ofNullable(row).filter(DecisionRow::isAnnulled);
            if (row != null && annulled.isEmpty()) {
                letters.add(decided(about, row, kept));
            } else if (about.proposed() != null && about.state().isOpen()) {
                letters.add(proposed(about, annulled, now, sources));
            }
        }
        return new RoundLetters(matter.head(), letters, matter.cases().size() - letters.size(), matter.told(), pots(matter, letters, decided, sources));
    }

    /** What is kept of decided cases, each read in one statement. */
    private record Kept(Map<String, Letter> letters, Map<String, List<LetterOpening>> openings, Map<String, AccountView> people) {
    }

    private Kept kept(List<String> decisionIds) {
        Map<String, Letter> letters = decisions.letters(decisionIds, "sv").stream().collect(Collectors.toMap(Letter::decisionId, Function.identity()));
        List<LetterOpening> opened = openings.of(decisionIds);
        return new Kept(letters, opened.stream().collect(Collectors.groupingBy(LetterOpening::decisionId)),
                opened.isEmpty() ? Map.of() : accounts.accounts(new TreeSet<>(opened.stream().map(LetterOpening::accountId).toList())));
    }

    private static RoundLetter decided(CaseForDecision about, DecisionRow row, Kept kept) {
        Optional<Letter> letter = Optional.ofNullable(kept.letters().get(row.id()));
        List<RoundLetter.Opening> opened = kept.openings().getOrDefault(row.id(), List.of()).stream().map(one -> new RoundLetter.Opening(
                Optional.ofNullable(kept.people().get(one.accountId())).map(AccountView::displayName).orElse(null), one.openedAt(), one.edition())).toList();
        return new RoundLetter(about.caseId(), MeetingDesk.reference(row), row.applicant(), row.title(),
                row.toldAt() == null ? RoundLetter.State.DECIDED : RoundLetter.State.TOLD, row.outcome(), row.asked(), row.granted(), List.of(),
                row.delegationParagraph(), letter.map(one -> LetterWriter.body(one.content(), 2)).orElse(null), null, row.id(), row.decider().name(),
                row.decidedAt(), row.decider().kind() == Decider.Kind.DELEGATE, row.toldAt(), opened);
    }

    private RoundLetter proposed(CaseForDecision about, Optional<DecisionRow> annulled, Instant now, DecisionDrafts.Sources sources) {
        List<Violation> why = List.of();
        String swedish = null;
        String seen = null;
        try {
            Optional.ofNullable(DecisionService.obstacle(about, false)).ifPresent(code -> {
                throw new BusinessException("decision." + code);
            });
            swedish = drafts.write(about, DecisionDrafts.asProposed(about, sources, null), now, sources, annulled).swedish();
            seen = about.version() + ":" + Letter.sha256(swedish);
        } catch (BusinessException rule) {
            why = rule.violations();
        }
        String number = about.registerNumber() == null ? about.receptionNumber() : about.registerNumber() + ", " + about.receptionNumber();
        return new RoundLetter(about.caseId(), number, sources.applicant(about.associationId()).name(), about.title(),
                swedish == null ? RoundLetter.State.STOPPED : RoundLetter.State.READY, about.proposed().outcome(), about.asked(), about.proposed().amount(), why,
                DecisionDrafts.forProposal(about, sources).rule().map(DelegationRule::paragraph).orElse(null),
                swedish == null ? null : LetterWriter.body(swedish, 2), seen, null, null, null, false, null, List.of());
    }

    /** What the ready letters draw, by call: a round has one. */
    private List<RoundLetters.Pot> pots(MatterForDecision matter, List<RoundLetter> letters, Map<String, DecisionRow> decided, DecisionDrafts.Sources sources) {
        Map<String, CaseForDecision> byCase = matter.cases().stream().collect(Collectors.toMap(CaseForDecision::caseId, Function.identity()));
        Map<String, Money> drawn = new LinkedHashMap<>();
        for (RoundLetter one : letters) {
            String call = byCase.get(one.caseId()).callId();
            DecisionRow annulled = decided.get(one.caseId());
            if (one.isReady() && annulled != null) {
                drawn.merge(call, succession.beyond(annulled, year(call, sources), one.outcome().givesMoney() ? one.sum() : Money.ZERO), Money::plus);
            } else if (one.isReady() && one.outcome().givesMoney()) {
                drawn.merge(call, one.sum(), Money::plus);
            }
        }
        List<RoundLetters.Pot> pots = new ArrayList<>();
        drawn.forEach((call, sum) -> {
            int year = year(call, sources);
            Optional<FrameView> frame = frames.frameOf(call, year);
            frame.ifPresent(one -> pots.add(new RoundLetters.Pot(one.nameSv(), one.nameEn(), year, one.remaining(), sum)));
        });
        return pots;
    }

    private static int year(String call, DecisionDrafts.Sources sources) {
        return Math.max(sources.day().getYear(), sources.call(call).year());
    }

    /**
     * The decision to make of a letter that was looked at.
     *
     * @param seen version and hash as the page showed them
     * @throws NotFound when the case is not of the matter
     * @throws BusinessException {@code decision.letter.changed} when they cannot be read, {@code decision.state} without a proposal
     */
    @UseCase(permission = Permission.DECISION_DECIDE)
    public DecideCase lookedAt(String matterId, String caseId, String seen) {
        CaseForDecision about = cases.caseForDecision(caseId);
        if (!about.matterId().equals(matterId)) {
            throw new NotFound("case");
        }
        if (seen == null || !seen.matches("\\d{1,18}:[0-9a-f]{64}")) {
            throw new BusinessException("decision.letter.changed");
        }
        decisions.ofCase(caseId).filter(row -> !row.isAnnulled()).ifPresent(row -> {
            throw new Conflict("decision.decided-already", row.decider().name(), row.decidedAt());
        });
        if (about.proposed() == null) {
            throw new BusinessException("decision.state");
        }
        int at = seen.indexOf(':');
        DecideCase now = DecisionDrafts.asProposed(about, drafts.sources(clock.today()), seen.substring(at + 1));
        return new DecideCase(caseId, Long.parseLong(seen.substring(0, at)), now.outcome(), now.amounts(), now.reasons(), now.groundCode(), null,
                now.letterSha256());
    }

    /**
     * Which case of the matter a decision is about.
     *
     * @throws NotFound when it is of another matter
     */
    @UseCase(permission = Permission.DECISION_DECIDE)
    public String caseOf(String matterId, String decisionId) {
        DecisionRow row = decisions.find(decisionId).filter(one -> one.matterId().equals(matterId)).orElseThrow(() -> new NotFound("decision"));
        gate.require(Permission.DECISION_DECIDE, MinutesDesk.subject(row));
        return row.caseId();
    }
}
