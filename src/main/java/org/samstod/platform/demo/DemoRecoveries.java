package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.grants.ConditionEvidenceService;
import org.samstod.grants.ConditionService;
import org.samstod.grants.ConditionView;
import org.samstod.grants.DecideRecovery;
import org.samstod.grants.GrantLine;
import org.samstod.grants.GrantService;
import org.samstod.grants.ProposeRecovery;
import org.samstod.grants.RecoveryAnswerService;
import org.samstod.grants.RecoveryDecisionService;
import org.samstod.grants.RecoveryLedgerService;
import org.samstod.grants.RecoveryService;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.PageRequest;

/** Conditions that were kept and some that were not: a recovery that has been paid, and two whose associations have answered and that wait for a delegate. */
@ApplicationScoped
public class DemoRecoveries {

    @Inject
    GrantService grants;

    @Inject
    ConditionService conditions;

    @Inject
    ConditionEvidenceService evidence;

    @Inject
    RecoveryService recoveries;

    @Inject
    RecoveryAnswerService answers;

    @Inject
    RecoveryDecisionService deciding;

    @Inject
    RecoveryLedgerService ledger;

    @Inject
    DemoMoney money;

    @Inject
    Clock clock;

    /**
     * About grants whose reports have been gone through.
     *
     * @param members who acts for an association, by its name
     * @param treasurer the association that has nothing to answer
     */
    public void some(DemoCast.Staff board, Map<String, Actor> members, String treasurer) {
        List<GrantLine> reviewed = reviewed(board).filter(line -> members.containsKey(line.applicant()) && !line.applicant().equals(treasurer)).limit(3).toList();
        if (reviewed.size() < 3) {
            return;
        }
        ActAs.run(board.as(Role.CASE_OFFICER), () -> conditions.allMet(reviewed.get(0).id(), "Redovisningen visar det."));
        heard(board, reviewed.get(1).id(), members.get(reviewed.get(1).applicant()), Money.ofOre(150_050), "En del av träffarna var bara för föreningens medlemmar.",
                "Två av träffarna var bara för medlemmar. De kostade 1 500 kronor och 50 öre enligt redovisningen.",
                "Vi trodde att träffarna för ledare fick räknas. Nästa år bjuder vi in alla.");
        heard(board, reviewed.get(2).id(), members.get(reviewed.get(2).applicant()), Money.ofKronor(1_900), "Material för 1 900 kronor köptes innan bidraget gavs.",
                "Kvittot på materialet är från våren innan bidraget gavs.", "Vi behövde materialet till den första träffen.");
    }

    private Stream<GrantLine> reviewed(DemoCast.Staff board) {
        return ActAs.call(board.as(Role.CASE_OFFICER), () -> grants.list("REVIEWED", PageRequest.first(PageRequest.LARGEST_SIZE)).rows()).stream();
    }

    /** Asked for and answered, with a file about the condition; a delegate decides next. */
    private void heard(DemoCast.Staff board, String grant, Actor member, Money sum, String finding, String why, String answer) {
        String proposed = proposed(board, grant, finding, sum, why);
        ActAs.run(member, () -> {
            evidence.give(grant, conditions.own(grant).get(0).id(), List.of(new Incoming("inbjudan.txt", new ByteArrayInputStream(
                    "Välkommen till träff för ledare. Alla i området är välkomna.".getBytes(StandardCharsets.UTF_8)))));
            answers.answer(proposed, answers.own(grant).recoveries().get(0).version(), answer);
        });
    }

    /** A small sum that a member's association was asked for, agreed to and has paid. */
    public void settled(DemoCast.Staff board, Actor member, String association) {
        Actor officer = board.as(Role.CASE_OFFICER);
        String grant = reviewed(board).filter(line -> line.applicant().equals(association)).map(GrantLine::id).findFirst().orElse(null);
        if (grant == null) {
            return;
        }
        Money sum = Money.ofOre(42_050);
        String id = proposed(board, grant, "Ett av kvittona gäller något annat än det bidraget gavs för.", sum,
                "Kvittot på 420 kronor och 50 öre gäller en annan aktivitet än den som bidraget gavs för.");
        ActAs.run(member, () -> answers.answer(id, answers.own(grant).recoveries().get(0).version(), "Kvittot kom med av misstag. Vi betalar tillbaka."));
        ActAs.run(board.as(Role.DELEGATE), () -> deciding.decide(ruling(id, deciding.preview(ruling(id, null)).sha256())));
        ActAs.run(officer, () -> ledger.request(id, version(id), clock.today().plusDays(30)));
        ActAs.run(money.officer(board, 1), () -> {
            ledger.invoiced(id, version(id), "F-" + clock.today().getYear() + "-1", clock.today());
            ledger.paid(id, version(id), sum, clock.today());
        });
        ActAs.run(officer, () -> {
            ConditionView line = conditions.ofGrant(grant).get(0);
            conditions.find(line.id(), line.version(), "WAIVED", "NOTE", "Det som gick till annat är betalt tillbaka.");
        });
    }

    private DecideRecovery ruling(String recovery, String letter) {
        return new DecideRecovery(recovery, version(recovery), "ALL", null, false,
                "Kvittot gäller en annan aktivitet, och föreningen har inget att säga emot det.", true, letter);
    }

    private long version(String recovery) {
        return recoveries.recovery(recovery).version();
    }

    private String proposed(DemoCast.Staff board, String grant, String finding, Money sum, String why) {
        return ActAs.call(board.as(Role.CASE_OFFICER), () -> {
            ConditionView line = conditions.ofGrant(grant).get(0);
            conditions.find(line.id(), line.version(), "BREACHED", "REPORT", finding);
            return recoveries.propose(new ProposeRecovery(grant, "CONDITION", line.id(), sum, false, why, null, "recovery-ground", clock.today().plusDays(21)));
        });
    }
}
