package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.samstod.cases.CaseService;
import org.samstod.decisions.DelegatedElsewhereService;
import org.samstod.decisions.LetterPaper;
import org.samstod.decisions.MandateView;
import org.samstod.districts.DatedText;
import org.samstod.grants.RecoveryDesk.Both;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Recovery;
import org.samstod.grants.domain.RecoveryLetter;
import org.samstod.grants.domain.RecoveryOutcome;
import org.samstod.grants.domain.RecoveryRuling;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.Sha256;
import org.samstod.shared.Texts;

/**
 * A delegate decides whether money is paid back, on the board's behalf: never who proposed it, never under a conflict of interest, within the mandate for what
 * was proposed, after the association has been heard, over the exact letter. The association is told in the same act.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RecoveryDecisionService {

    /** Code of these decisions in the delegation table. */
    static final String DELEGATED = "recovery";

    @Inject
    RecoveryDesk desk;

    @Inject
    CaseService cases;

    @Inject
    DelegatedElsewhereService mandates;

    @Inject
    GrantMail mail;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Whether the acting person may decide.
     *
     * @param obstacle why not, the last part of a text key; null when they may
     * @param paragraph by which paragraph of the delegation order, or null
     */
    public record MayDecide(String obstacle, String paragraph) implements Serializable {
    }

    /** A letter as it would be kept, and its hash. */
    public record Preview(String body, String sha256) implements Serializable {
    }

    /** Whether the acting person may decide a recovery now, and if not why. */
    @UseCase(permission = Permission.DECISION_READ)
    public MayDecide mayDecide(String id) {
        Both both = desk.find(id);
        gate.require(Permission.DECISION_READ, GrantDesk.ofCase(both.grant()));
        if (!both.recovery().state().undecided()) {
            return new MayDecide("decided", null);
        }
        if (!gate.allows(Permission.DECISION_DECIDE, GrantDesk.ofCase(both.grant()))) {
            return new MayDecide("role", null);
        }
        try {
            both.recovery().requireDecidable(gate.actorId(), clock.today());
        } catch (BusinessException refused) {
            return new MayDecide(refused.code().substring("recovery.".length()), null);
        }
        if (cases.caseForDecision(both.grant().caseId()).jav() != null) {
            return new MayDecide("conflict", null);
        }
        MandateView mandate = mandates.mandate(both.grant().caseId(), DELEGATED, wholly(both));
        return new MayDecide(mandate.given() ? null : "mandate." + mandate.lack(), mandate.paragraph());
    }

    /**
     * The letter exactly as it would be kept if it were decided now.
     *
     * @throws BusinessException what {@link #decide} says
     */
    @UseCase(permission = Permission.DECISION_DECIDE)
    public Preview preview(DecideRecovery command) {
        Both both = desk.find(command.id());
        // It is decided for the letter only: nothing of it is written.
        desk.recoveries.forget(both.recovery());
        String letter = decided(both, command, clock.now(), Texts.SWEDISH);
        return new Preview(LetterPaper.body(letter, 2), Sha256.of(letter));
    }

    /**
     * Decides and tells.
     *
     * @throws BusinessException {@code decision.jav-…} under a conflict of interest, {@code recovery.mandate} outside the mandate, {@code recovery.letter.unread}
     *         and {@code recovery.letter.changed} when the letter is not the one that was looked at, and what {@link Recovery#decide} says
     */
    @UseCase(permission = Permission.DECISION_DECIDE, action = "recovery.decide")
    public void decide(DecideRecovery command) {
        Both both = desk.findLocked(command.id());
        Instant now = clock.now();
        String swedish = decided(both, command, now, Texts.SWEDISH);
        if (command.letterSha256() == null || command.letterSha256().isBlank()) {
            throw new BusinessException("recovery.letter.unread");
        }
        if (!Sha256.of(swedish).equals(command.letterSha256())) {
            throw new BusinessException("recovery.letter.changed");
        }
        told(both, swedish, now);
    }

    /**
     * What the board decided at a meeting is recorded by its secretary, and the association is told. The minutes and the notice are the meeting's.
     *
     * @throws BusinessException what {@link Recovery#record} says
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "recovery.record")
    public void record(RecordRecovery command) {
        Both both = desk.findLocked(command.id());
        gate.require(Permission.MINUTES_MANAGE, GrantDesk.ofCase(both.grant()));
        both.recovery().requireVersion(command.version());
        requireKnownRest(both.grant(), command.keepsRest());
        Instant now = clock.now();
        both.recovery().record(new RecoveryRuling.Said(command.outcome() == null ? null : RecoveryOutcome.valueOf(command.outcome()), command.sum(),
                command.keepsRest(), command.reasons(), true, appeal(both.grant(), Clock.dayOf(now))), new RecoveryRuling.Decider(gate.actorId(),
                desk.districts.board(both.grant().boardId()).name(), RecoveryRuling.BOARD, command.paragraph()), command.heldOn(), now);
        told(both, letter(both, Texts.SWEDISH, command.heldOn()), now);
    }

    private void told(Both both, String swedish, Instant now) {
        Recovery recovery = both.recovery();
        Grant grant = both.grant();
        RecoveryLetter kept = new RecoveryLetter(recovery.id(), "sv", swedish, now);
        desk.recoveries.add(kept);
        desk.recoveries.add(new RecoveryLetter(recovery.id(), "en", letter(both, Texts.ENGLISH, recovery.ruling().on()), now));
        desk.sent(grant, recovery);
        mail.association(grant, "recovery.decided", GrantMail.RECOVERY, Map.of(), recovery.id());
        Map<String, Object> told = new LinkedHashMap<>(RecoveryDesk.facts(recovery));
        told.put("reasons", recovery.ruling().reasons());
        told.put("ground", recovery.proposal().groundText());
        told.put("mandate", recovery.ruling().paragraph());
        told.put("role", recovery.ruling().role());
        told.put("letter", kept.sha256());
        journal.act(recovery, told);
    }

    private String decided(Both both, DecideRecovery command, Instant now, Locale locale) {
        Grant grant = both.grant();
        Recovery recovery = both.recovery();
        gate.require(Permission.DECISION_DECIDE, GrantDesk.ofCase(grant));
        recovery.requireVersion(command.version());
        LocalDate today = Clock.dayOf(now);
        recovery.requireDecidable(gate.actorId(), today);
        requireKnownRest(grant, command.keepsRest());
        String jav = cases.caseForDecision(grant.caseId()).jav();
        if (jav != null) {
            throw new BusinessException("decision.jav-" + jav);
        }
        MandateView mandate = mandates.mandate(grant.caseId(), DELEGATED, wholly(both));
        if (!mandate.given()) {
            throw new BusinessException("recovery.mandate");
        }
        Actor actor = user.requireActor();
        recovery.decide(new RecoveryRuling.Said(command.outcome() == null ? null : RecoveryOutcome.valueOf(command.outcome()), command.sum(),
                command.keepsRest(), command.reasons(), command.withoutJav(), appeal(grant, today)),
                new RecoveryRuling.Decider(actor.accountId(), actor.name(), actor.role().name(), mandate.paragraph()), now);
        return letter(both, locale, today);
    }

    /** The letter says what the rest is, so no part may be on its way. */
    /** What the proposal takes from the association, by which the table says who decides: what is claimed back, and the rest when that is kept. */
    private Money wholly(Both both) {
        Money claimed = both.recovery().proposal().sum();
        return both.recovery().proposal().keepsRest() ? claimed.plus(desk.rest(both.grant())) : claimed;
    }

    private void requireKnownRest(Grant grant, boolean keepsRest) {
        if (keepsRest) {
            Grant.requireNoneMoving(desk.grants.instalmentsLocked(grant.id()));
        }
    }

    private String appeal(Grant grant, LocalDate day) {
        return desk.appeal(grant.boardId(), Texts.SWEDISH, day).map(DatedText::id).orElse(null);
    }

    private String letter(Both both, Locale locale, LocalDate day) {
        return desk.letter(both.grant(), both.recovery(), locale, day);
    }
}
