package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.Applications;
import org.samstod.associations.AssociationService;
import org.samstod.associations.MembershipService;
import org.samstod.calls.CallAmended;
import org.samstod.calls.CallService;
import org.samstod.calls.CallSummary;
import org.samstod.forms.Reserved;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.Clock;
import org.samstod.shared.Localised;
import org.samstod.shared.PublicationLevel;

/**
 * Tells those who have a draft that its deadline is near, or that its call has changed. Nobody reads the draft for that: what
 * is told is its own title and the call's dates, to the people who write in it.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DraftReminderService {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String ADDITION = "addition";

    @Inject
    Applications applications;

    @Inject
    CallService calls;

    @Inject
    AssociationService associations;

    @Inject
    MembershipService memberships;

    @Inject
    NotificationService notifications;

    @Inject
    Clock clock;

    /**
     * Reminds of every draft whose deadline lies at most 7 days, or at most 1 day, ahead; each once. A draft that is younger than the
     * time left when it was begun is not reminded of that step: its writer knows.
     *
     * @return how many messages were sent now
     */
    @UseCase(permission = Permission.SYSTEM)
    public int remind() {
        Instant now = clock.now();
        Map<String, CallSummary> near = calls.closingBetween(now, now.plus(WEEK)).stream()
                .collect(Collectors.toMap(CallSummary::id, Function.identity()));
        List<Application> drafts = applications.drafts(near.keySet());
        Map<String, String> titles = titles(drafts);
        Map<String, Localised> words = new HashMap<>();
        drafts.stream().map(Application::callId).distinct().forEach(call -> words.put(call, calls.call(call).texts().reminder()));
        int sent = 0;
        for (Application draft : drafts) {
            CallSummary call = near.get(draft.callId());
            boolean lastDay = !now.isBefore(call.closesAt().minus(DAY));
            Duration before = lastDay ? DAY : WEEK;
            if (!draft.createdAt().isBefore(call.closesAt().minus(before))) {
                continue;
            }
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("title", titles.getOrDefault(draft.id(), call.titleSv()));
            data.put("closesAt", call.closesAt());
            data.put(ADDITION, words.get(call.id()));
            sent += tell(draft, lastDay ? "deadline.day" : "deadline.week", data, call.defaultLevel(), call.closesAt().toString());
        }
        return sent;
    }

    void amended(@Observes CallAmended change) {
        PublicationLevel level = calls.call(change.callId()).defaultLevel();
        for (Application draft : applications.drafts(Set.of(change.callId()))) {
            Localised what = locale -> "en".equals(locale.getLanguage()) && change.whatEn() != null ? change.whatEn() : change.whatSv();
            tell(draft, "call.amended", Map.of("call", change.titleSv(), ADDITION, what), level, clock.now().toString());
        }
    }

    private Map<String, String> titles(List<Application> drafts) {
        Map<String, String> titles = applications.answers(drafts.stream().map(Application::id).toList(), Reserved.PUBLIC_TITLE);
        titles.values().removeIf(String::isBlank);
        return titles;
    }

    /** Each of the people who write in it, once for each deadline. */
    private int tell(Application draft, String template, Map<String, Object> data, PublicationLevel level, String occasion) {
        Set<String> people = new LinkedHashSet<>(List.of(draft.createdBy()));
        people.addAll(memberships.membersToTell(draft.associationId()));
        Map<String, Object> filled = new LinkedHashMap<>(data);
        filled.put("link", "/association/applications/" + draft.id());
        PublicationLevel effective = associations.effectiveLevel(draft.associationId(), level);
        // A call's own words may tell what it is about: below level 3 the message is the standard one.
        String text = effective == PublicationLevel.OPEN && filled.get(ADDITION) != null ? template + ".more" : template;
        int sent = 0;
        for (String person : people) {
            sent += notifications.send(new Message(person, null, text, null, filled, effective, draft.id(),
                    template + ":" + draft.id() + ":" + occasion + ":" + person)).isPresent() ? 1 : 0;
        }
        return sent;
    }
}
