package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.applications.domain.Answer;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.ApplicationStatus;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.DoubleFunding;
import org.samstod.applications.domain.Revision;
import org.samstod.forms.Answers;
import org.samstod.forms.Reserved;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Money;
import org.samstod.shared.Period;

/** Points the applicant to its own other applications for the same time, before somebody else asks about them. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class OwnFundingService {

    @Inject
    Applications applications;

    @Inject
    ApplicationDesk desk;

    @Inject
    CallDesk calls;

    @Inject
    @Any
    Instance<EndedWithoutMoney> ended;

    /**
     * Other applications of the association, in any district, whose money is for the same time as this one's; those with an alike title
     * first. What has been withdrawn or has ended without money is left out.
     */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<FundingHint> hints(String applicationId) {
        Application application = desk.get(applicationId, Permission.APPLICATION_READ);
        Set<String> without = ended.stream().flatMap(room -> room.of(application.associationId()).stream()).collect(Collectors.toSet());
        List<Application> others = desk.own().stream().filter(other -> other.status() == ApplicationStatus.SUBMITTED
                && !other.id().equals(applicationId) && !without.contains(other.id())).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Map<String, Revision> revisions = applications.findRevisions(others.stream().map(Application::revisionId).toList()).stream()
                .collect(Collectors.toMap(Revision::applicationId, Function.identity()));
        Map<String, CallFacts> facts = calls.facts(others.stream().map(Application::callId).collect(Collectors.toSet()));
        CallFacts own = calls.facts(application.callId());
        Map<String, String> answers = applications.answers(applicationId).stream().collect(Collectors.toMap(Answer::question, Answer::text));
        List<DoubleFunding.Declared> declared = Answers.readFinancing(answers.getOrDefault(Reserved.FINANCING, "")).orElse(List.of()).stream()
                .map(DoubleFunding.Declared::of).toList();
        List<DoubleFunding.Other> candidates = others.stream().map(other -> {
            CallFacts call = facts.get(other.callId());
            Revision latest = revisions.get(other.id());
            return new DoubleFunding.Other(other.id(), latest.title(), call.board(), latest.amountOre(), call.useFrom(), call.useTo());
        }).toList();
        return DoubleFunding.of(answers.getOrDefault(Reserved.PUBLIC_TITLE, ""), period(own).orElse(null), declared, candidates).stream()
                .map(hint -> new FundingHint(hint.other().applicationId(), hint.other().title(), hint.other().board(),
                        Money.ofOre(hint.other().amountOre()), hint.other().from(), hint.other().to(), hint.alike())).toList();
    }

    private static Optional<Period> period(CallFacts call) {
        return call.useFrom() == null ? Optional.empty() : Optional.of(new Period(call.useFrom(), call.useTo()));
    }
}
