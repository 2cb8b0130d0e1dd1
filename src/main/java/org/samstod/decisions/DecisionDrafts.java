package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.associations.AssociationService;
import org.samstod.associations.AssociationView;
import org.samstod.calls.CallService;
import org.samstod.calls.CallView;
import org.samstod.calls.FrameService;
import org.samstod.cases.CaseForDecision;
import org.samstod.cases.Outcome;
import org.samstod.cases.ProposalView;
import org.samstod.decisions.domain.About;
import org.samstod.decisions.domain.Adoption;
import org.samstod.decisions.domain.AmountPart;
import org.samstod.decisions.domain.Decider;
import org.samstod.decisions.domain.DecisionAmount;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.DelegationRule;
import org.samstod.decisions.domain.DelegationRules;
import org.samstod.decisions.domain.Mandate;
import org.samstod.districts.LegalGroundService;
import org.samstod.districts.LegalGroundView;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;

/** Writes a delegate's decision and its letters as they would be kept, and holds it against the delegation table; keeps nothing. */
@ApplicationScoped
class DecisionDrafts {

    @Inject
    DelegationRules rules;

    @Inject
    Letters letters;

    @Inject
    CallService calls;

    @Inject
    AssociationService associations;

    @Inject
    LegalGroundService grounds;

    @Inject
    FrameService frames;

    @Inject
    DecisionSuccession succession;

    @Inject
    CurrentUser user;

    /** A decision that is written but not kept. */
    record Draft(DecisionRow row, String swedish, String english) {
    }

    /** What many letters of a day share, each looked up once. */
    final class Sources {

        private final LocalDate day;
        private final Map<String, AssociationView> applicants = new HashMap<>();
        private final Map<String, CallView> known = new HashMap<>();
        private final Map<String, List<DelegationRule>> tables = new HashMap<>();
        private final Map<String, Letters.InForce> texts = new HashMap<>();
        private List<LegalGroundView> citable;

        private Sources(LocalDate day) {
            this.day = day;
        }

        LocalDate day() {
            return day;
        }

        CallView call(String callId) {
            return known.computeIfAbsent(callId, calls::call);
        }

        AssociationView applicant(String associationId) {
            return applicants.computeIfAbsent(associationId, associations::association);
        }

        List<LegalGroundView> grounds() {
            if (citable == null) {
                citable = grounds.forDecisions(day);
            }
            return citable;
        }

        /** The delegation table's answer to whether the acting role may decide about a sum. */
        Mandate mandate(CaseForDecision about, Money sum) {
            return Mandate.pick(tables.computeIfAbsent(about.boardId(), rules::ofBoard), about.boardId(), call(about.callId()).kind(),
                    user.requireActor().role().name(), sum, day);
        }

        private Letters.InForce texts(String boardId) {
            return texts.computeIfAbsent(boardId, board -> letters.inForce(board, day));
        }
    }

    /** For letters of a day. */
    Sources sources(LocalDate day) {
        return new Sources(day);
    }

    /** The same, with the applicants of many letters read in one statement. */
    Sources sources(LocalDate day, List<String> associationIds) {
        Sources sources = new Sources(day);
        sources.applicants.putAll(associations.associations(associationIds));
        return sources;
    }

    /**
     * What decides must be able to decide so.
     *
     * @throws BusinessException {@code decision.outcome.missing}; {@code decision.withdrawn} when an application that was withdrawn would be
     *     anything but discontinued
     */
    static void requireOutcome(CaseForDecision about, Outcome outcome) {
        if (outcome == null) {
            throw new BusinessException("decision.outcome.missing").at("outcome");
        }
        if (about.withdrawn() && outcome != Outcome.DISCONTINUED) {
            throw new BusinessException("decision.withdrawn").at("outcome");
        }
    }

    /** The sum that the delegation table is asked about. */
    static Money sum(CaseForDecision about, Outcome outcome, Money granted) {
        return Mandate.sumThatCounts(outcome, about.asked(), granted == null ? Money.ZERO : granted);
    }

    /** The mandate for what is proposed: what is proposed decides who decides, a wide proposal is not made narrow to fit a mandate. */
    static Mandate forProposal(CaseForDecision about, Sources sources) {
        ProposalView proposal = about.proposed();
        return sources.mandate(about, sum(about, proposal.outcome(), proposal.amount()));
    }

    /** The letter of what is proposed, decided in the year it is proposed for. */
    static DecideCase asProposed(CaseForDecision about, Sources sources, String letterSha256) {
        ProposalView proposal = about.proposed();
        int year = Math.max(sources.day().getYear(), sources.call(about.callId()).year());
        return new DecideCase(about.caseId(), about.version(), proposal.outcome(),
                proposal.outcome().givesMoney() ? List.of(new YearSum(year, proposal.amount())) : List.of(), proposal.reasons(), proposal.legalGround(),
                null, letterSha256);
    }

    /**
     * Each fiscal year's frame is asked, before anybody looks at the letter; what is left in it is asked when it is drawn on.
     *
     * @throws BusinessException {@code decision.frame-missing} with the year
     */
    void requireFrames(DecisionRow row) {
        for (DecisionAmount part : row.amounts()) {
            if (frames.frameOf(row.callId(), part.fiscalYear()).isEmpty()) {
                throw new BusinessException("decision.frame-missing", Integer.toString(part.fiscalYear())).at(row.amounts().size() > 1 ? "nextYear" : "amount");
            }
        }
    }

    /**
     * The decision as it would be kept if it were made now.
     *
     * @param annulled the annulled decision whose place it takes, if any
     * @throws BusinessException with everything that is missing, or when the decision is outside the mandate
     */
    Draft write(CaseForDecision about, DecideCase command, Instant now, Sources sources, Optional<DecisionRow> annulled) {
        ProposalView proposal = about.proposed();
        forProposal(about, sources).require(sum(about, proposal.outcome(), proposal.amount()));
        return write(about, command, now, sources, annulled.orElse(null), annulled.map(succession::letter).orElse(null));
    }

    /** The same, of a decision that takes the place of an earlier one. */
    Draft write(CaseForDecision about, DecideCase command, Instant now, Sources sources, DecisionRow earlier, LetterContent.Change change) {
        Actor actor = user.requireActor();
        AssociationView applicant = sources.applicant(about.associationId());
        Optional<LegalGroundView> ground = command.groundCode() == null || command.groundCode().isBlank() ? Optional.empty()
                : sources.grounds().stream().filter(one -> one.code().equals(command.groundCode())).findFirst();
        Letters.InForce texts = sources.texts(about.boardId());
        List<AmountPart> amounts = command.amounts().stream().map(part -> new AmountPart(null, part.year(), part.amount())).toList();
        Adoption adoption = new Adoption(new About(about.boardId(), about.matterId(), about.caseId(), about.applicationId(), about.associationId(),
                about.revisionId(), about.callId(), about.registerNumber(), about.receptionNumber(), applicant.name(), about.title()),
                about.level(), command.outcome(), about.asked(), amounts, command.reasons(), ground.map(LegalGroundView::code).orElse(null),
                ground.map(LegalGroundView::citation).orElse(null), texts.terms() == null ? null : texts.terms().id(),
                texts.appeal() == null ? null : texts.appeal().id(), command.transferredTo(),
                new Decider(Decider.Kind.DELEGATE, actor.accountId(), actor.name(), actor.role().name()), now);
        Money sum = Mandate.sumThatCounts(adoption.outcome(), adoption.asked(), adoption.granted());
        DelegationRule rule = sources.mandate(about, sum).require(sum);
        DecisionRow row = DecisionRow.byDelegate(adoption, rule);
        if (earlier != null) {
            row.inPlaceOf(earlier);
        }
        LetterContent content = letters.content(sources.call(about.callId()), applicant, adoption, ground.orElseThrow(), rule.paragraph(), texts, change);
        return new Draft(row, LetterWriter.write(content, Texts.SWEDISH), LetterWriter.write(content, Texts.ENGLISH));
    }
}
