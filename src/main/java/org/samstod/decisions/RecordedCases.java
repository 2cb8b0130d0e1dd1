package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samstod.associations.AssociationService;
import org.samstod.calls.CallService;
import org.samstod.calls.CallView;
import org.samstod.calls.FrameService;
import org.samstod.calls.FrameView;
import org.samstod.cases.CaseBoardService;
import org.samstod.cases.CaseForDecision;
import org.samstod.cases.ProposalState;
import org.samstod.cases.ProposalView;
import org.samstod.decisions.domain.About;
import org.samstod.decisions.domain.Adoption;
import org.samstod.decisions.domain.AmountPart;
import org.samstod.decisions.domain.Anomaly;
import org.samstod.decisions.domain.Decider;
import org.samstod.decisions.domain.DecisionAmount;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.DelegationRule;
import org.samstod.decisions.domain.DelegationRules;
import org.samstod.decisions.domain.Mandate;
import org.samstod.decisions.domain.Meeting;
import org.samstod.decisions.domain.MeetingRow;
import org.samstod.decisions.domain.RecordedAnomalies;
import org.samstod.decisions.domain.RecordedOutcome;
import org.samstod.decisions.domain.RowResult;
import org.samstod.districts.LegalGroundService;
import org.samstod.districts.LegalGroundView;
import org.samstod.journal.Journal;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;

/** Makes of one recorded outcome what follows from it: the decision, the money of its frame, the case; and tells what is odd. */
@ApplicationScoped
class RecordedCases {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    @Inject
    Decisions decisions;

    @Inject
    DelegationRules rules;

    @Inject
    Letters letters;

    @Inject
    CaseBoardService cases;

    @Inject
    CallService calls;

    @Inject
    FrameService frames;

    @Inject
    DecisionSuccession succession;

    @Inject
    AssociationService associations;

    @Inject
    LegalGroundService grounds;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * What a record came to.
     *
     * @param decision the decision that the record made or put right, or null
     * @param fresh whether it was made now
     */
    record Made(DecisionRow decision, boolean fresh, Set<Anomaly> odd) {
    }

    /** What an outcome is recorded about: everything that is looked up once. */
    private record Subject(Meeting meeting, MeetingRow row, RecordedOutcome said, CaseForDecision about, CallView call, Optional<LegalGroundView> ground,
            Letters.InForce texts, Mandate mandate, int year) {

        DelegationRule rule() {
            return mandate == null || !mandate.given() ? null : mandate.rule().orElse(null);
        }
    }

    /** Books what a decision gives for a year; tells whether the frame is overdrawn now. */
    private interface Booking {

        boolean book(String callId, String decisionId, int year, Money sum);
    }

    /**
     * Records it.
     *
     * @param about the case as it stands, locked
     * @param shared whether other cases stand under the same paragraph
     */
    Made record(Meeting meeting, MeetingRow row, RecordedOutcome said, CaseForDecision about, boolean shared) {
        if (said.result() != RowResult.DECIDED) {
            return undecided(row, said, about, shared);
        }
        CallView call = calls.call(about.callId());
        LocalDate day = said.heldOn();
        Optional<LegalGroundView> ground = said.groundCode() == null ? Optional.empty()
                : grounds.forDecisions(day).stream().filter(one -> one.code().equals(said.groundCode())).findFirst();
        Money counts = Mandate.sumThatCounts(said.outcome(), about.asked(), said.sum());
        Mandate mandate = meeting.body().delegated()
                ? Mandate.pick(rules.ofBoard(about.boardId()), about.boardId(), call.kind(), meeting.body().roleCode(), counts, day) : null;
        Subject subject = new Subject(meeting, row, said, about, call, ground, letters.inForce(about.boardId(), day), mandate,
                Math.max(day.getYear(), call.year()));
        Optional<DecisionRow> known = decisions.ofCase(about.caseId()).flatMap(one -> decisions.findLocked(one.id()));
        Optional<DecisionRow> annulled = known.filter(DecisionRow::isAnnulled).filter(one -> !one.id().equals(row.decisionId()));
        if (known.isEmpty() || annulled.isPresent()) {
            return made(subject, annulled, shared);
        }
        if (!known.get().id().equals(row.decisionId())) {
            return new Made(null, false, with(odd(subject, shared, true, false), Anomaly.ALREADY_DECIDED));
        }
        return corrected(subject, known.get(), shared);
    }

    private Made undecided(MeetingRow row, RecordedOutcome said, CaseForDecision about, boolean shared) {
        Set<Anomaly> odd = RecordedAnomalies.of(said, new RecordedAnomalies.Around(about.asked(), Clock.dayOf(about.receivedAt()), clock.today(), null,
                Money.ZERO, null, true, true, shared, true, true, false));
        if (!about.state().isOpen()) {
            return new Made(null, false, with(odd, Anomaly.ALREADY_DECIDED));
        }
        String why = said.why() == null ? "" : said.why();
        if (said.result() == RowResult.POSTPONED) {
            cases.postponed(row.caseId(), why);
        } else {
            cases.sentBack(row.caseId(), why);
        }
        return new Made(null, false, odd);
    }

    /** A decision is made; in a case that was opened again it takes the place of the annulled one. */
    private Made made(Subject subject, Optional<DecisionRow> annulled, boolean shared) {
        cases.decided(subject.about().caseId(), subject.said().outcome());
        DecisionRow decision = DecisionRow.recorded(adoption(subject), subject.rule());
        Instant now = clock.now();
        annulled.ifPresentOrElse(earlier -> succession.supersede(earlier, decision.inPlaceOf(earlier), now), () -> decisions.add(decision));
        subject.row().became(decision.id());
        boolean frame = hasFrame(subject);
        boolean overdrawn = booked(subject, decision, Set.of(), frames::record);
        annulled.ifPresent(earlier -> succession.tell(earlier, decision, succession.why(earlier), now));
        journal.act(decision, DecisionFacts.of(decision, null));
        return new Made(decision, true, odd(subject, shared, frame, overdrawn));
    }

    private Made corrected(Subject subject, DecisionRow decision, boolean shared) {
        RecordedOutcome said = subject.said();
        if (decision.toldAt() != null || decision.isAnnulled()) {
            Set<Anomaly> odd = odd(subject, shared, true, false);
            return new Made(decision, false, decision.saysTheSameAs(adoption(subject)) ? odd : with(odd, Anomaly.TOLD_OTHERWISE));
        }
        Set<Integer> before = decision.amounts().stream().map(DecisionAmount::fiscalYear).collect(Collectors.toSet());
        boolean frame = hasFrame(subject);
        decision.recordAnew(adoption(subject), subject.rule());
        decisions.flush();
        boolean overdrawn = booked(subject, decision, before, frames::recordAnew);
        cases.outcomeCorrected(subject.about().caseId(), said.outcome());
        journal.act(decision, DecisionFacts.of(decision, null));
        return new Made(decision, false, odd(subject, shared, frame, overdrawn));
    }

    /**
     * Books what a decision gives in the frame of each fiscal year, and what it gave there before comes back; a year whose frame the board has
     * not set up is not booked.
     *
     * @param before the fiscal years it gave something for before; what the association holds under a decision that was annulled counts towards each year
     * @param booking how: for the first time, or anew
     * @return whether one of the frames is overdrawn now
     */
    private boolean booked(Subject subject, DecisionRow decision, Set<Integer> before, Booking booking) {
        String call = subject.about().callId();
        Map<Integer, Money> now = subject.said().byYear(subject.year());
        Map<Integer, Money> held = succession.held(decision);
        boolean overdrawn = false;
        for (int year : Stream.concat(before.stream(), now.keySet().stream()).sorted().distinct().toList()) {
            Money sum = now.getOrDefault(year, Money.ZERO);
            Money rest = decision.count(year, sum, held);
            Optional<FrameView> frame = frames.frameOf(call, year);
            if (frame.isEmpty()) {
                continue;
            }
            boolean over = (rest.isPositive() || !before.isEmpty()) && booking.book(call, decision.id(), year, rest);
            if (sum.isPositive()) {
                decision.drawnOn(year, frame.get().id());
                overdrawn |= over;
            }
        }
        return overdrawn;
    }

    /** Whether the board has set money aside for every year it gives something for. */
    private boolean hasFrame(Subject subject) {
        Set<Integer> years = subject.said().byYear(subject.year()).keySet();
        return (years.isEmpty() ? Set.of(subject.year()) : years).stream().allMatch(year -> frames.frameOf(subject.about().callId(), year).isPresent());
    }

    private Set<Anomaly> odd(Subject subject, boolean shared, boolean frame, boolean overdrawn) {
        CaseForDecision about = subject.about();
        ProposalView proposal = about.proposed();
        boolean stands = proposal != null && !proposal.stale() && (proposal.state() == ProposalState.CURRENT || subject.row().decisionId() != null);
        return RecordedAnomalies.of(subject.said(), new RecordedAnomalies.Around(about.asked(), Clock.dayOf(about.receivedAt()), clock.today(),
                stands ? proposal.outcome() : null, stands ? proposal.amount() : Money.ZERO, stands ? proposal.reasons() : null,
                subject.ground().isPresent(), subject.texts().terms() != null, shared, subject.mandate() == null || subject.mandate().given(), frame,
                overdrawn));
    }

    private Adoption adoption(Subject subject) {
        CaseForDecision about = subject.about();
        RecordedOutcome said = subject.said();
        Letters.InForce texts = subject.texts();
        List<AmountPart> parts = said.byYear(subject.year()).entrySet().stream().map(one -> new AmountPart(null, one.getKey(), one.getValue())).toList();
        Instant at = said.heldOn().atTime(NOON).atZone(Clock.ZONE).toInstant();
        return new Adoption(new About(about.boardId(), about.matterId(), about.caseId(), about.applicationId(), about.associationId(), about.revisionId(),
                about.callId(), about.registerNumber(), about.receptionNumber(), associations.association(about.associationId()).name(), about.title()),
                about.level(), said.outcome(), about.asked(), parts, said.reasons(), subject.ground().map(LegalGroundView::code).orElse(null),
                subject.ground().map(LegalGroundView::citation).orElse(null), texts.terms() == null ? null : texts.terms().id(),
                texts.appeal() == null ? null : texts.appeal().id(), said.transferredTo(),
                new Decider(subject.meeting().body().kind(), said.byAccount(), subject.meeting().bodyName(), subject.meeting().body().roleCode()), at);
    }

    private static Set<Anomaly> with(Set<Anomaly> odd, Anomaly more) {
        EnumSet<Anomaly> all = EnumSet.of(more);
        all.addAll(odd);
        return all;
    }
}
