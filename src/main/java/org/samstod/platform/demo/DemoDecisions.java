package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.samstod.cases.ProposalView;
import org.samstod.decisions.ChangePage;
import org.samstod.decisions.CorrectDecision;
import org.samstod.decisions.DecideCase;
import org.samstod.decisions.DecideView;
import org.samstod.decisions.DecisionChangeService;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.MinutesLine;
import org.samstod.decisions.MinutesService;
import org.samstod.decisions.NoticeLine;
import org.samstod.decisions.NoticeService;
import org.samstod.decisions.PublishingService;
import org.samstod.decisions.UnminutedDay;
import org.samstod.decisions.YearSum;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.Clock;
import org.samstod.shared.PageRequest;

/** The deciding side of the demo city: delegates, secretaries and the jobs of the clock. */
@ApplicationScoped
public class DemoDecisions {

    @Inject
    DecisionService decisions;

    @Inject
    DecisionChangeService changes;

    @Inject
    MinutesService minutes;

    @Inject
    NoticeService notices;

    @Inject
    PublishingService publishing;

    @Inject
    Clock clock;

    /** Decides as proposed and tells it: the delegate, or the unit head when the sum is above the delegate's mandate. */
    public void decide(DemoCast.Staff board, String caseId) {
        boolean delegates = ActAs.call(board.as(Role.DELEGATE), () -> decisions.draft(caseId).mandate().given());
        ActAs.run(board.as(delegates ? Role.DELEGATE : Role.UNIT_HEAD), () -> {
            DecideView view = decisions.draft(caseId);
            ProposalView proposal = view.proposal();
            List<YearSum> sums = proposal.outcome().givesMoney() ? List.of(new YearSum(view.year(), proposal.amount())) : List.of();
            DecideCase looked = new DecideCase(caseId, view.caseVersion(), proposal.outcome(), sums, proposal.reasons(), proposal.legalGround(),
                    null, null);
            String letter = decisions.preview(looked).sha256();
            decisions.tell(decisions.decide(new DecideCase(caseId, view.caseVersion(), proposal.outcome(), sums, proposal.reasons(),
                    proposal.legalGround(), null, letter)));
        });
    }

    /** A slip of the pen in the reasons of a decision is put right, by whoever holds the mandate. */
    public void correct(DemoCast.Staff board, String caseId) {
        boolean delegates = ActAs.call(board.as(Role.DELEGATE), () -> changes.page(caseId).isOpen());
        ActAs.run(board.as(delegates ? Role.DELEGATE : Role.UNIT_HEAD), () -> {
            ChangePage page = changes.page(caseId);
            CorrectDecision bare = new CorrectDecision(page.current().id(), caseId, page.caseVersion(), page.current().reasons() + " Lokalen är tillgänglig för alla.",
                    "Den sista meningen föll bort när beslutet skrevs.", null);
            String letter = changes.previewCorrection(bare).sha256();
            changes.correct(new CorrectDecision(bare.decisionId(), caseId, bare.caseVersion(), bare.text(), bare.reasons(), letter));
        });
    }

    /** Minutes of every day that has none, approved and posted. */
    public void minutesAndNotice(DemoCast.Staff board) {
        ActAs.run(board.as(Role.BOARD_SECRETARY), () -> {
            for (UnminutedDay day : minutes.unminuted()) {
                String id = minutes.compose(day.day());
                minutes.approve(id, minutes.minutes(id).version());
                notices.post(id, "Stadsdelsförvaltningens registratur");
            }
        });
    }

    /** The association opens its decision. */
    public void open(Actor member, String applicationId) {
        ActAs.run(member, () -> decisions.opened(applicationId));
    }

    /** Notices whose time is over come down. */
    public void takeDownNotices(DemoCast.Staff board) {
        ActAs.run(board.as(Role.BOARD_SECRETARY), () -> {
            for (MinutesLine line : minutes.list(new PageRequest(0, 50, null, true)).rows()) {
                if (line.noticeId() != null && notices.list(new PageRequest(0, 50, null, true)).rows().stream()
                        .filter(notice -> notice.id().equals(line.noticeId())).anyMatch(NoticeLine::mayTakeDown)) {
                    notices.takeDown(line.noticeId());
                }
            }
        });
    }

    /** What the clock's job does: publishes what is due, and counts what shows nothing of its own. */
    public void publishDue() {
        ActAs.run(Actor.SYSTEM, () -> {
            publishing.due().forEach(publishing::publish);
            publishing.toCount().forEach(publishing::count);
        });
    }

    /** What the clock's job does: marks decisions whose appeal time is over. */
    public void appealTimePassed() {
        ActAs.run(Actor.SYSTEM, () -> notices.appealTimeOver().forEach(notices::appealTimePassed));
    }
}
