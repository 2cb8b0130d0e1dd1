package org.samstod.districts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.districts.HolidayService.HolidayView;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;

/** The set-up data as it was loaded at the start, and changes of it, in the database that is used. */
class DistrictsIT extends ContainerTest {

    private static final LocalDate IN_2015 = LocalDate.of(2015, 9, 28);
    private static final LocalDate IN_2026 = LocalDate.of(2026, 3, 2);

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Inject
    DistrictSetup setup;

    @Inject
    DistrictService districts;

    @Inject
    LegalGroundService grounds;

    @Inject
    DatedTextService texts;

    @Inject
    HolidayService holidays;

    @Inject
    CodeListService codes;

    @Inject
    Clock clock;

    @Test
    void rulesThatCameLater_areAddedOnce_andWhatIsThereIsLeftAlone() throws Exception {
        transaction.begin();
        em.createNativeQuery("delete from legal_grounds where ground_code = 'change-slip'").executeUpdate();
        em.createNativeQuery("delete from dated_texts where text_key = 'completion.association'").executeUpdate();
        transaction.commit();
        int before = grounds.all().size();
        ActAs.run(Actor.SYSTEM, () -> {
            DistrictSetup.Missing missing = setup.missing();
            assertEquals(new DistrictSetup.Missing(Set.of("change-slip"), Set.of("completion.association")), missing);
            setup.load(missing);
            assertTrue(setup.missing().isNothing());
        });
        assertEquals(before + 2, grounds.all().size(), "the law before 2018 and after");
        assertTrue(grounds.find("change-slip", IN_2026).isPresent());
        assertTrue(texts.find("completion.association", null, Texts.SWEDISH, IN_2026).isPresent());
    }

    @Test
    void map_isLoadedOnce_withSuccessors() {
        Set<String> today = districts.districts(IN_2026).stream().map(DistrictView::slug).collect(Collectors.toSet());
        assertTrue(today.containsAll(Set.of("hagersten-alvsjo", "jarva", "norra-innerstaden", "skarpnack")), today.toString());
        assertFalse(today.contains("alvsjo"));
        assertEquals("Älvsjö stadsdelsnämnd", districts.governing("alvsjo", IN_2015).orElseThrow().boardName());
        assertEquals("hagersten-alvsjo", districts.governing("alvsjo", IN_2026).orElseThrow().slug());
        assertTrue(districts.withPredecessors("hagersten-alvsjo").contains("alvsjo"));
    }

    @Test
    void place_neighbourhoodAndOldDistrict_areFound() {
        assertEquals("hagersten-alvsjo", districts.places(IN_2026).find("Solberga").get(0).districtSlug());
        assertEquals("Norrmalm", districts.places(IN_2026).find("norrmalm").stream().filter(hit -> hit.neighbourhoodSlug() == null)
                .findFirst().orElseThrow().formerDistrict());
        assertTrue(districts.neighbourhoods(IN_2026).stream().anyMatch(view -> view.name().equals("Örby slott") && !view.verified()));
    }

    @Test
    void district_addedAndEnded_changesWhoGoverns() {
        ActAs.run(Actor.SYSTEM, () -> {
            String a = slug();
            String b = slug();
            String boardId = add(a);
            add(b);
            assertEquals(a, districts.board(boardId).slug());
            districts.addNeighbourhood(a + "-by", "Testby " + a, a, LocalDate.of(2000, 1, 1));
            DistrictView view = districts.district(a).orElseThrow();
            assertThrows(Conflict.class, () -> districts.endDistrict(a, view.version() + 7, LocalDate.of(2025, 6, 30), b));
            districts.endDistrict(a, view.version(), LocalDate.of(2025, 6, 30), b);
            assertEquals(b, districts.governing(a, IN_2026).orElseThrow().slug());
            assertEquals(a, districts.governing(a, LocalDate.of(2025, 6, 30)).orElseThrow().slug());
            assertEquals(b, districts.places(IN_2026).find("Testby " + a).get(0).districtSlug());
            assertEquals("slug.taken", assertThrows(BusinessException.class, () -> add(a)).code());
        });
    }

    @Test
    void district_changedByAnOfficer_isDenied() {
        Actor officer = Actor.staff(Ids.next(), "Test", Role.CASE_OFFICER, Ids.next());
        ActAs.run(officer, () -> {
            assertFalse(districts.districts(IN_2026).isEmpty());
            assertThrows(Denied.class, () -> add(slug()));
        });
    }

    @Test
    void grounds_followTheLawOfTheDay() {
        assertEquals("Kommunallagen (1991:900)", grounds.find("equal-treatment", IN_2015).orElseThrow().law());
        LegalGroundView now = grounds.find("equal-treatment", IN_2026).orElseThrow();
        assertEquals("2 kap. 3 § kommunallagen (2017:725)", now.citation());
        assertEquals(now.id(), grounds.ground(now.id()).id());
        ActAs.run(Actor.SYSTEM, () -> assertEquals("ground.overlaps", assertThrows(BusinessException.class,
                () -> grounds.add(new AddLegalGround("equal-treatment", "DECISION", "Ny lag", "New act", "1 §", "x", "x", "SFS", false,
                        IN_2026, null))).code()));
    }

    @Test
    void texts_ofTheCity_areNotChangedByOneBoard() {
        String boardId = ActAs.call(Actor.SYSTEM, () -> add(slug()));
        Actor administrator = Actor.staff(Ids.next(), "Test", Role.PROGRAMME_ADMINISTRATOR, boardId);
        ActAs.run(administrator, () -> {
            assertThrows(Denied.class, () -> texts.set("repayment.terms", null, "sv", "Ny text", clock.today()));
            assertThrows(Denied.class, () -> texts.set("repayment.terms", Ids.next(), "sv", "Ny text", clock.today()));
            assertEquals("text.not-overridable", assertThrows(BusinessException.class,
                    () -> texts.set("appeal.letter", boardId, "sv", "Ny text", clock.today())).code());
            assertEquals("text.past", assertThrows(BusinessException.class,
                    () -> texts.set("repayment.terms", boardId, "sv", "Ny text", clock.today().minusDays(1))).code());
            texts.set("repayment.terms", boardId, "sv", "Nämndens egna villkor.", clock.today());
        });
        assertEquals("Nämndens egna villkor.", texts.text("repayment.terms", boardId, Locale.forLanguageTag("sv"), clock.today()).body());
        DatedText english = texts.text("repayment.terms", boardId, Locale.ENGLISH, clock.today());
        assertEquals("sv", english.language(), "a board without English shows its Swedish, not the city's English");
        assertEquals("en", texts.text("repayment.terms", null, Locale.ENGLISH, clock.today()).language());
        assertTrue(texts.text("appeal.letter", boardId, Locale.forLanguageTag("sv"), IN_2015).body().contains("1991:900"));
        assertThrows(NotFound.class, () -> texts.text("no.such", null, Locale.ENGLISH, IN_2026));
    }

    @Test
    void holiday_added_movesTheLastAppealDay() {
        ActAs.run(Actor.SYSTEM, () -> {
            LocalDate day = clock.today().plusYears(20);
            while (!holidays.calendar().isWorkday(day)) {
                day = day.plusDays(1);
            }
            LocalDate extra = day;
            holidays.add(extra, "Testdag", "Test day");
            assertFalse(holidays.calendar().isWorkday(extra));
            assertTrue(holidays.calendar().lastAppealDay(extra.minusDays(21)).isAfter(extra));
            assertEquals("holiday.exists", assertThrows(BusinessException.class, () -> holidays.add(extra, "Igen", "Again")).code());
            HolidayView view = holidays.holidays(extra.getYear()).stream().filter(one -> one.day().equals(extra)).findFirst().orElseThrow();
            holidays.remove(view.id());
            assertTrue(holidays.calendar().isWorkday(extra));
        });
    }

    @Test
    void codes_andAmountBands_areLoaded() {
        assertEquals(16, codes.codes("area").size());
        assertEquals("10-49", codes.amountBand(Money.ofKronor(10_000)).code());
        assertEquals("under-10", codes.amountBand(Money.ofOre(999_999)).code());
        assertEquals("100-up", codes.amountBand(Money.ofKronor(225_000)).code());
    }

    private static CodeListService.EntryView entry(List<CodeListService.EntryView> entries, String code) {
        return entries.stream().filter(one -> one.code().equals(code)).reduce((first, second) -> second).orElseThrow();
    }

    @Test
    void codeList_entryIsAddedAndEnded_andItsWordsStay() {
        Actor city = Actor.staff(Ids.next(), "Stina", Role.CITY_ADMINISTRATOR, null);
        String code = "t-" + Ids.next().substring(0, 10);
        ActAs.run(city, () -> {
            codes.add(new CodeListService.AddCode("arena", code, "Torget", "The square", clock.today()));
            assertEquals("code.taken", assertThrows(BusinessException.class,
                    () -> codes.add(new CodeListService.AddCode("arena", code, "Torget", "The square", clock.today()))).code());
            assertThrows(NotFound.class, () -> codes.add(new CodeListService.AddCode("no-such", code, "A", "B", clock.today())));
            assertEquals("code.bands", assertThrows(BusinessException.class,
                    () -> codes.add(new CodeListService.AddCode("amount-band", code, "A", "B", clock.today()))).code());
            assertTrue(codes.codes("arena").stream().anyMatch(one -> one.code().equals(code) && one.name("en").equals("The square")));
            CodeListService.EntryView added = entry(codes.entries("arena"), code);
            assertEquals("code.past", assertThrows(BusinessException.class,
                    () -> codes.end(added.id(), added.version(), clock.today().minusDays(1))).code());
            codes.end(added.id(), added.version(), clock.today());
            assertTrue(codes.codes("arena").stream().anyMatch(one -> one.code().equals(code)), "until the day has passed");
            assertEquals(clock.today(), entry(codes.entries("arena"), code).validTo());
            assertEquals("Torget", codes.words("arena").get(code).sv());
            codes.add(new CodeListService.AddCode("arena", code, "Nya torget", "The new square", clock.today().plusDays(1)));
        });
        Actor board = Actor.staff(Ids.next(), "Pia", Role.PROGRAMME_ADMINISTRATOR, Ids.next());
        assertThrows(Denied.class, () -> ActAs.run(board, () -> codes.entries("arena")));
    }

    @Test
    void amountBands_areSetAllAtOnce_andEverySumHasOneOnEveryDay() {
        Actor city = Actor.staff(Ids.next(), "Stina", Role.CITY_ADMINISTRATOR, null);
        LocalDate from = clock.today().plusYears(40);
        ActAs.run(city, () -> {
            assertEquals("code.past", assertThrows(BusinessException.class,
                    () -> codes.setAmountBands(clock.today(), List.of(Money.ofKronor(20_000)))).code());
            codes.setAmountBands(from, List.of(Money.ofKronor(20_000), Money.ofKronor(75_000)));
            assertEquals("code.bands.later", assertThrows(BusinessException.class,
                    () -> codes.setAmountBands(from.minusDays(1), List.of(Money.ofKronor(30_000)))).code());
            List<CodeListService.EntryView> bands = codes.entries("amount-band");
            for (LocalDate day : List.of(clock.today(), from.minusDays(1), from)) {
                long next = 0;
                for (CodeListService.EntryView band : bands.stream().filter(one -> one.validOn(day)).toList()) {
                    assertEquals(next, band.fromOre(), "no gap and no overlap on " + day);
                    next = band.toOre() == null ? -1 : band.toOre() + 1;
                }
                assertEquals(-1, next, "open upwards on " + day);
            }
            CodeListService.EntryView first = bands.get(0);
            assertEquals("code.bands", assertThrows(BusinessException.class, () -> codes.end(first.id(), first.version(), from)).code());
        });
        assertEquals("10-49", codes.amountBand(Money.ofKronor(10_000)).code(), "today's bands hold today");
    }

    private String add(String slug) {
        return districts.addDistrict(new AddDistrict(slug, "Test " + slug, null, LocalDate.of(2000, 1, 1), slug.substring(2, 12),
                "Test " + slug + " stadsdelsnämnd", "Test City District Board", "Test stadsdelsförvaltning", "OWN", "{BOARD} {YYYY}/{SEQ:4}"));
    }

    private static String slug() {
        return "t-" + Ids.next().substring(0, 14);
    }
}
