package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.calls.CallService;
import org.samstod.calls.CallSummary;
import org.samstod.calls.CallTexts;
import org.samstod.calls.CallView;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.forms.Words;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;

/** Calls as this room needs them. */
@ApplicationScoped
class CallDesk {

    @Inject
    CallService calls;

    @Inject
    DistrictService districts;

    @Inject
    Clock clock;

    /** @throws NotFound when there is no such call, or it is not published */
    CallFacts facts(String callId) {
        return facts(calls.call(callId));
    }

    /** What a call says of its own in mails. */
    CallTexts texts(String callId) {
        return calls.call(callId).texts();
    }

    /** Several calls by id. */
    Map<String, CallFacts> facts(Collection<String> callIds) {
        Map<String, CallFacts> facts = new LinkedHashMap<>();
        callIds.forEach(id -> facts.computeIfAbsent(id, this::facts));
        return facts;
    }

    /** Calls that can be applied for in time at that moment. */
    List<CallFacts> open(Instant at) {
        return calls.open(at).stream().map(CallSummary::id).map(this::facts).toList();
    }

    /** The published calls of a board that have opened, also after their deadline; the next deadline first, those that have passed last. */
    List<CallFacts> receiving(String boardId, Instant now) {
        return calls.published().stream().filter(call -> call.boardId().equals(boardId)).map(call -> facts(call.id())).filter(CallFacts::receives)
                .sorted(Comparator.comparing(CallFacts::late).thenComparing(call -> call.closesAt() == null ? now : call.closesAt())).toList();
    }

    private CallFacts facts(CallView call) {
        BoardView board = districts.board(call.boardId());
        return new CallFacts(call.id(), call.boardId(), new Words(board.name(), board.nameEn()), new Words(call.titleSv(), call.titleEn()),
                call.theme(), call.formId(), call.opensAt(), call.closesAt(), call.ceilingOre() == null ? null : Money.ofOre(call.ceilingOre()),
                call.defaultLevel(), call.rulesId() == null ? "" : call.rulesId(), new Words(call.rulesSv(), call.rulesEn()),
                Set.copyOf(call.neighbourhoods()), asked -> call.track(asked).code(), call.tracks(), call.documents(), call.expectedDecision(),
                call.expectedPayment(), call.useFrom(), call.useTo(), call.reportDue(), call.receives(), call.late(), call.contact(),
                call.amendments());
    }

    /** The neighbourhoods an applicant in a call may choose between, by slug: the call's own, else all of the district today. */
    Map<String, String> neighbourhoods(CallFacts call) {
        String district = districts.board(call.boardId()).slug();
        return districts.neighbourhoods(clock.today()).stream()
                .filter(place -> call.neighbourhoods().isEmpty() ? place.districtSlug().equals(district)
                        : call.neighbourhoods().contains(place.slug()))
                .collect(Collectors.toMap(NeighbourhoodView::slug, NeighbourhoodView::name, (first, second) -> first, LinkedHashMap::new));
    }
}
