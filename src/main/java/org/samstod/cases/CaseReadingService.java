package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseReading;
import org.samstod.cases.domain.CaseReadings;
import org.samstod.districts.DistrictService;
import org.samstod.identity.AccountService;
import org.samstod.identity.Actor;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.Clock;

/** Who of the city has looked at a case: noted when its page is opened, told to the association by role and administration. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaseReadingService {

    private static final int MOST_TOLD = 100;
    private static final Duration NOW = Duration.ofMinutes(15);

    @Inject
    CaseDesk desk;

    @Inject
    CaseReadings readings;

    @Inject
    DistrictService districts;

    @Inject
    AccountService accounts;

    @Inject
    Clock clock;

    /** The acting person has opened the case's page. */
    @UseCase(permission = Permission.CASE_READ)
    public void opened(String caseId) {
        Case about = desk.read(caseId, Permission.CASE_READ);
        Actor reader = desk.actor();
        if (!reader.role().staff()) {
            return;
        }
        Instant now = clock.now();
        Optional<CaseReading> today = readings.find(about.id(), reader.accountId(), reader.role(), Clock.dayOf(now));
        today.ifPresentOrElse(earlier -> earlier.again(now), () -> readings.add(new CaseReading(about.id(), reader, now)));
    }

    /** A colleague who opened the case a short while ago. */
    public record Presence(String name, Instant at) implements java.io.Serializable {
    }

    /** Colleagues of the acting person who opened the case within the last quarter of an hour, the latest first; staff only. */
    @UseCase(permission = Permission.CASE_READ)
    public List<Presence> lately(String caseId) {
        Case about = desk.read(caseId, Permission.CASE_READ);
        Map<String, Instant> others = new LinkedHashMap<>();
        readings.lately(about.id(), clock.now().minus(NOW)).stream().filter(one -> !one.accountId().equals(desk.actor().accountId()))
                .forEach(one -> others.putIfAbsent(one.accountId(), one.lastAt()));
        Map<String, AccountService.AccountView> people = accounts.accounts(others.keySet());
        return others.entrySet().stream().filter(one -> people.containsKey(one.getKey()))
                .map(one -> new Presence(people.get(one.getKey()).displayName(), one.getValue())).toList();
    }

    /** Who has looked at the cases of the association that the acting person may see, the latest first. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<ReadingLine> ofAssociation(String associationId) {
        return lines(desk.cases.ofAssociation(associationId).stream().filter(about -> desk.gate.allows(Permission.APPLICATION_READ,
                subject(about))).toList());
    }

    /** Who has looked at the case of one application, at every board that has had it. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<ReadingLine> ofApplication(String applicationId) {
        List<Case> all = desk.cases.ofApplication(applicationId);
        all.forEach(found -> desk.gate.require(Permission.APPLICATION_READ, subject(found)));
        return lines(all);
    }

    private static Subject subject(Case about) {
        return new Subject("application", about.applicationId(), null, about.associationId());
    }

    private List<ReadingLine> lines(List<Case> cases) {
        Map<String, Case> byId = cases.stream().collect(Collectors.toMap(Case::id, Function.identity()));
        Map<String, String> administrations = new HashMap<>();
        return readings.of(byId.keySet(), MOST_TOLD).stream().map(one -> {
            Case about = byId.get(one.caseId());
            String administration = one.boardId() == null ? "" : administrations.computeIfAbsent(one.boardId(),
                    id -> districts.board(id).administrationName());
            return new ReadingLine(about.applicationId(), about.title(), one.role().name(), administration, one.lastAt());
        }).toList();
    }
}
