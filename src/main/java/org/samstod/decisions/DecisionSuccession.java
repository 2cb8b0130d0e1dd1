package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.samstod.calls.FrameService;
import org.samstod.decisions.domain.Annulment;
import org.samstod.decisions.domain.DecisionAmount;
import org.samstod.decisions.domain.DecisionChange;
import org.samstod.decisions.domain.DecisionChanges;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.PublicationOrder;
import org.samstod.districts.LegalGroundService;
import org.samstod.districts.LegalGroundView;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;

/**
 * How one decision takes the place of another, whoever makes it and why: a case has one valid decision, the money of the frames follows to the öre,
 * the history tells it, and later rooms are told. The first is written as replaced before the second is added: the database lets a case have one.
 */
@ApplicationScoped
class DecisionSuccession {

    @Inject
    Decisions decisions;

    @Inject
    DecisionChanges changes;

    @Inject
    FrameService frames;

    @Inject
    LegalGroundService grounds;

    @Inject
    @Any
    Instance<PaidUnderDecisions> payers;

    @Inject
    Event<DecisionReplaced> replaced;

    @Inject
    CurrentUser user;

    /**
     * Why a decision takes another's place.
     *
     * @param law how the provision is cited
     * @param reasons a sentence at least, in Swedish
     */
    record Why(ChangeGround ground, String law, String reasons) {
    }

    /** The annulled decision whose place the next one in its case takes, locked; empty when there is none, or none was annulled. */
    Optional<DecisionRow> annulled(String caseId) {
        return decisions.ofCase(caseId).filter(DecisionRow::isAnnulled).flatMap(one -> decisions.findLocked(one.id()));
    }

    /** The first, locked, loses its place to the second, which is then added and its money drawn. */
    void supersede(DecisionRow earlier, DecisionRow row, Instant now) {
        earlier.superseded(row, now);
        decisions.order(earlier.id()).ifPresent(PublicationOrder::replaced);
        // What is valid no longer is written before what holds: the database lets a case have one of them.
        decisions.flush();
        decisions.add(row);
        String note = Texts.get(Texts.SWEDISH, "decisions.change.note");
        Map<Integer, Money> kept = sum(payer -> payer.kept(earlier.id()));
        for (DecisionAmount amount : earlier.amounts()) {
            frames.replaced(earlier.callId(), earlier.id(), amount.fiscalYear(), kept.getOrDefault(amount.fiscalYear(), Money.ZERO), note);
        }
    }

    /** The history tells it, and so are the rooms that follow. */
    void tell(DecisionRow earlier, DecisionRow row, Why why, Instant now) {
        Actor actor = user.requireActor();
        changes.add(DecisionChange.replaced(earlier, next(earlier), why.ground(), why.law(), why.reasons(), row,
                new DecisionChange.By(actor.accountId(), actor.name(), now)));
        replaced.fire(new DecisionReplaced(earlier.id(), row.id(), row.caseId(), row.associationId(), earlier.isAnnulled()));
    }

    /** The number of what is done next to a decision. */
    int next(DecisionRow row) {
        return changes.of(List.of(row.id())).size() + 1;
    }

    /**
     * What a decision made in the portal uses of its frames, booked: what the association holds already under an earlier one is not used twice.
     *
     * @throws BusinessException {@code frame.exceeded}, {@code call.frame-missing}
     */
    void draw(DecisionRow row) {
        Map<Integer, Money> held = held(row);
        for (DecisionAmount amount : row.amounts()) {
            Money rest = row.count(amount.fiscalYear(), amount.amount(), held);
            if (rest.isPositive()) {
                frames.draw(row.callId(), row.id(), amount.fiscalYear(), rest);
            }
            frames.frameOf(row.callId(), amount.fiscalYear()).ifPresent(frame -> row.drawnOn(amount.fiscalYear(), frame.id()));
        }
    }

    /**
     * What a decision of a sum would take of the frame of a year beyond what the annulled one, whose place it takes, has there already; below zero when
     * it gives back.
     */
    Money beyond(DecisionRow annulled, int year, Money sum) {
        Money held = sum(payer -> payer.held(annulled.caseId())).getOrDefault(year, Money.ZERO);
        Money kept = sum(payer -> payer.kept(annulled.id())).getOrDefault(year, Money.ZERO);
        Money there = Money.sum(annulled.amounts().stream().filter(one -> one.fiscalYear() == year).map(one -> one.amount().minus(one.counted())).toList());
        return (sum.isMoreThan(held) ? sum.minus(held) : Money.ZERO).minus(there).plus(kept);
    }

    /** What the association holds under the decisions whose place this one takes, by fiscal year; nothing when it is the first. */
    Map<Integer, Money> held(DecisionRow row) {
        return row.replacesId() == null ? Map.of() : sum(payer -> payer.held(row.caseId()));
    }

    private Map<Integer, Money> sum(Function<PaidUnderDecisions, Map<Integer, Money>> of) {
        Map<Integer, Money> all = new HashMap<>();
        payers.stream().forEach(payer -> of.apply(payer).forEach((year, money) -> all.merge(year, money, Money::plus)));
        return all;
    }

    /** Whether money of a decision is on its way. */
    boolean isMoving(DecisionRow row) {
        return payers.stream().anyMatch(payer -> payer.isMoving(row.id()));
    }

    /** Why a decision takes the place of one that a court has annulled. */
    Why why(DecisionRow annulled) {
        Annulment by = annulled.annulment();
        return new Why(ChangeGround.ANNULLED, law(Clock.dayOf(by.openedAt())).citation(), words(by));
    }

    /** What the letter says of the annulled decision whose place it takes. */
    LetterContent.Change letter(DecisionRow annulled) {
        Annulment by = annulled.annulment();
        LegalGroundView law = law(Clock.dayOf(by.openedAt()));
        return new LetterContent.Change(annulled.decidedOn(), new LetterContent.Bilingual(law.citation() + "\n" + law.textSv(), Letters.english(law)), null,
                by.on());
    }

    /** The provision on a day. */
    LegalGroundView law(LocalDate day) {
        return grounds.find(ChangeGround.ANNULLED.lawCode(), day)
                .orElseThrow(() -> new BusinessException("change.law-missing", ChangeGround.ANNULLED.lawCode()));
    }

    /** What the court has done, in Swedish. */
    static String words(Annulment by) {
        String court = by.court() == null ? Texts.get(Texts.SWEDISH, "decisions.annulled.court") : by.court();
        return by.courtNumber() == null ? Texts.get(Texts.SWEDISH, "decisions.annulled.reasons", court, by.on().toString())
                : Texts.get(Texts.SWEDISH, "decisions.annulled.reasons.number", court, by.on().toString(), by.courtNumber());
    }
}
