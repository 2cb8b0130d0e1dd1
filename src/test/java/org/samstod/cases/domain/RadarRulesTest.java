package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.cases.CaseState;
import org.samstod.cases.Outcome;
import org.samstod.cases.RadarWord;
import org.samstod.cases.domain.ReadingRule.Found;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.identity.Role;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.Period;
import org.samstod.shared.PublicationLevel;

/** Who is told what on the radar, and how long an answer counts. */
class RadarRulesTest {

    private static Reading told(Role role, PublicationLevel level, String officer, Set<String> jav) {
        return ReadingRule.onRadar(new Reader("astrid", role, role == Role.CITY_COORDINATOR ? null : "here", null),
                new Found("elsewhere", "association", level, CaseState.IN_CHECK, officer, Set.of(), jav));
    }

    @Test
    void anotherDistrict_isSeenByThoseWhoPrepareAndDecide_protectedCasesAreOneLine() {
        for (Role role : List.of(Role.CASE_OFFICER, Role.UNIT_HEAD, Role.DELEGATE, Role.CITY_COORDINATOR)) {
            assertEquals(Reading.OPEN, told(role, PublicationLevel.OPEN, null, Set.of()), role.name());
            assertEquals(Reading.OPEN, told(role, PublicationLevel.LIMITED, null, Set.of()), role.name());
            assertEquals(Reading.LINE, told(role, PublicationLevel.STATISTICS, null, Set.of()), role.name());
            assertEquals(Reading.LINE, told(role, PublicationLevel.PROTECTED, null, Set.of()), role.name());
            assertEquals(Reading.HIDDEN, told(role, PublicationLevel.OPEN, null, Set.of("astrid")), "conflict of interest hides it from " + role);
        }
        for (Role role : List.of(Role.REGISTRAR, Role.BOARD_SECRETARY, Role.FINANCE_OFFICER, Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR)) {
            for (PublicationLevel level : PublicationLevel.values()) {
                assertEquals(Reading.HIDDEN, told(role, level, null, Set.of()), role + " " + level);
            }
        }
    }

    @Test
    void ownProtectedCase_isSeenByItsOfficer() {
        Found own = new Found("here", "association", PublicationLevel.PROTECTED, CaseState.IN_CHECK, "astrid", Set.of(), Set.of());
        assertEquals(Reading.OPEN, ReadingRule.onRadar(new Reader("astrid", Role.CASE_OFFICER, "here", null), own));
        assertEquals(Reading.LINE, ReadingRule.onRadar(new Reader("bo", Role.CASE_OFFICER, "here", null), own));
    }

    private static CaseText said(Case about) {
        CaseText text = new CaseText(about, "8024001234");
        text.write(about, "maja", new RadarText(List.of(), Period.year(2026), List.of(), Money.ofKronor(1)), Given.NOON);
        return text;
    }

    @Test
    void answer_isAboutTheTwoNewestRevisions() {
        Case about = Given.in(CaseState.IN_PREPARATION);
        Case other = Given.received();
        CaseText found = said(other);
        RadarAnswer answer = new RadarAnswer(about, found, 70, RadarWord.JOINT_FUNDING, "Avtalat med Farsta den 3 mars.", Given.ASTRID, Given.NOON);
        assertFalse(answer.isStale(about, found));
        other.revise(Given.SECOND, 1, "light", "Ny", "Ny", false, Given.SYSTEM, Given.NOON);
        CaseText newer = said(other);
        assertTrue(answer.isStale(about, newer));
        RadarAnswer again = new RadarAnswer(about, newer, 70, RadarWord.JOINT_FUNDING, "Avtalat med Farsta den 3 mars.", Given.ASTRID, Given.NOON);
        assertFalse(again.isStale(about, newer));
        about.revise(Given.SECOND, 1, "light", "Ny", "Ny", false, Given.SYSTEM, Given.NOON);
        assertTrue(again.isStale(about, newer));
    }

    @Test
    void answer_needsAWordAndAReason() {
        Case about = Given.in(CaseState.IN_PREPARATION);
        CaseText found = said(Given.received());
        assertEquals("case.radar.word", assertThrows(BusinessException.class,
                () -> new RadarAnswer(about, found, 70, null, "Avtalat med Farsta.", Given.ASTRID, Given.NOON)).code());
        for (String reason : new String[] {null, " ", "för kort", "x".repeat(1001)}) {
            assertEquals("case.radar.reason", assertThrows(BusinessException.class,
                    () -> new RadarAnswer(about, found, 70, RadarWord.DUPLICATE, reason, Given.ASTRID, Given.NOON)).code());
        }
    }

    @Test
    void text_isKeptAsItWas() {
        WordStems plain = text -> List.of(text.toLowerCase(java.util.Locale.ROOT).split(" "));
        List<Passage> passages = Passage.of("plan", "Vi \"läser\" läxor. Sen fika!\n\nAlla får komma", true, plain);
        assertEquals(List.of("Vi \"läser\" läxor.", "Sen fika!", "Alla får komma"), passages.stream().map(Passage::text).toList());
        Case about = Given.in(CaseState.DECIDED);
        CaseText kept = new CaseText(about, "8024001234");
        RadarText text = new RadarText(passages, Period.year(2026), List.of(new Cost("Fika", List.of("fika"), 12_345)), Money.ofKronor(5));
        kept.write(about, null, text, Given.NOON);
        assertEquals(1, kept.revisionOrdinal());
        assertEquals(Outcome.GRANTED, kept.outcome().orElseThrow());
        assertEquals(text, kept.text(Money.ofKronor(5)));
        assertTrue(kept.submittedBy().isEmpty());
        assertEquals(LocalDate.of(2026, 1, 1), kept.period().from());
    }
}
