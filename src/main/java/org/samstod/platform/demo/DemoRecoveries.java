package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.grants.ConditionEvidenceService;
import org.samstod.grants.ConditionService;
import org.samstod.grants.ConditionView;
import org.samstod.grants.GrantLine;
import org.samstod.grants.GrantService;
import org.samstod.grants.ProposeRecovery;
import org.samstod.grants.RecoveryAnswerService;
import org.samstod.grants.RecoveryService;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.PageRequest;
import org.samstod.shared.Texts;

/** Conditions that were kept and one that was not: a recovery whose association has answered and that waits for a delegate. */
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
    Clock clock;

    /** About two grants whose reports have been gone through. */
    public void some(DemoCast.Staff board, Map<String, Actor> applications) {
        List<GrantLine> reviewed = ActAs.call(board.as(Role.CASE_OFFICER), () -> grants.list("REVIEWED", PageRequest.first(2)).rows());
        if (reviewed.size() < 2) {
            return;
        }
        String kept = reviewed.get(0).id();
        String broken = reviewed.get(1).id();
        String proposed = ActAs.call(board.as(Role.CASE_OFFICER), () -> {
            conditions.allMet(kept, "Redovisningen visar det.");
            ConditionView line = conditions.ofGrant(broken).get(0);
            conditions.find(line.id(), line.version(), "BREACHED", "REPORT", "En del av träffarna var bara för föreningens medlemmar.");
            return recoveries.propose(new ProposeRecovery(broken, "CONDITION", line.id(), Money.ofOre(150_050), "Två av träffarna var bara för medlemmar. "
                    + "De kostade 1 500 kronor och 50 öre enligt redovisningen.", null, "recovery-ground", clock.today().plusDays(21)));
        });
        Actor member = applications.get(ActAs.call(board.as(Role.CASE_OFFICER), () -> grants.grant(broken, Texts.SWEDISH)).applicationId());
        if (member != null) {
            String line = ActAs.call(member, () -> conditions.own(broken)).get(0).id();
            ActAs.run(member, () -> evidence.give(broken, line, List.of(new Incoming("inbjudan.txt", new ByteArrayInputStream(
                    "Välkommen till träff för ledare. Alla i området är välkomna.".getBytes(StandardCharsets.UTF_8))))));
            ActAs.run(member, () -> answers.answer(proposed, answers.own(broken).recoveries().get(0).version(),
                    "Vi trodde att träffarna för ledare fick räknas. Nästa år bjuder vi in alla."));
        }
    }
}
