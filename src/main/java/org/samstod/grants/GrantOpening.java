package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.calls.CallService;
import org.samstod.calls.CallView;
import org.samstod.calls.TrackView;
import org.samstod.cases.CaseLevelChanged;
import org.samstod.decisions.DecisionAnnulled;
import org.samstod.decisions.DecisionReplaced;
import org.samstod.decisions.DecisionTold;
import org.samstod.decisions.GrantedDecision;
import org.samstod.decisions.YearSum;
import org.samstod.districts.DatedText;
import org.samstod.districts.DatedTextService;
import org.samstod.districts.HolidayService;
import org.samstod.grants.domain.Acceptance;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantTerms;
import org.samstod.grants.domain.GrantYear;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Instalment;
import org.samstod.grants.domain.InstalmentPlan;
import org.samstod.grants.domain.PlannedPart;
import org.samstod.grants.domain.Reports;
import org.samstod.journal.Journal;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;

/**
 * Opens a grant in the transaction that tells a decision which gives money, with a plan of payment made from the decision, the track and the
 * call; and follows its case's level down.
 */
@ApplicationScoped
class GrantOpening {

    @Inject
    GrantMail mail;

    @Inject
    Grants grants;

    @Inject
    CallService calls;

    @Inject
    DatedTextService texts;

    @Inject
    HolidayService holidays;

    @Inject
    FinalReportOpening reports;

    @Inject
    ConditionOpening conditions;

    @Inject
    Reports finalReports;

    @Inject
    NotificationService notifications;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    void told(@Observes DecisionTold event) {
        if (event.about() == null) {
            return;
        }
        GrantedDecision about = event.about();
        Instant now = clock.now();
        LocalDate today = clock.today();
        CallView call = calls.call(about.callId());
        TrackView track = call.tracks().stream().filter(one -> one.code().equals(about.track())).findFirst()
                .orElseGet(() -> call.track(about.granted()));
        String conditions = texts.find(GrantDesk.CONDITIONS, about.boardId(), Texts.SWEDISH, today).map(DatedText::id).orElse(null);
        Grant grant = Grant.open(about, new GrantTerms(track.conditionsWithApplication() ? Acceptance.WITH_APPLICATION : Acceptance.BY_SIGNATORIES,
                conditions, call.useFrom(), call.useTo(), call.reportDue(), call.waitForAppealTime()), now);
        grants.add(grant);
        Map<Integer, Money> counted = about.counted().stream().collect(Collectors.toMap(YearSum::year, YearSum::amount));
        List<GrantYear> years = about.years().stream().filter(year -> year.amount().isPositive())
                .map(year -> new GrantYear(grant, year, counted.getOrDefault(year.year(), Money.ZERO))).toList();
        years.forEach(grants::add);
        List<YearSum> toPay = years.stream().map(GrantYear::toPay).toList();
        LocalDate first = call.expectedPayment() == null || call.expectedPayment().isBefore(today) ? today : call.expectedPayment();
        List<PlannedPart> plan = InstalmentPlan.propose(toPay, track.instalments(), first, call.useTo(), holidays.calendar());
        InstalmentPlan.require(plan, toPay);
        for (int i = 0; i < plan.size(); i++) {
            grants.add(new Instalment(grant, i + 1, plan.get(i)));
        }
        reports.open(grant, track);
        this.conditions.open(grant, call.texts().letterSv());
        if (!counted.isEmpty()) {
            // The association has money of it already.
            grant.paid(now);
        }
        if (grant.acceptance() == Acceptance.BY_SIGNATORIES) {
            mail.association(grant, "grant.offered", GrantMail.OWN_PAGE, Map.of(), grant.id());
        }
        journal.act(grant, Map.of("decision", about.decisionId(), "state", grant.state(), "acceptance", grant.acceptance(), "granted",
                about.granted().ore(), "instalments", plan.size()));
    }

    /**
     * What an earlier decision gave ends before the new one gives anything: an offer nobody has answered, or one accepted and not yet paid; of a decision
     * that a court has annulled also one of which something has been paid.
     */
    void replaced(@Observes DecisionReplaced event) {
        grants.ofDecision(event.earlierId()).flatMap(found -> grants.findLocked(found.id())).ifPresent(grant -> {
            if (event.annulled()) {
                grant.replaceAnnulled(grants.instalmentsLocked(grant.id()), clock.now());
            } else {
                grant.replace(grants.instalmentsLocked(grant.id()), clock.now());
            }
            finalReports.ofGrantLocked(grant.id()).ifPresent(FinalReport::notWanted);
            journal.act(grant, Map.of("replacedBy", event.decisionId()));
        });
    }

    /** A court has annulled the decision: nothing of the grant moves until there is another. */
    void annulled(@Observes DecisionAnnulled event) {
        grants.ofDecision(event.decisionId()).flatMap(found -> grants.findLocked(found.id())).ifPresent(grant -> {
            grant.annulled(event.on());
            journal.act(grant, Map.of("annulledOn", event.on(), "state", grant.state()));
        });
    }

    void follow(@Observes CaseLevelChanged change) {
        grants.ofCase(change.caseId()).ifPresent(grant -> grant.lower(change.level()));
    }
}
