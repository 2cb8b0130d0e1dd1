package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.samstod.cases.CaseForDecision;
import org.samstod.cases.CaseService;
import org.samstod.cases.DecidedCaseService;
import org.samstod.decisions.domain.DecisionChange;
import org.samstod.decisions.domain.DecisionChanges;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.Letter;
import org.samstod.districts.LegalGroundService;
import org.samstod.districts.LegalGroundView;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;

/**
 * A decision that the applicant knows of is changed, or a slip in it put right, by a delegate within the mandate. A change is a decision of
 * its own in the place of the first: with its own reasons, ground of today, letter, minutes and notice; the money of the frame follows it to
 * the öre, and the first stays to be read. Förvaltningslagen 36–38 §§ do not bind here (2 § of the same law) and are followed as good practice.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DecisionChangeService {

    @Inject
    Decisions decisions;

    @Inject
    DecisionChanges changes;

    @Inject
    DecisionChangeDesk desk;

    @Inject
    DecisionDrafts drafts;

    @Inject
    CaseService cases;

    @Inject
    DecidedCaseService decidedCases;

    @Inject
    DecisionSuccession succession;

    @Inject
    Telling telling;

    @Inject
    LegalGroundService grounds;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * The decision of a case as its decider sees it before changing it.
     *
     * @throws NotFound when there is no decision
     */
    @UseCase(permission = Permission.DECISION_DECIDE)
    public ChangePage page(String caseId) {
        CaseForDecision about = about(caseId);
        return desk.page(about, current(about), drafts.sources(clock.today()));
    }

    /**
     * What became of the decision of an application, as its association reads it; nothing before it is told.
     *
     * @throws NotFound when there is none, or it is not told
     */
    @UseCase(permission = Permission.APPLICATION_READ)
    public EarlierDecisions forAssociation(String applicationId) {
        DecisionRow row = decisions.toldOfApplication(applicationId).orElseThrow(() -> new NotFound("decision"));
        gate.require(Permission.APPLICATION_READ, new Subject("application", row.applicationId(), row.boardId(), row.associationId()));
        return desk.earlier(row.caseId());
    }

    /** The letter of another decision exactly as it would be kept. */
    @UseCase(permission = Permission.DECISION_DECIDE)
    public LetterPreview preview(ChangeDecision command) {
        CaseForDecision about = about(command.what().caseId());
        Instant now = clock.now();
        DecisionDrafts.Draft draft = draft(about, requireChangeable(about, command.decisionId()), command, now);
        return new LetterPreview(draft.swedish(), draft.english(), Letter.sha256(draft.swedish()));
    }

    /**
     * Decides anew in the place of the decision, and tells the applicant.
     *
     * @return the new decision's id
     * @throws Conflict when the case or the decision was changed since it was read, with who and when
     * @throws BusinessException outside the mandate, under a conflict of interest, over the frame, without a ground that lets it, with anything
     *     missing, or when the letter would no longer be the one that was looked at
     */
    @UseCase(permission = Permission.DECISION_DECIDE, action = "decision.change")
    public String change(ChangeDecision command) {
        CaseForDecision about = about(command.what().caseId());
        Instant now = clock.now();
        DecisionRow earlier = requireChangeable(about, command.decisionId());
        DecisionDrafts.Draft draft = draft(about, earlier, command, now);
        if (!Letter.sha256(draft.swedish()).equals(command.what().letterSha256())) {
            throw new BusinessException("decision.letter.changed");
        }
        decidedCases.changed(about.caseId(), command.what().caseVersion(), command.what().outcome());
        DecisionRow row = draft.row();
        DecisionRow locked = decisions.findLocked(earlier.id()).orElseThrow();
        succession.supersede(locked, row, now);
        succession.draw(row);
        Letter swedish = Letter.freeze(row.id(), "sv", draft.swedish(), now);
        decisions.add(swedish);
        decisions.add(Letter.freeze(row.id(), "en", draft.english(), now));
        succession.tell(locked, row, new DecisionSuccession.Why(command.why(), law(command.why(), now).citation(), command.reasons()), now);
        telling.tell(row, now);
        telling.order(row, Clock.dayOf(now));
        Map<String, Object> facts = DecisionFacts.of(row, swedish.sha256());
        facts.put("changeGround", command.why());
        facts.put("changeReasons", command.reasons().strip());
        facts.put("told", now);
        journal.act(row, facts);
        return row.id();
    }

    private DecisionDrafts.Draft draft(CaseForDecision about, DecisionRow earlier, ChangeDecision command, Instant now) {
        if (command.why() == null) {
            throw new BusinessException("change.why").at("why");
        }
        DecisionDrafts.requireOutcome(about, command.what().outcome());
        String reasons = DecisionChange.requireReasons(command.reasons());
        LegalGroundView law = law(command.why(), now);
        DecisionDrafts.Sources sources = drafts.sources(Clock.dayOf(now));
        desk.requireMandate(about, earlier, sources);
        DecisionDrafts.Draft draft = drafts.write(about, command.what(), now, sources, earlier,
                new LetterContent.Change(earlier.decidedOn(), new LetterContent.Bilingual(law.citation() + "\n" + law.textSv(), Letters.english(law)), reasons,
                        null));
        command.why().require(earlier.givesMoreThan(draft.row().granted()));
        if (DecisionChangeDesk.same(earlier, draft.row())) {
            throw new BusinessException("change.nothing");
        }
        return draft;
    }

    /** The corrected letter exactly as it would be kept. */
    @UseCase(permission = Permission.DECISION_DECIDE)
    public LetterPreview previewCorrection(CorrectDecision command) {
        CaseForDecision about = about(command.caseId());
        Instant now = clock.now();
        DecisionRow row = requireCorrectable(about, command.decisionId(), now);
        String swedish = corrected(row, command, Texts.SWEDISH, now);
        return new LetterPreview(swedish, corrected(row, command, Texts.ENGLISH, now), Letter.sha256(swedish));
    }

    /**
     * Puts an obvious slip in the reasons right: the letter goes out anew, what was decided and the days of appeal stay.
     *
     * @throws Conflict when the case or the decision was changed since it was read
     */
    @UseCase(permission = Permission.DECISION_DECIDE, action = "decision.correct")
    public void correct(CorrectDecision command) {
        CaseForDecision about = about(command.caseId());
        Instant now = clock.now();
        DecisionRow found = requireCorrectable(about, command.decisionId(), now);
        String swedish = corrected(found, command, Texts.SWEDISH, now);
        if (!Letter.sha256(swedish).equals(command.letterSha256())) {
            throw new BusinessException("decision.letter.changed");
        }
        String english = corrected(found, command, Texts.ENGLISH, now);
        decidedCases.corrected(about.caseId(), command.caseVersion());
        DecisionRow row = decisions.findLocked(found.id()).orElseThrow();
        String old = row.reasons();
        row.correctReasons(right(command));
        Letter kept = decisions.letter(row.id(), "sv").orElseThrow().again(swedish, now);
        decisions.add(kept);
        decisions.add(decisions.letter(row.id(), "en").orElseThrow().again(english, now));
        Actor actor = user.requireActor();
        changes.add(DecisionChange.corrected(row, succession.next(row), law(ChangeGround.SLIP, now).citation(), command.reasons(), old, row.reasons(),
                new DecisionChange.By(actor.accountId(), actor.name(), now)));
        telling.tellCorrected(row, kept.edition(), now);
        Map<String, Object> facts = DecisionFacts.of(row, kept.sha256());
        facts.put("corrected", Map.of("old", old, "new", row.reasons(), "why", command.reasons().strip(), "edition", kept.edition()));
        journal.act(row, facts);
    }

    private String corrected(DecisionRow row, CorrectDecision command, Locale locale, Instant now) {
        String right = right(command);
        if (right.length() < DecisionRow.SHORTEST_REASONS) {
            throw new BusinessException("decision.reasons.missing", DecisionRow.SHORTEST_REASONS).at("reasons");
        }
        if (right.length() > DecisionRow.LONGEST_REASONS) {
            throw new BusinessException("decision.reasons.long", DecisionRow.LONGEST_REASONS).at("reasons");
        }
        if (right.equals(row.reasons())) {
            throw new BusinessException("change.nothing").at("reasons");
        }
        DecisionChange.requireReasons(command.reasons());
        LocalDate day = Clock.dayOf(now);
        return LetterCorrection.apply(decisions.letter(row.id(), locale.getLanguage()).orElseThrow().content(), locale, row.reasons(), right, day.toString(),
                law(ChangeGround.SLIP, now).citation());
    }

    /** The reasons as they will stand; a browser ends its lines with two signs. */
    private static String right(CorrectDecision command) {
        return command.text() == null ? "" : command.text().replace("\r\n", "\n").strip();
    }

    private LegalGroundView law(ChangeGround ground, Instant now) {
        return grounds.find(ground.lawCode(), Clock.dayOf(now)).orElseThrow(() -> new BusinessException("change.law-missing", ground.lawCode()));
    }

    private CaseForDecision about(String caseId) {
        CaseForDecision about = cases.caseForDecision(caseId == null ? "" : caseId);
        gate.require(Permission.DECISION_DECIDE, new Subject("case", about.caseId(), about.boardId(), about.associationId()));
        return about;
    }

    private DecisionRow current(CaseForDecision about) {
        return decisions.ofCase(about.caseId()).orElseThrow(() -> new NotFound("decision"));
    }

    /** The decision that was read, when it still holds and nothing stands in the way of changing it here. */
    private DecisionRow requireChangeable(CaseForDecision about, String seen) {
        DecisionRow row = current(about);
        if (!row.id().equals(seen)) {
            throw new Conflict("decision.superseded", row.decidedAt());
        }
        desk.obstacle(about, row).ifPresent(code -> {
            throw new BusinessException("change.stopped." + code);
        });
        return row;
    }

    /** The same, by somebody who could have made it. */
    private DecisionRow requireCorrectable(CaseForDecision about, String seen, Instant now) {
        DecisionRow row = requireChangeable(about, seen);
        desk.requireMandate(about, row, drafts.sources(Clock.dayOf(now)));
        return row;
    }
}
