package org.samstod.calls.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;

class CallTest {

    private static final Instant OPENS = Instant.parse("2026-01-01T07:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-01-29T11:00:00Z");
    private static final Instant BEFORE = Instant.parse("2025-12-20T10:00:00Z");

    @Test
    void window_theVeryLastInstantIsInTime() {
        Window window = new Window(OPENS, CLOSES);
        assertEquals(Window.Status.BEFORE, window.at(OPENS.minusMillis(1)));
        assertEquals(Window.Status.OPEN, window.at(OPENS));
        assertEquals(Window.Status.OPEN, window.at(CLOSES));
        assertEquals(Window.Status.LATE, window.at(CLOSES.plusMillis(1)));
    }

    @Test
    void window_continuous_isNeverLate() {
        assertEquals(Window.Status.OPEN, new Window(OPENS, null).at(Instant.parse("2099-01-01T00:00:00Z")));
    }

    @Test
    void window_reversed_isRefused() {
        assertEquals("call.window-reversed", assertThrows(BusinessException.class, () -> new Window(CLOSES, OPENS)).code());
    }

    @Test
    void track_byAmount_limitsBelongToTheLighterTrack() {
        Tracks tracks = new Tracks(tracks());
        assertEquals(CallTrack.Code.LIGHT, tracks.of(Money.ofKronor(1)).code());
        assertEquals(CallTrack.Code.LIGHT, tracks.of(Money.ofKronor(30_000)).code());
        assertEquals(CallTrack.Code.STANDARD, tracks.of(Money.ofOre(3_000_001)).code());
        assertEquals(CallTrack.Code.STANDARD, tracks.of(Money.ofKronor(100_000)).code());
        assertEquals(CallTrack.Code.HEAVY, tracks.of(Money.ofKronor(9_000_000)).code());
    }

    @Test
    void tracks_withGapOrWrongOrder_areRefused() {
        assertEquals("track.none", refusedTracks(List.of()));
        assertEquals("track.order", refusedTracks(tracks().subList(0, 2)));
        assertEquals("track.order", refusedTracks(List.of(track(CallTrack.Code.STANDARD, null), light(null))));
        assertEquals("track.order", refusedTracks(List.of(light(30_000L), track(CallTrack.Code.STANDARD, 30_000L),
                track(CallTrack.Code.HEAVY, null))));
        assertEquals("track.twice", refusedTracks(List.of(light(30_000L), light(null))));
    }

    @Test
    void tracks_lightThatIsNotLight_isRefused() {
        assertEquals("track.not-light", refusedTracks(List.of(
                new CallTrack(CallTrack.Code.LIGHT, null, 11, 2, 1, true, 1, "five-questions", false))));
        assertEquals("track.not-light", refusedTracks(List.of(
                new CallTrack(CallTrack.Code.LIGHT, null, 10, 2, 2, true, 1, "five-questions", false))));
    }

    @Test
    void publish_completeDraft_becomesPublicAndReceivesFromTheOpening() {
        Call call = published();
        assertEquals(CallState.PUBLISHED, call.state());
        assertFalse(call.receives(OPENS.minusMillis(1)));
        assertTrue(call.receives(OPENS));
        assertTrue(call.receives(CLOSES.plusSeconds(3600)), "late is received");
        call.close(CLOSES.plusSeconds(3600));
        assertFalse(call.receives(CLOSES.plusSeconds(3601)));
    }

    @Test
    void publish_incompleteDraft_saysEverythingThatIsMissing() {
        Call call = new Call("board", 2026, null, terms(t -> new CallTerms(t.titleSv(), t.titleEn(), t.kind(), t.theme(), t.perspective(),
                t.target(), t.opensAt(), t.closesAt(), t.ceilingOre(), t.framePurpose(), t.subFrame(), t.defaultLevel(), null,
                t.decisionRoute(), t.expectedDecision(), t.expectedPayment(), t.useFrom(), t.useTo(), t.reportDue(), false,
                new CallContact("Stöd", null, null, null, null, null), t.tracks(), t.documents(), List.of(), List.of(), t.links())));
        List<String> codes = assertThrows(BusinessException.class, () -> call.publish(CLOSES)).violations().stream().map(Violation::code)
                .distinct().toList();
        assertEquals(List.of("call.form-missing", "call.criteria-missing", "call.contact-missing", "call.checklist-missing",
                "call.deadline-passed"), codes);
        assertEquals(CallState.DRAFT, call.state());
    }

    @Test
    void write_publishedCall_isRefused() {
        Call call = published();
        assertEquals("call.published", assertThrows(BusinessException.class, () -> call.write(terms(t -> t))).code());
    }

    @Test
    void extend_onlyToLater() {
        Call call = published();
        assertEquals("call.deadline-earlier", assertThrows(BusinessException.class, () -> call.extendTo(CLOSES)).code());
        assertEquals("call.deadline-earlier", assertThrows(BusinessException.class, () -> call.extendTo(CLOSES.minusSeconds(1))).code());
        call.extendTo(CLOSES.plusSeconds(86_400));
        assertEquals(Window.Status.OPEN, call.window().at(CLOSES.plusSeconds(1)));
    }

    @Test
    void close_beforeTheDeadline_isRefused() {
        Call call = published();
        assertEquals("call.deadline-not-passed", assertThrows(BusinessException.class, () -> call.close(CLOSES)).code());
    }

    @Test
    void states_followTheTable() {
        for (CallState from : CallState.values()) {
            for (CallState to : CallState.values()) {
                boolean allowed = from == CallState.DRAFT && (to == CallState.PUBLISHED || to == CallState.DISCARDED)
                        || from == CallState.PUBLISHED && (to == CallState.CLOSED || to == CallState.CANCELLED)
                        || (from == CallState.CLOSED || from == CallState.CANCELLED) && to == CallState.COMPLETED;
                assertEquals(allowed, from.canBecome(to), from + " → " + to);
            }
        }
        Call call = published();
        assertEquals("call.state", assertThrows(BusinessException.class, call::discard).code());
        assertEquals("call.state", assertThrows(BusinessException.class, call::complete).code());
        assertEquals("call.state", assertThrows(BusinessException.class, () -> call.publish(BEFORE)).code());
    }

    @Test
    void level_moreOpenThanThePerspectiveAllows_isRefused() {
        assertEquals("call.level-too-open", levelOf("relatives", PublicationLevel.OPEN));
        assertEquals("call.level-too-open", levelOf("aftermath", PublicationLevel.LIMITED));
        assertEquals("ok", levelOf("relatives", PublicationLevel.LIMITED));
        assertEquals("ok", levelOf("aftermath", PublicationLevel.PROTECTED));
        assertEquals("ok", levelOf("promotive", PublicationLevel.OPEN));
    }

    @Test
    void draft_withManyErrors_saysThemAll() {
        BusinessException refusal = assertThrows(BusinessException.class, () -> new Call("board", 2026, null, terms(t -> new CallTerms(" ",
                null, null, t.theme(), t.perspective(), t.target(), CLOSES, OPENS, -1L, t.framePurpose(), null, t.defaultLevel(), null,
                t.decisionRoute(), t.expectedPayment(), t.expectedDecision(), t.useTo(), t.useFrom(), t.reportDue(), false, t.contact(),
                List.of(), t.documents(), t.checks(), t.criteria(), t.links()))));
        assertEquals(List.of("titleSv", "kind", "closesAt", "tracks", "ceiling", "useTo", "expectedPayment"),
                refusal.violations().stream().map(Violation::field).toList());
    }

    private static String levelOf(String perspective, PublicationLevel level) {
        try {
            new Call("board", 2026, null, terms(t -> new CallTerms(t.titleSv(), t.titleEn(), t.kind(), t.theme(), perspective, t.target(),
                    t.opensAt(), t.closesAt(), t.ceilingOre(), t.framePurpose(), t.subFrame(), level, t.formId(), t.decisionRoute(),
                    t.expectedDecision(), t.expectedPayment(), t.useFrom(), t.useTo(), t.reportDue(), false, t.contact(), t.tracks(),
                    t.documents(), t.checks(), t.criteria(), t.links())));
            return "ok";
        } catch (BusinessException e) {
            return e.code();
        }
    }

    private static Call published() {
        Call call = new Call("board", 2026, "t", terms(t -> t));
        call.publish(BEFORE);
        return call;
    }

    private static CallTerms terms(UnaryOperator<CallTerms> change) {
        List<CallCheck> checks = new ArrayList<>();
        for (CallTrack.Code code : CallTrack.Code.values()) {
            checks.add(new CallCheck(code, "district", "I området", "In the district"));
        }
        return change.apply(new CallTerms("Föreningsbidrag 2026", "Association grant 2026", "operating", "sport", "promotive", "youth",
                OPENS, CLOSES, Money.ofKronor(125_000).ore(), "association-grants", null, PublicationLevel.OPEN, "form",
                CallTerms.DecisionRoute.BOARD, LocalDate.of(2026, 3, 26), LocalDate.of(2026, 4, 20), LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31), LocalDate.of(2027, 2, 28), false,
                new CallContact("Föreningsstöd", "Grants", "a@example.org", "08-508 00 000", "måndag 9–11", "Monday 9–11"), tracks(),
                List.of(), checks, List.of(new CallCriterion("need", 3, "Behov", "Need")), List.of()));
    }

    private static List<CallTrack> tracks() {
        return List.of(light(30_000L), track(CallTrack.Code.STANDARD, 100_000L), track(CallTrack.Code.HEAVY, null));
    }

    private static CallTrack light(Long kronor) {
        return new CallTrack(CallTrack.Code.LIGHT, kronor == null ? null : kronor * 100, 10, 2, 1, true, 1, "five-questions", false);
    }

    private static CallTrack track(CallTrack.Code code, Long kronor) {
        return new CallTrack(code, kronor == null ? null : kronor * 100, 25, 8, 1, false, 1, "standard", true);
    }

    private static String refusedTracks(List<CallTrack> tracks) {
        return assertThrows(BusinessException.class, () -> new Tracks(tracks)).code();
    }
}
