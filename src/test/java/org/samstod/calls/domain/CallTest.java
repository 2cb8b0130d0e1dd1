package org.samstod.calls.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;

class CallTest {

    private static final Instant OPENS = Instant.parse("2026-01-01T07:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-01-29T11:00:00Z");
    private static final Instant BEFORE = Instant.parse("2025-12-20T10:00:00Z");

    private static final String WRITER = "writer";
    private static final String READER = "reader";

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
        Call call = draft(terms(t -> new CallTerms(t.titleSv(), t.titleEn(), t.kind(), t.theme(), t.perspective(),
                t.target(), t.opensAt(), t.closesAt(), t.ceilingOre(), t.framePurpose(), t.subFrame(), t.defaultLevel(), null,
                t.decisionRoute(), t.expectedDecision(), t.expectedPayment(), t.useFrom(), t.useTo(), t.reportDue(), false,
                new CallContact("Stöd", null, null, null, null, null), t.tracks(), t.documents(), List.of(), List.of(), t.links())));
        List<String> codes = assertThrows(BusinessException.class, () -> call.ask(WRITER, CLOSES)).violations().stream().map(Violation::code)
                .distinct().toList();
        assertEquals(List.of("call.form-missing", "call.criteria-missing", "call.contact-missing", "call.checklist-missing",
                "call.deadline-passed"), codes);
        assertEquals(CallState.DRAFT, call.state());
    }

    @Test
    void write_publishedCall_isRefused() {
        Call call = published();
        assertEquals("call.published", assertThrows(BusinessException.class, () -> call.write(terms(t -> t), WRITER, BEFORE)).code());
    }

    @Test
    void publish_draftNobodyAskedFor_isRefused() {
        Call call = draft(terms(t -> t));
        assertEquals("call.not-asked", refused(() -> call.publish(READER, BEFORE)));
        assertEquals("call.not-asked", refused(() -> call.sendBack(READER, "Rätta.", BEFORE)));
        assertEquals("call.not-asked", refused(call::takeBack));
        assertEquals(CallState.DRAFT, call.state());
    }

    @Test
    void publish_byWhoAskedOrLastWrote_isRefused() {
        Call call = draft(terms(t -> t));
        call.write(terms(t -> t), "editor", BEFORE);
        call.ask("asker", BEFORE);
        assertEquals("call.second-person", refused(() -> call.publish("asker", BEFORE)));
        assertEquals("call.second-person", refused(() -> call.publish("editor", BEFORE)));
        assertEquals("call.second-person", refused(() -> call.sendBack("editor", "Nej.", BEFORE)));
        assertEquals(CallState.READY, call.state());
        call.publish(WRITER, BEFORE);
        assertEquals(CallState.PUBLISHED, call.state(), "who wrote before the last one may look");
        assertEquals(WRITER, call.review().publishedBy());
    }

    @Test
    void write_afterAsking_takesTheRequestBack() {
        Call call = draft(terms(t -> t));
        call.ask(WRITER, BEFORE);
        call.write(terms(t -> t), "editor", BEFORE.plusSeconds(60));
        assertEquals(CallState.DRAFT, call.state());
        assertEquals(null, call.review().askedBy());
        assertEquals("call.not-asked", refused(() -> call.publish(READER, BEFORE)));
    }

    @Test
    void sendBack_needsAReason_andIsForgottenWhenAskedAgain() {
        Call call = draft(terms(t -> t));
        call.ask(WRITER, BEFORE);
        assertEquals("call.return-reason", refused(() -> call.sendBack(READER, " ", BEFORE)));
        assertEquals("text.too-long", refused(() -> call.sendBack(READER, "x".repeat(1001), BEFORE)));
        call.sendBack(READER, "Skriv vem som kan söka.", BEFORE);
        assertEquals(CallState.DRAFT, call.state());
        assertEquals("Skriv vem som kan söka.", call.review().returnReason());
        call.write(terms(t -> t), WRITER, BEFORE);
        assertEquals("Skriv vem som kan söka.", call.review().returnReason(), "still there while it is being mended");
        call.ask(WRITER, BEFORE);
        assertEquals(null, call.review().returnReason());
        call.takeBack();
        assertEquals(CallState.DRAFT, call.state());
    }

    @Test
    void ready_isNotPublic() {
        assertFalse(CallState.READY.isPublic());
        assertTrue(CallState.READY.isWritten());
        Call call = draft(terms(t -> t));
        call.ask(WRITER, BEFORE);
        assertFalse(call.receives(OPENS));
    }

    @Test
    void following_onlyFromACallThatHasBeenPublic() {
        Call call = draft(terms(t -> t));
        assertEquals("call.state", refused(() -> Call.following(call, 2027, terms(t -> t), CallMeant.ITSELF, WRITER, BEFORE)));
        Call earlier = published();
        Call next = Call.following(earlier, 2027, terms(t -> t), CallMeant.ITSELF, WRITER, BEFORE);
        assertEquals(earlier.id(), next.previousId());
        assertEquals(2027, next.fiscalYear());
        assertEquals(CallState.DRAFT, next.state());
        assertTrue(next.review().isOwnHand(WRITER), "who made it has written it");
    }

    @Test
    void lines_withoutNameOrTwice_areRefused() {
        CallDocument once = new CallDocument(CallTrack.Code.LIGHT, "plan", "Plan", "Plan", true, false);
        assertEquals("call.line-twice", refused(() -> draft(with(List.of(once, once), List.of(), new CallWords()))));
        assertEquals("name.missing", refused(() -> draft(with(List.of(new CallDocument(CallTrack.Code.LIGHT, "plan", " ", "Plan", true, false)),
                List.of(), new CallWords()))));
        assertEquals("name.too-long", refused(() -> draft(with(List.of(), List.of(new CallCheck(CallTrack.Code.LIGHT, "x", "å".repeat(301), "x")),
                new CallWords()))));
        draft(with(List.of(once, new CallDocument(CallTrack.Code.HEAVY, "plan", "Plan", "Plan", true, false)), List.of(), new CallWords()));
    }

    @Test
    void words_needSwedish_andALimit() {
        assertEquals("call.words-swedish", refused(() -> draft(with(List.of(), List.of(), new CallWords(null, "Only English", null, null, null, null)))));
        assertEquals("text.too-long", refused(() -> draft(with(List.of(), List.of(), new CallWords("å".repeat(1001), null, null, null, null, null)))));
        assertEquals("text.control-characters", refused(() -> draft(with(List.of(), List.of(), new CallWords("a\u0000", null, null, null, null, null)))));
        assertEquals(null, new CallWords(" ", null, null, null, null, null).receiptSv());
    }

    @Test
    void ownWords_changeOnlyOnAPublishedCall_andWhatWasSaidBeforeIsKnown() {
        CallWords first = new CallWords("Tack!", null, null, null, "Entrén ska vara gratis.", "Free of charge.");
        assertEquals("call.state", refused(() -> draft(terms(t -> t)).say(first)));
        Call call = published();
        assertEquals(null, call.say(first).orElseThrow().letterSv());
        assertEquals("Entrén ska vara gratis.", call.words().letterSv());
        assertTrue(call.say(new CallWords("Tack!\r\n", " ", null, null, "Entrén ska vara gratis.", "Free of charge.")).isEmpty(), "that is the same");
        CallWords before = call.say(new CallWords(null, null, "Snart är det slut.", null, "Entrén ska vara gratis.", "Free of charge.")).orElseThrow();
        assertEquals("Tack!", before.receiptSv());
        assertEquals(null, call.words().receiptSv(), "what is left out is no longer said");
        assertEquals("Snart är det slut.", call.words().reminderSv());
        assertEquals("call.words-swedish", refused(() -> call.say(new CallWords(null, null, null, null, null, "Free of charge."))));
        assertEquals("text.too-long", refused(() -> call.say(new CallWords("å".repeat(1001), null, null, null, null, null))));
        assertEquals("Snart är det slut.", call.words().reminderSv(), "what was refused changes nothing");
    }

    @Test
    void amendment_thatChangesNoWords_keepsNone() {
        CallAmendment amendment = new CallAmendment("call", Instant.EPOCH, "me", "Nytt slutdatum.", null);
        assertTrue(amendment.wordsUntilThen().isEmpty());
        amendment.changesWords(new CallWords());
        assertEquals(null, amendment.wordsUntilThen().orElseThrow().receiptSv(), "it said nothing of its own until then");
    }

    @Test
    void tracks_withoutAssessorOrReport_areRefused() {
        assertEquals("track.numbers", refusedTracks(List.of(new CallTrack(CallTrack.Code.STANDARD, null, 25, 8, 0, false, 1, "standard", true))));
        assertEquals("track.numbers", refusedTracks(List.of(new CallTrack(CallTrack.Code.STANDARD, null, 25, 8, 1, false, 1, null, true))));
    }

    private static CallTerms with(List<CallDocument> documents, List<CallCheck> checks, CallWords words) {
        return terms(t -> new CallTerms(t.titleSv(), t.titleEn(), t.kind(), t.theme(), t.perspective(), t.target(), t.opensAt(), t.closesAt(),
                t.ceilingOre(), t.framePurpose(), t.subFrame(), t.defaultLevel(), t.formId(), t.decisionRoute(), t.expectedDecision(),
                t.expectedPayment(), t.useFrom(), t.useTo(), t.reportDue(), false, t.contact(), t.tracks(), documents, checks, t.criteria(),
                t.links(), words));
    }

    private static String refused(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(BusinessException.class, act).violations().get(0).code();
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
                boolean allowed = from == CallState.DRAFT && (to == CallState.READY || to == CallState.DISCARDED)
                        || from == CallState.READY && (to == CallState.PUBLISHED || to == CallState.DRAFT)
                        || from == CallState.PUBLISHED && (to == CallState.CLOSED || to == CallState.CANCELLED)
                        || (from == CallState.CLOSED || from == CallState.CANCELLED) && to == CallState.COMPLETED;
                assertEquals(allowed, from.canBecome(to), from + " → " + to);
            }
        }
        Call call = published();
        assertEquals("call.state", assertThrows(BusinessException.class, call::discard).code());
        assertEquals("call.state", assertThrows(BusinessException.class, call::complete).code());
        assertEquals("call.state", assertThrows(BusinessException.class, () -> call.publish(READER, BEFORE)).code());
        assertEquals("call.state", assertThrows(BusinessException.class, () -> call.ask(WRITER, BEFORE)).code());
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
        BusinessException refusal = assertThrows(BusinessException.class, () -> draft(terms(t -> new CallTerms(" ",
                null, null, t.theme(), t.perspective(), t.target(), CLOSES, OPENS, -1L, t.framePurpose(), null, t.defaultLevel(), null,
                t.decisionRoute(), t.expectedPayment(), t.expectedDecision(), t.useTo(), t.useFrom(), t.reportDue(), false, t.contact(),
                List.of(), t.documents(), t.checks(), t.criteria(), t.links()))));
        assertEquals(List.of("titleSv", "kind", "closesAt", "tracks", "ceiling", "useTo", "expectedPayment"),
                refusal.violations().stream().map(Violation::field).toList());
    }

    private static String levelOf(String perspective, PublicationLevel level) {
        try {
            draft(terms(t -> new CallTerms(t.titleSv(), t.titleEn(), t.kind(), t.theme(), perspective, t.target(),
                    t.opensAt(), t.closesAt(), t.ceilingOre(), t.framePurpose(), t.subFrame(), level, t.formId(), t.decisionRoute(),
                    t.expectedDecision(), t.expectedPayment(), t.useFrom(), t.useTo(), t.reportDue(), false, t.contact(), t.tracks(),
                    t.documents(), t.checks(), t.criteria(), t.links())));
            return "ok";
        } catch (BusinessException e) {
            return e.code();
        }
    }

    /** The same with another report day and deadline. */
    private static CallTerms due(LocalDate reportDue, Instant closes) {
        return terms(t -> new CallTerms(t.titleSv(), t.titleEn(), t.kind(), t.theme(), t.perspective(), t.target(), t.opensAt(), closes, t.ceilingOre(),
                t.framePurpose(), t.subFrame(), t.defaultLevel(), t.formId(), t.decisionRoute(), t.expectedDecision(), t.expectedPayment(), t.useFrom(),
                t.useTo(), reportDue, t.waitForAppealTime(), t.contact(), t.tracks(), t.documents(), t.checks(), t.criteria(), t.links()));
    }

    @Test
    void meantDays_stayWithDaysThatStay_andGoWithDaysThatAreTyped() {
        LocalDate last = LocalDate.of(2027, 2, 28);
        MeantDay february = new MeantDay(2027, MonthDay.of(2, 29));
        Call call = draft(due(last, CLOSES));
        assertEquals(MeantDay.of(last), call.meant().reportDue(last));
        call.means(null, february);
        assertEquals(february, call.meant().reportDue(last));
        assertEquals(MeantDay.of(Clock.dayOf(CLOSES)), call.meant().closes(Clock.dayOf(CLOSES)));
        call.write(due(last, CLOSES.plus(Duration.ofDays(1))), WRITER, BEFORE);
        assertEquals(february, call.meant().reportDue(last), "another day is another's");
        call.write(due(last.minusDays(1), CLOSES), WRITER, BEFORE);
        assertEquals(MeantDay.of(last), call.meant().reportDue(last));
        Call typed = draft(due(last.minusDays(1), CLOSES));
        typed.means(null, february);
        assertEquals(MeantDay.of(last.minusDays(1)), typed.meant().reportDue(last.minusDays(1)), "a typed day means itself");
    }

    @Test
    void extendedDeadline_meansItself() {
        LocalDate closes = Clock.dayOf(CLOSES);
        Call next = Call.following(published(), 2027, terms(t -> t), CallMeant.of(closes, MeantDay.of(closes.minusDays(2)), null, null), WRITER, BEFORE);
        assertEquals(MeantDay.of(closes.minusDays(2)), next.meant().closes(closes));
        next.ask(WRITER, BEFORE);
        next.publish(READER, BEFORE);
        LocalDate later = closes.plusDays(3);
        next.extendTo(CLOSES.plus(Duration.ofDays(3)));
        assertEquals(MeantDay.of(later), next.meant().closes(later));
    }

    private static Call published() {
        Call call = draft(terms(t -> t));
        call.ask(WRITER, BEFORE);
        call.publish(READER, BEFORE);
        return call;
    }

    private static Call draft(CallTerms terms) {
        return new Call("board", 2026, "t", terms, WRITER, BEFORE);
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
