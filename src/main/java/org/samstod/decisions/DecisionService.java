package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.associations.AssociationView;
import org.samstod.calls.CallView;
import org.samstod.cases.CaseForDecision;
import org.samstod.cases.CaseService;
import org.samstod.cases.CaseState;
import org.samstod.cases.Outcome;
import org.samstod.cases.ProposalView;
import org.samstod.decisions.domain.Decider;
import org.samstod.decisions.domain.DecisionAmount;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.DelegationRule;
import org.samstod.decisions.domain.Letter;
import org.samstod.decisions.domain.LetterOpening;
import org.samstod.decisions.domain.LetterOpenings;
import org.samstod.decisions.domain.Mandate;
import org.samstod.decisions.domain.Minutes;
import org.samstod.decisions.domain.MinutesBook;
import org.samstod.decisions.domain.Notice;
import org.samstod.decisions.domain.PublicationOrder;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.document.LetterPdf;

/**
 * A delegate decides on the board's behalf and tells the applicant. What is kept is exactly the letter that the delegate looked at,
 * and a case is decided once: whoever comes second is told who was first and when.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DecisionService {

    @Inject
    Decisions decisions;

    @Inject
    MinutesBook book;

    @Inject
    LetterOpenings openings;

    @Inject
    DecisionDrafts drafts;

    @Inject
    CaseService cases;

    @Inject
    DecisionSuccession succession;

    @Inject
    Telling telling;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The case as its delegate sees it before deciding, with why it cannot be decided here when that is so. */
    @UseCase(permission = Permission.DECISION_DECIDE)
    public DecideView draft(String caseId) {
        CaseForDecision about = cases.caseForDecision(caseId);
        gate.require(Permission.DECISION_DECIDE, subject(about));
        Optional<DecisionRow> newest = decisions.ofCase(caseId);
        Optional<DecisionRow> decided = newest.filter(row -> !row.isAnnulled());
        LocalDate today = clock.today();
        DecisionDrafts.Sources sources = drafts.sources(today);
        CallView call = sources.call(about.callId());
        AssociationView applicant = sources.applicant(about.associationId());
        ProposalView proposal = about.proposed();
        Mandate mandate = proposal == null ? null : DecisionDrafts.forProposal(about, sources);
        return new DecideView(caseId, about.version(), about.receptionNumber(), about.registerNumber(), applicant.name(),
                applicant.number().toString(), about.title(), about.summary(), call.titleSv(), call.kind(), about.perspective(), about.asked(), about.level(),
                about.withdrawn(), about.late(), proposal,
                sources.grounds().stream().map(ground -> new GroundChoice(ground.code(), ground.citation(), ground.textSv())).toList(),
                mandate == null ? null : view(mandate, DecisionDrafts.sum(about, proposal.outcome(), proposal.amount())),
                obstacle(about, decided.isPresent()), decided.map(DecisionRow::id).orElse(null),
                decided.map(row -> row.decider().name()).orElse(null), decided.map(DecisionRow::decidedAt).orElse(null),
                Math.max(today.getYear(), call.year()), newest.filter(DecisionRow::isAnnulled).map(DecisionRow::decidedOn).orElse(null));
    }

    static String obstacle(CaseForDecision about, boolean decided) {
        if (decided) {
            return "decided";
        }
        if (about.jav() != null) {
            return "jav-" + about.jav();
        }
        if (about.forTheBoard() != null) {
            return "board-" + about.forTheBoard();
        }
        if (about.state() != CaseState.PROPOSED || about.proposed() == null) {
            return "state";
        }
        return about.proposed().stale() ? "stale" : null;
    }

    /** Whether the acting role holds the mandate for an outcome and a sum in a case, and by which row. */
    @UseCase(permission = Permission.DECISION_DECIDE)
    public MandateView mandate(String caseId, Outcome outcome, Money granted) {
        CaseForDecision about = cases.caseForDecision(caseId);
        gate.require(Permission.DECISION_DECIDE, subject(about));
        Money sum = DecisionDrafts.sum(about, outcome, granted);
        return view(drafts.sources(clock.today()).mandate(about, sum), sum);
    }

    /**
     * The letter exactly as it would be kept if it were decided now.
     *
     * @throws BusinessException with everything that is missing, or when the decision is outside the mandate; {@code decision.frame-missing} for a year
     *     that has no money set aside
     */
    @UseCase(permission = Permission.DECISION_DECIDE)
    public LetterPreview preview(DecideCase command) {
        CaseForDecision about = cases.caseForDecision(command.caseId());
        gate.require(Permission.DECISION_DECIDE, subject(about));
        requireDecidable(about, command);
        Instant now = clock.now();
        DecisionDrafts.Draft draft = drafts.write(about, command, now, drafts.sources(Clock.dayOf(now)),
                decisions.ofCase(about.caseId()).filter(DecisionRow::isAnnulled));
        drafts.requireFrames(draft.row());
        return new LetterPreview(draft.swedish(), draft.english(), Letter.sha256(draft.swedish()));
    }

    /**
     * Decides the case.
     *
     * @return the decision's id
     * @throws Conflict when the case was decided or changed since it was read, with who and when
     * @throws BusinessException outside the mandate, under a conflict of interest, over the frame, with anything missing, or when the
     *     letter would no longer be the one that was looked at ({@code decision.letter.changed})
     */
    @UseCase(permission = Permission.DECISION_DECIDE, action = "decision.decide")
    public String decide(DecideCase command) {
        CaseForDecision about = cases.caseForDecision(command.caseId());
        gate.require(Permission.DECISION_DECIDE, subject(about));
        requireDecidable(about, command);
        Instant now = clock.now();
        Optional<DecisionRow> annulled = decisions.ofCase(about.caseId()).filter(DecisionRow::isAnnulled);
        DecisionDrafts.Draft draft = drafts.write(about, command, now, drafts.sources(Clock.dayOf(now)), annulled);
        if (!Letter.sha256(draft.swedish()).equals(command.letterSha256())) {
            throw new BusinessException("decision.letter.changed");
        }
        cases.markDecided(command.caseId(), command.caseVersion(), command.outcome());
        DecisionRow row = draft.row();
        // The case is locked now, so nobody else takes the place of the annulled decision.
        Optional<DecisionRow> locked = annulled.flatMap(one -> decisions.findLocked(one.id()));
        locked.ifPresentOrElse(earlier -> succession.supersede(earlier, row, now), () -> decisions.add(row));
        succession.draw(row);
        Letter swedish = Letter.freeze(row.id(), "sv", draft.swedish(), now);
        decisions.add(swedish);
        decisions.add(Letter.freeze(row.id(), "en", draft.english(), now));
        locked.ifPresent(earlier -> succession.tell(earlier, row, succession.why(earlier), now));
        journal.act(row, DecisionFacts.of(row, swedish.sha256()));
        return row.id();
    }

    private void requireDecidable(CaseForDecision about, DecideCase command) {
        decisions.ofCase(about.caseId()).filter(row -> !row.isAnnulled()).ifPresent(row -> {
            throw new Conflict("decision.decided-already", row.decider().name(), row.decidedAt());
        });
        if (about.jav() != null) {
            throw new BusinessException("decision.jav-" + about.jav());
        }
        if (about.forTheBoard() != null) {
            throw new BusinessException("decision.board-" + about.forTheBoard());
        }
        if (about.state() != CaseState.PROPOSED) {
            throw new BusinessException("decision.state");
        }
        if (about.proposed() == null || about.proposed().stale()) {
            throw new BusinessException("decision.stale");
        }
        DecisionDrafts.requireOutcome(about, command.outcome());
    }

    static MandateView view(Mandate mandate, Money sum) {
        return new MandateView(mandate.given(), mandate.lack().map(Enum::name).orElse(null),
                mandate.rule().map(DelegationRule::paragraph).orElse(null), mandate.rule().map(DelegationRule::ceiling).orElse(null),
                mandate.rule().map(DelegationRule::validFrom).orElse(null), mandate.rule().map(DelegationRule::validTo).orElse(null), sum);
    }

    /**
     * Tells the applicant: the letter can be read in the portal, every member who may act gets a message, the register an entry, and the
     * waiting days before publication begin.
     *
     * @throws Conflict when it was told already
     * @throws BusinessException {@code decision.annulled} when a court has annulled it
     */
    @UseCase(permission = Permission.DECISION_DECIDE, action = "decision.tell")
    public void tell(String decisionId) {
        DecisionRow found = decisions.find(decisionId).filter(row -> row.decider().kind() == Decider.Kind.DELEGATE)
                .orElseThrow(() -> new NotFound("decision"));
        gate.require(Permission.DECISION_DECIDE, MinutesDesk.subject(found));
        found.requireStanding();
        // The case is locked before its decision, as a lowered level does.
        cases.markTold(found.caseId());
        DecisionRow row = decisions.findLocked(decisionId).orElseThrow(() -> new NotFound("decision"));
        Instant now = clock.now();
        telling.tell(row, now);
        journal.act(row, Map.of("told", now, "publicationDueOn", telling.order(row, Clock.dayOf(now)), "level", row.level()));
    }

    /** The decision of a case, for staff; until another is made, also one that a court has annulled. */
    @UseCase(permission = Permission.DECISION_READ)
    public Optional<DecisionView> ofCase(String caseId) {
        return decisions.ofCase(caseId).filter(row -> gate.allows(Permission.DECISION_READ, MinutesDesk.subject(row))).map(this::view);
    }

    /** One decision, for staff. */
    @UseCase(permission = Permission.DECISION_READ)
    public DecisionView decision(String decisionId) {
        DecisionRow row = decisions.find(decisionId).orElseThrow(() -> new NotFound("decision"));
        gate.require(Permission.DECISION_READ, MinutesDesk.subject(row));
        return view(row);
    }

    /** The newest decisions of the acting person's board that the person may read. */
    @UseCase(permission = Permission.DECISION_READ)
    public List<DecisionView> newest(int count) {
        String board = user.requireActor().boardId();
        return board == null ? List.of() : decisions.newest(board, Math.min(count, 50)).stream()
                .filter(row -> gate.allows(Permission.DECISION_READ, MinutesDesk.subject(row))).map(this::view).toList();
    }

    /**
     * The decision of an application, as its association reads it; nothing before it is told.
     *
     * @throws NotFound when there is none, or it is not told
     */
    @UseCase(permission = Permission.APPLICATION_READ)
    public DecisionForAssociation forAssociation(String applicationId) {
        DecisionRow row = ownTold(applicationId);
        Optional<Notice> notice = Optional.ofNullable(row.minutesId()).flatMap(book::noticeOf);
        Optional<PublicationOrder> order = decisions.order(row.id());
        Letter swedish = letter(row, "sv");
        String reader = user.requireActor().accountId();
        boolean mine = openings.of(List.of(row.id())).stream().anyMatch(one -> one.isOf(reader, swedish.edition()));
        return new DecisionForAssociation(row.id(), row.applicationId(), row.caseId(), row.associationId(), row.title(), row.outcome().name(),
                row.granted(), LetterWriter.body(swedish.content(), 1),
                LetterWriter.body(letter(row, "en").content(), 1), row.toldAt(), row.openedAt(), mine,
                notice.map(Notice::postedOn).orElse(null), notice.map(Notice::lastAppealDay).orElse(null), row.status().name(),
                order.map(PublicationOrder::level).orElse(row.level()), order.map(one -> one.status().name()).orElse(null),
                order.map(PublicationOrder::dueOn).orElse(null), row.isAnnulled() ? row.annulment().on() : null);
    }

    /** The decisions of an association that have been told and that nobody there has opened, and that the person may read; oldest first. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<ToldDecision> unopened(String associationId) {
        return decisions.unopened(associationId).stream().filter(row -> gate.allows(Permission.APPLICATION_READ, ofApplication(row)))
                .map(row -> new ToldDecision(row.applicationId(), row.title(), row.toldAt())).toList();
    }

    /** The receipt that a person of the association has opened the letter; the first time of each counts. */
    @UseCase(permission = Permission.APPLICATION_READ, action = "decision.open")
    public void opened(String applicationId) {
        String id = ownTold(applicationId).id();
        // Locked, so that one person in two windows counts once.
        DecisionRow row = decisions.findLocked(id).orElseThrow();
        Instant now = clock.now();
        String reader = user.requireActor().accountId();
        row.opened(now);
        int edition = letter(row, "sv").edition();
        if (openings.of(List.of(id)).stream().noneMatch(one -> one.isOf(reader, edition))) {
            openings.add(new LetterOpening(id, edition, reader, now));
        }
        journal.act(row, Map.of("opened", row.openedAt(), "edition", edition));
    }

    /** The letter as a PDF, for its association. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public LetterFile letterForAssociation(String applicationId, String language) {
        return pdf(ownTold(applicationId), language);
    }

    /** The letter as a PDF, for staff. */
    @UseCase(permission = Permission.DECISION_READ)
    public LetterFile letter(String decisionId, String language) {
        DecisionRow row = decisions.find(decisionId).orElseThrow(() -> new NotFound("decision"));
        gate.require(Permission.DECISION_READ, MinutesDesk.subject(row));
        if (row.toldAt() == null && row.decider().kind() != Decider.Kind.DELEGATE) {
            throw new NotFound("letter");
        }
        return pdf(row, language);
    }

    /** The characters that were frozen, for staff: the body of the letter in a language; none before a board's decision is told. */
    @UseCase(permission = Permission.DECISION_READ)
    public Optional<LetterPreview> frozen(String decisionId) {
        DecisionRow row = decisions.find(decisionId).orElseThrow(() -> new NotFound("decision"));
        gate.require(Permission.DECISION_READ, MinutesDesk.subject(row));
        if (row.toldAt() == null && row.decider().kind() != Decider.Kind.DELEGATE) {
            return Optional.empty();
        }
        Letter swedish = letter(row, "sv");
        return Optional.of(new LetterPreview(swedish.content(), letter(row, "en").content(), swedish.sha256()));
    }

    private DecisionRow ownTold(String applicationId) {
        DecisionRow row = decisions.toldOfApplication(applicationId).orElseThrow(() -> new NotFound("decision"));
        gate.require(Permission.APPLICATION_READ, ofApplication(row));
        return row;
    }

    private static Subject ofApplication(DecisionRow row) {
        return new Subject("application", row.applicationId(), row.boardId(), row.associationId());
    }

    private LetterFile pdf(DecisionRow row, String language) {
        Letter letter = letter(row, "en".equals(language) ? "en" : "sv");
        return new LetterFile(("en".equals(language) ? "decision-" : "beslut-") + row.reference() + ".pdf",
                LetterPdf.draw(letter.content(), letter.frozenAt()));
    }

    private Letter letter(DecisionRow row, String language) {
        Letter letter = decisions.letter(row.id(), language).orElseThrow(() -> new IllegalStateException("decision without letter: " + row.id()));
        if (!letter.intact()) {
            throw new IllegalStateException("letter does not give its hash: " + letter.id());
        }
        return letter;
    }

    private DecisionView view(DecisionRow row) {
        Optional<PublicationOrder> order = decisions.order(row.id());
        return new DecisionView(row.id(), row.caseId(), row.applicationId(), row.number(), row.reference(), row.applicant(), row.title(),
                row.outcome().name(), row.asked(), row.granted(),
                row.amounts().stream().map(part -> new YearSum(part.fiscalYear(), part.amount())).toList(), row.reasons(), row.groundText(),
                row.transferredTo(), row.decider().name(), row.decider().role(), row.delegationParagraph(), row.decidedAt(), row.decidedOn(),
                row.toldAt(), row.openedAt(), row.status().name(), row.minutesId(),
                Optional.ofNullable(row.minutesId()).flatMap(book::find).map(Minutes::label).orElse(null), row.minutesParagraph(), row.level(),
                order.map(PublicationOrder::dueOn).orElse(null), order.map(one -> one.status().name()).orElse(null),
                row.supersededAt(), row.isAnnulled() ? row.annulment().on() : null);
    }

    private static Subject subject(CaseForDecision about) {
        return new Subject("case", about.caseId(), about.boardId(), about.associationId());
    }
}
