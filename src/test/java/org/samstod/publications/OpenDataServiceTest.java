package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samstod.publications.domain.GrantSum;
import org.samstod.publications.domain.OpenDataSource;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.shared.Clock;

/** What is recent: twelve months by the day in Stockholm, then it leaves feed and calendar. */
class OpenDataServiceTest {

    private static final Instant NOW = Instant.parse("2027-01-26T22:30:00Z");
    private static final Instant EDGE = Instant.parse("2026-01-25T23:00:00Z");

    private Instant asked;

    private final OpenDataSource calls = new OpenDataSource() {
        @Override
        public List<OpenPublication> initiativesAfter(LocalDate decidedOn, String id, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<OpenPublication> initiativesPublishedSince(Instant since, int most) {
            asked = since;
            return List.of();
        }

        @Override
        public List<CallRow> calls() {
            return List.of(call("kept", EDGE, null, EDGE), call("gone", EDGE.minusMillis(1), null, EDGE.minusMillis(1)),
                    call("amended", EDGE.minusSeconds(90_000), EDGE.minusMillis(1), NOW.minusSeconds(60)),
                    call("closing", EDGE.minusSeconds(90_000), EDGE.plusMillis(1), EDGE.minusSeconds(90_000)));
        }

        @Override
        public Map<String, CallTitle> callTitles(Collection<String> callIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<GrantSum> sums() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Instant> lastChange() {
            throw new UnsupportedOperationException();
        }
    };

    private static OpenDataSource.CallRow call(String id, Instant opens, Instant closes, Instant changed) {
        return new OpenDataSource.CallRow(id, id, null, "Nämnd", "farsta", "Farsta", null, null, null, opens, closes, null, changed);
    }

    private OpenDataService service() {
        OpenDataService service = new OpenDataService();
        service.clock = Clock.fixed(NOW);
        service.data = calls;
        service.grants = new OpenGrants();
        return service;
    }

    @Test
    void feed_holds_what_changed_in_twelve_months_the_last_first() {
        assertEquals(List.of("amended", "kept"), service().recentCalls().stream().map(OpenCall::callId).toList());
    }

    @Test
    void calendar_holds_what_opens_or_closes_in_them_whenever_it_was_published() {
        assertEquals(List.of("closing"), service().calendarCalls().stream().map(OpenCall::callId).toList());
    }

    @Test
    void initiatives_are_asked_for_from_the_same_day() {
        service().recentInitiatives();
        assertEquals(EDGE, asked);
        assertEquals(true, service().isRecent(EDGE));
        assertEquals(false, service().isRecent(EDGE.minusMillis(1)));
    }

    @Test
    void states_are_of_this_moment() {
        assertEquals(List.of("closed", "open"), service().recentCalls().stream().map(OpenCall::state).toList());
    }
}
