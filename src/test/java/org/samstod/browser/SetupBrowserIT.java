package org.samstod.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The set-up of the city and of a board, by the people whose work it is. Every test makes what it asserts on. */
class SetupBrowserIT extends PortalBrowser {

    private static final String CITY = "stad@demo.example";
    private static final String SECOND = "stad2@demo.example";
    private static final String PROGRAMME = "program@demo.example";

    private final String unique = Long.toString(System.nanoTime(), 36).toLowerCase(Locale.ROOT);

    @Test
    void district_isAddedGivenANeighbourhoodAndEnded_andTheResidentFindsItsSuccessor() {
        Page page = page();
        signIn(page, CITY);
        String old = addDistrict(page, "gamla-" + unique, "Gamla " + unique);
        String next = addDistrict(page, "nya-" + unique, "Nya " + unique);
        page.navigate(portal + "/office/districts/" + old);
        open(page, "Lägg till en stadsdel");
        Locator add = page.locator("form[id=add]");
        add.getByLabel("Namn", exact()).fill("Byn " + unique);
        add.getByLabel("Namn i adressen").fill("byn-" + unique);
        add.getByLabel("Finns från och med").fill("2001-01-01");
        press(add, "Lägg till en stadsdel");
        assertDone(page, "Stadsdelen finns nu.");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Byn " + unique)).click();
        press(page.locator("form[id=verify]"), "Namnet är kontrollerat");
        assertDone(page, "Stadsdelen är kontrollerad.");
        open(page, "Avsluta stadsdelsområdet");
        Locator end = page.locator("form[id=endDistrict]");
        end.getByLabel("Sista dag").fill("2020-12-31");
        end.getByLabel("Vem tar över").selectOption(next);
        press(end, "Avsluta stadsdelsområdet");
        assertDone(page, "efterträdaren tar över");
        page.navigate(portal + "/office/districts?q=Byn+" + unique);
        assertTrue(page.getByRole(AriaRole.MAIN).innerText().contains("Nya " + unique));
    }

    @Test
    void emptyForm_saysWhatIsMissingAtTheFields() {
        Page page = page();
        signIn(page, CITY);
        page.navigate(portal + "/office/districts/new");
        press(page.locator("form[id=new]"), "Lägg till");
        assertTrue(page.title().startsWith("Fel:"), page.title());
        assertTrue(page.locator(".error-summary").innerText().contains("Skriv små bokstäver"));
    }

    @Test
    void decidingRole_isUsableOnlyWhenASecondPersonConfirmed() {
        Page first = page();
        signIn(first, CITY);
        first.navigate(portal + "/office/users/new");
        first.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)).fill("Test " + unique);
        first.getByLabel("E-postadress").fill(unique + "@demo.example");
        first.getByLabel("Första lösenord").fill("en mening till " + unique);
        press(first.locator("form[id=new]"), "Skapa användare");
        assertDone(first, "Kontot finns nu");
        Locator grant = first.locator("form[id=grant]");
        grant.locator("select").first().selectOption("DELEGATE");
        press(grant, "Ge en roll");
        assertTrue(first.locator(".error-summary").innerText().contains("Välj vilken nämnd"));
        grant.locator("select").nth(1).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Skarpnäcks stadsdelsnämnd"));
        press(grant, "Ge en roll");
        assertDone(first, "en annan administratör");
        String person = first.url();
        first.locator("table a", new Page.LocatorOptions().setHasText("Delegat")).click();
        assertTrue(first.locator(".why-not").innerText().contains("någon annan"));
        assertEquals(0, first.locator("form[id=confirm]").count());

        Page second = page();
        signIn(second, SECOND);
        second.navigate(portal + "/office/users");
        second.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Test " + unique + ": Delegat")).click();
        press(second.locator("form[id=confirm]"), "Bekräfta rollen");
        assertDone(second, "Rollen är bekräftad");
        second.navigate(person);
        assertTrue(second.locator("table").innerText().contains("Gäller"));
    }

    @Test
    void holiday_isAddedAndTakenBack() {
        Page page = page();
        signIn(page, CITY);
        LocalDate day = LocalDate.of(2150 + Math.floorMod(unique.hashCode(), 40), 3, 1);
        while (day.getDayOfWeek().getValue() > 4) {
            day = day.plusDays(1);
        }
        page.navigate(portal + "/office/holidays?year=" + day.getYear());
        page.getByLabel("Datum").fill(day.toString());
        page.getByLabel("Namn på svenska").fill("Testdag");
        page.getByLabel("Namn på engelska").fill("Test day");
        press(page.locator("form[id=add]"), "Lägg till en dag");
        assertDone(page, day + " räknas nu som helgdag");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ta bort Testdag")).click();
        press(page.locator("form[id=remove]"), "Ta bort");
        assertDone(page, "Dagen är borttagen.");
    }

    @Test
    void boardsOwnText_takesTheCitysPlace() {
        Page page = page();
        signIn(page, PROGRAMME);
        page.navigate(portal + "/office/texts/appeal.letter");
        assertEquals(0, page.locator("form[id=text]").count(), "the appeal text is the city's alone");
        page.navigate(portal + "/office/texts/concern.guidance");
        page.getByLabel("Gäller från och med").fill("2000-01-01");
        press(page.locator("form[id=text]"), "Spara ny version");
        assertTrue(page.locator(".error-summary").innerText().contains("tidigast från i dag"));
    }

    @Test
    void call_fromTemplate_isWrittenPublishedAmendedAndSeenByAll() {
        Page page = page();
        signIn(page, PROGRAMME);
        int year = LocalDate.now(org.samstod.shared.Clock.ZONE).getYear() + 1;
        page.navigate(portal + "/office/calls/new");
        page.getByLabel("Budgetår").fill(Integer.toString(year));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Visa")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Förebyggande arbete " + year)).click();
        page.getByLabel("Rubrik på svenska").fill("Förebyggande " + unique);
        if (page.getByLabel("Vem beslutade").count() > 0) {
            page.getByLabel("Vem beslutade").fill("Nämnden § 4");
        }
        page.getByLabel("Högsta belopp per ansökan").fill("fyrtio tusen");
        press(page.locator("form[id=call]"), "Spara utkastet");
        assertTrue(page.locator(".error-summary").innerText().contains("40 000"), page.locator(".error-summary").innerText());
        page.getByLabel("Högsta belopp per ansökan").fill("40.000,50");
        press(page.locator("form[id=call]"), "Spara utkastet");
        assertDone(page, "Utkastet är sparat.");
        String address = page.url();
        assertTrue(page.locator("dl.summary").innerText().contains("40\u00a0000,50\u00a0kr"));
        assertEquals(404, page().navigate(portal + "/calls/" + address.substring(address.lastIndexOf('/') + 1)).status());
        forgetComplaints();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ändra utkastet")).click();
        page.getByLabel("Rubrik på engelska").fill("Preventive " + unique);
        press(page.locator("form[id=call]"), "Spara utkastet");
        assertDone(page, "Utkastet är sparat.");
        assertEquals(0, page.locator("form[id=publish]").count(), "who writes does not publish");
        press(page.locator("form[id=ask]"), "Begär publicering");
        assertDone(page, "Publicering är begärd.");
        assertTrue(page.locator(".why-not").innerText().contains("någon annan"));
        Page second = page();
        signIn(second, SECOND);
        second.navigate(portal + "/office/calls");
        second.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Förebyggande " + unique)).click();
        press(second.locator("form[id=publish]"), "Publicera utlysningen");
        assertDone(second, "Utlysningen är publicerad.");
        page.navigate(address);
        open(page, "Ändra genom ett tillägg");
        Locator amend = page.locator("form[id=amend]");
        amend.getByLabel("Ny sista ansökningsdag").fill("2020-01-01");
        amend.getByLabel("Vad ändras och varför").fill("Fler dagar.");
        press(amend, "Gör tillägget");
        assertTrue(page.locator(".error-summary").innerText().contains("bara flyttas framåt"));
        amend.getByLabel("Ny sista ansökningsdag").fill(year + "-05-31");
        press(amend, "Gör tillägget");
        assertDone(page, "Tillägget gäller nu");
        assertTrue(page.locator(".timeline").innerText().contains("Fler dagar."));

        Page resident = page();
        resident.navigate(portal + "/calls/" + address.substring(address.lastIndexOf('/') + 1));
        assertEquals("Förebyggande " + unique, resident.locator("h1").innerText());
        assertTrue(resident.getByRole(AriaRole.MAIN).innerText().contains(year + "-05-31"));
    }

    @Test
    void frame_isSetUpDividedAndChanged() {
        Page page = page();
        signIn(page, PROGRAMME);
        page.navigate(portal + "/office/frames");
        Locator create = page.locator("form[id=frame]");
        create.getByLabel("Namn på svenska").fill("Ram " + unique);
        create.getByLabel("Kod för ändamålet").fill("ram-" + unique);
        create.getByLabel("Avsatt").fill("100 000");
        create.getByLabel("Vem beslutade").fill("Nämnden § 7");
        press(create, "Lägg upp en ram");
        assertDone(page, "Ramen finns nu.");
        open(page, "Lägg till en del");
        Locator part = page.locator("form[id=part]");
        part.getByLabel("Namn på svenska").fill("Barn");
        part.getByLabel("Kod", exact()).fill("barn");
        part.getByLabel("Avsatt").fill("100 001");
        part.getByLabel("Vem beslutade").fill("Nämnden § 7");
        part.getByLabel("Beslutsdag").fill("2026-01-29");
        press(part, "Lägg till en del");
        assertTrue(page.locator(".error-summary").innerText().contains("mer än hela ramen"));
        part.getByLabel("Avsatt").fill("60 000");
        press(part, "Lägg till en del");
        assertDone(page, "Delen finns nu.");
        open(page, "Ändra ramen");
        Locator change = page.locator("form[id=change]");
        change.getByLabel("Hur", exact()).selectOption("LESS");
        change.getByLabel("Med hur mycket").fill("10 000");
        change.getByLabel("Vem beslutade").fill("Nämnden § 9");
        press(change, "Ändra ramen");
        assertDone(page, "Ramen är ändrad.");
        assertTrue(page.locator("dl.sums").innerText().contains("90\u00a0000\u00a0kr"), page.locator("dl.sums").innerText());
    }

    @Test
    void formFile_thatIsNoForm_isRefusedWithItsReason() {
        Page page = page();
        signIn(page, PROGRAMME);
        page.navigate(portal + "/office/calls/forms");
        open(page, "Läs in ett formulär från en fil");
        press(page.locator("form[id=store]"), "Kontrollera och spara");
        assertTrue(page.locator(".error-summary").innerText().contains("Välj en fil"));
        page.getByLabel("Fil", new Page.GetByLabelOptions().setExact(true)).setInputFiles(Path.of("src/main/resources/setup/codes.json"));
        press(page.locator("form[id=store]"), "Kontrollera och spara");
        assertTrue(page.locator(".error-summary").isVisible());
        open(page, "Läs in ett formulär från en fil");
        page.getByLabel("Fil", new Page.GetByLabelOptions().setExact(true)).setInputFiles(Path.of("src/main/resources/setup/forms/light.json"));
        press(page.locator("form[id=store]"), "Kontrollera och spara");
        assertDone(page, "Formuläret är sparat");
    }

    private String addDistrict(Page page, String slug, String name) {
        page.navigate(portal + "/office/districts/new");
        Locator form = page.locator("form[id=new]");
        form.getByLabel("Namn", exact()).fill(name);
        form.getByLabel("Namn i adressen").fill(slug);
        form.getByLabel("Finns från och med").fill("2001-01-01");
        form.getByLabel("Nämndens namn", exact()).fill(name + " stadsdelsnämnd");
        form.getByLabel("Nämndens namn på engelska").fill(name + " City District Board");
        form.getByLabel("Förvaltningens namn").fill(name + " stadsdelsförvaltning");
        form.getByLabel("Förkortning").fill(slug.substring(0, 1) + slug.substring(slug.length() - 8));
        form.getByLabel("Diarienumrets utseende").fill("{BOARD} {YYYY}/{SEQ:4}");
        press(form, "Lägg till");
        assertDone(page, name + " finns nu.");
        return slug;
    }
}
