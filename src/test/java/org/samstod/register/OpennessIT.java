package org.samstod.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.cases.CaseTestBase;
import org.samstod.districts.BoardView;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.publications.RegisterPageService;
import org.samstod.publications.RegisterPageView;
import org.samstod.publications.RegisterQuery;
import org.samstod.register.NumberLine.Result;
import org.samstod.register.OpennessService.PublicLine;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** What of a register anybody may see, secrecy marks, and numbers from another register, in the database that is used. */
class OpennessIT extends CaseTestBase {

    private static final PageRequest PAGE = PageRequest.first(50);
    private static final RegisterQuery ALL = RegisterQuery.parse(Map.of());

    @Inject
    OpennessService openness;

    @Inject
    RegisterPageService pages;

    @Inject
    RegisterService register;

    @Inject
    SecrecyService secrecy;

    @Inject
    RegisterNumberService numbers;

    @Inject
    MailReception reception;

    @Inject
    MailService mails;

    private final String mark = Ids.next().substring(0, 10);
    private String board;
    private String slug;
    private Actor rut;
    private Actor hanna;
    private Actor city;

    @BeforeEach
    void people() {
        board = board("EXTERNAL");
        BoardView view = districts.board(board);
        slug = view.slug();
        rut = staff("Rut Registrator", Role.REGISTRAR, board);
        hanna = staff("Hanna Handläggare", Role.CASE_OFFICER, board);
        city = staff("Stina", Role.CITY_ADMINISTRATOR, null);
    }

    private String filed(SenderKind kind, String sender, String matter, PublicationLevel level) {
        String id = as(rut, () -> reception.begin(MailWay.POST, List.of()));
        Instant at = clock.now().minusSeconds(3600);
        as(rut, () -> mails.file(new FileMail(id, mails.mail(id).version(), Clock.dayOf(at), at.atZone(Clock.ZONE).toLocalTime().toString().substring(0, 5),
                kind, sender, null, null, matter, level, null, null)));
        return as(rut, () -> mails.mail(id)).entryId();
    }

    private List<RegisterPageView.Row> shown() {
        return pages.ofDistrict(slug, ALL).orElseThrow().rows();
    }

    @Test
    void nothingIsPublic_untilTheCityTurnsItOn_andThenOnlyWhatIsConfirmed() {
        String open = filed(SenderKind.COMPANY, "Bolaget " + mark, "Erbjudande " + mark, PublicationLevel.OPEN);
        filed(SenderKind.COMPANY, "Annat bolag", "Obekräftat", PublicationLevel.OPEN);
        filed(SenderKind.COMPANY, "Tredje bolaget", "Begränsat", PublicationLevel.LIMITED);
        assertEquals(Optional.empty(), pages.ofDistrict(slug, ALL));
        assertFalse(pages.shows(slug));
        List<PublicLine> unconfirmed = as(hanna, () -> openness.unconfirmed(PAGE)).rows();
        assertEquals(2, unconfirmed.size(), "level 3 only");
        as(hanna, () -> openness.confirm(open));
        assertEquals(Optional.empty(), pages.ofDistrict(slug, ALL), "off by default");
        assertThrows(Denied.class, () -> as(hanna, () -> openness.turn(board, true)));
        assertThrows(Denied.class, () -> as(rut, () -> openness.confirm(open)));
        as(city, () -> openness.turn(board, true));
        RegisterPageView.Row row = shown().get(0);
        assertEquals(1, shown().size());
        assertEquals("Bolaget " + mark, row.counterpart());
        assertEquals("Erbjudande " + mark, row.matter());
        assertEquals("register.public.confirmed", refused(hanna, () -> openness.confirm(open)));
        assertEquals(1, pages.ofDistrict(slug, RegisterQuery.parse(Map.of("number", row.number()))).orElseThrow().total());
        assertEquals(0, pages.ofDistrict(slug, RegisterQuery.parse(Map.of("number", "%"))).orElseThrow().total());
        assertEquals(0, pages.ofDistrict(slug, RegisterQuery.parse(Map.of("to", "2001-01-01"))).orElseThrow().total());
        as(city, () -> openness.turn(board, false));
        assertEquals(Optional.empty(), pages.ofDistrict(slug, ALL));
        as(city, () -> openness.turn(board, true));
        assertEquals(1, shown().size(), "the confirmations stay");
    }

    @Test
    void whatIsLowered_corrected_orTakenBack_isGoneAtOnce() {
        as(city, () -> openness.turn(board, true));
        String call = call(board, true, PublicationLevel.OPEN);
        Actor member = member("FIKTIV Lyktan " + mark, board);
        String caseId = received(member, call, "Läxhjälp " + mark, 10_000, 3);
        PublicLine application = as(hanna, () -> openness.unconfirmed(PAGE)).rows().get(0);
        as(hanna, () -> openness.confirm(application.line().entry().id()));
        assertEquals("FIKTIV Lyktan " + mark, shown().get(0).counterpart());
        assertEquals("Läxhjälp " + mark, shown().get(0).matter());
        claim(hanna, caseId);
        as(hanna, () -> cases.lowerLevel(caseId, view(hanna, caseId).version(), PublicationLevel.LIMITED));
        assertEquals(List.of(), shown());
        assertEquals(0, as(hanna, () -> openness.confirmed(PAGE)).total());
        assertEquals("register.public.level", refused(hanna, () -> openness.confirm(application.line().entry().id())));

        String mail = filed(SenderKind.PERSON, "Kim Person", "Fråga " + mark, PublicationLevel.OPEN);
        as(hanna, () -> openness.confirm(mail));
        assertTrue(shown().get(0).person());
        assertNull(shown().get(0).counterpart(), "a person is never named");
        String right = as(rut, () -> register.correct(mail, new Correction(null, null, "Fel mening", null, null, null, null, "Rätt fråga", null)));
        assertEquals(List.of(), shown());
        assertEquals("register.public.changed", refused(hanna, () -> openness.confirm(mail)));
        as(hanna, () -> openness.confirm(right));
        assertEquals("Rätt fråga", shown().get(0).matter());
        as(hanna, () -> openness.takeBack(right));
        assertEquals(List.of(), shown());

        String ofAssociation = filed(SenderKind.ASSOCIATION, "Lyktan", "Nytt brev", PublicationLevel.OPEN);
        as(hanna, () -> openness.confirm(ofAssociation));
        as(Actor.SYSTEM, () -> register.lowerLevel(as(rut, () -> register.history(ofAssociation)).first().entry().subjectId(), PublicationLevel.PROTECTED));
        assertEquals(List.of(), shown());
    }

    @Test
    void secrecyMarks_warnStayAndLeaveOutWhatTheyCover_butNeverTouchTheLevel() {
        as(city, () -> openness.turn(board, true));
        String entry = filed(SenderKind.COMPANY, "Bolaget " + mark, "Erbjudande " + mark, PublicationLevel.OPEN);
        as(hanna, () -> openness.confirm(entry));
        String ground = as(rut, () -> secrecy.grounds()).get(0).id();
        assertEquals("secrecy.ground", refused(rut, () -> secrecy.set(new SetMark(entry, MarkedField.SENDER, null, Ids.next(), null))));
        assertEquals("secrecy.field", refused(rut, () -> secrecy.set(new SetMark(entry, MarkedField.FILE, Ids.next(), ground, null))));
        String id = as(rut, () -> secrecy.set(new SetMark(entry, MarkedField.SENDER, null, ground, "Se brevet")));
        assertNull(shown().get(0).counterpart());
        assertEquals("Erbjudande " + mark, shown().get(0).matter());
        EntryLine line = as(rut, () -> register.list(RegisterFilter.ALL, PAGE)).page().rows().get(0);
        assertEquals(PublicationLevel.OPEN, line.entry().level());
        assertEquals("Rut Registrator", line.marks().get(0).by());
        String right = as(rut, () -> register.correct(entry, new Correction(clock.now().minusSeconds(7200), null, "Fel tid")));
        assertEquals(1, as(rut, () -> register.list(RegisterFilter.ALL, PAGE)).page().rows().stream().filter(one -> one.entry().id().equals(right))
                .findFirst().orElseThrow().marks().size(), "the mark goes with the chain");
        MarkView set = as(rut, () -> secrecy.marks(right)).get(0);
        as(rut, () -> secrecy.lift(id, set.version(), "Prövad, ingen sekretess"));
        MarkView lifted = as(rut, () -> secrecy.marks(entry)).get(0);
        assertFalse(lifted.holds());
        assertEquals("Prövad, ingen sekretess", lifted.liftReason());
        assertEquals(set.at(), lifted.at());
        as(hanna, () -> openness.confirm(right));
        assertEquals("Bolaget " + mark, shown().get(0).counterpart());
        Actor stranger = staff("Ragnar", Role.REGISTRAR, board("OWN"));
        assertThrows(Denied.class, () -> as(stranger, () -> secrecy.marks(entry)));
        assertThrows(NotFound.class, () -> as(rut, () -> secrecy.lift(Ids.next(), 1, "x")));
    }

    @Test
    void numbersFromAnotherRegister_areLookedAtFirst_andGivenOnce() {
        String call = call(board, true, PublicationLevel.OPEN);
        Actor member = member("FIKTIV Kör " + mark, board);
        String caseId = received(member, call, "Körsång", 10_000, 3);
        String second = received(member("FIKTIV Annan", board), call, "Annat", 10_000, 3);
        String hidden = received(member("FIKTIV Dold", board), call, "Dolt", 10_000, 0);
        String caseNumber = view(rut, caseId).receptionNumber();
        String secondNumber = view(rut, second).receptionNumber();
        Actor head = staff("Cecilia", Role.UNIT_HEAD, board);
        String hiddenNumber = view(head, hidden).receptionNumber();
        String mail = filed(SenderKind.COMPANY, "Bolaget", "Erbjudande", PublicationLevel.OPEN);
        String mailNumber = as(rut, () -> register.history(mail)).first().entry().receptionNumber();
        assertNull(view(rut, caseId).registerNumber());
        assertEquals(3, as(rut, () -> numbers.waiting()).waiting().size());
        String list = caseNumber + ";155-1/2026\n" + mailNumber + ";155-2/2026\n" + hiddenNumber + ";155-3/2026\nXYZ-1;155-4/2026\n"
                + secondNumber + ";155-5/2026\n" + secondNumber + ";155-6/2026\n" + caseNumber + "\n";
        assertEquals(List.of(Result.GIVEN, Result.GIVEN, Result.UNKNOWN, Result.UNKNOWN, Result.TWICE, Result.TWICE, Result.UNREADABLE), results(list));
        assertNull(view(rut, caseId).registerNumber(), "looking changes nothing");
        as(rut, () -> numbers.give(list));
        assertEquals("155-1/2026", view(rut, caseId).registerNumber());
        assertEquals("155-2/2026", as(rut, () -> register.history(mail)).newest().entry().registerNumber());
        assertNull(view(rut, second).registerNumber());
        assertEquals(List.of(Result.SAME, Result.OTHER), results(caseNumber + ";155-1/2026\n" + mailNumber + ";155-9/2026"));
        assertEquals(List.of(Result.TAKEN), results(secondNumber + ";155-1/2026"));
        assertEquals(1L, as(rut, () -> this.list.count(new org.samstod.cases.CaseQuery(null, null, null, null, "155-1/2026"))), "the work list finds it");
        Actor own = staff("Ragnar", Role.REGISTRAR, board("OWN"));
        assertFalse(as(own, () -> numbers.waiting()).external());
        assertEquals("register.numbers.own", refused(own, () -> numbers.give("A;1")));
    }

    private List<Result> results(String list) {
        return as(rut, () -> numbers.check(list)).stream().map(NumberLine::result).toList();
    }

    private static String refused(Actor actor, Runnable attempt) {
        return assertThrows(BusinessException.class, () -> as(actor, attempt)).code();
    }
}
