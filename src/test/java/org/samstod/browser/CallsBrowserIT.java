package org.samstod.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A call of the year before made into this year's, looked at, changed, asked for and published by somebody else. */
class CallsBrowserIT extends PortalBrowser {

    private static final String PROGRAMME = "program@demo.example";
    private static final String SECOND = "program2@demo.example";

    private final String unique = Long.toString(System.nanoTime(), 36).toLowerCase(Locale.ROOT);

    @Test
    void lastYearsCall_becomesNextYears_throughASecondPerson() {
        Page page = page();
        signIn(page, PROGRAMME);
        page.navigate(portal + "/office/calls");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vinterns aktiviteter")).first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skapa nästa års utlysning från den här")).click();
        Locator days = page.locator("table");
        assertTrue(days.innerText().contains("Sista ansökningsdag"), days.innerText());
        String main = page.getByRole(AriaRole.MAIN).innerText();
        assertTrue(main.contains("Pengarna följer inte med"), main);
        noSidewaysScrolling(page);
        boolean frameMissing = page.getByRole(AriaRole.MAIN).innerText().contains("Ramen saknas");
        String purpose = main.replaceAll("(?s).*med koden ([a-z0-9-]+).*", "$1");
        String next = page.url();
        int year = Integer.parseInt(page.getByLabel("Budgetår").inputValue());
        if (frameMissing) {
            page.navigate(portal + "/office/frames?year=" + year);
            Locator create = page.locator("form[id=frame]");
            create.getByLabel("Namn på svenska").fill("Snabba bidrag");
            create.getByLabel("Kod för ändamålet").fill(purpose);
            create.getByLabel("Avsatt").fill("100 000");
            create.getByLabel("Vem beslutade").fill("Nämnden § 7");
            press(create, "Lägg upp en ram");
            assertDone(page, "Ramen finns nu.");
            page.navigate(next);
        }
        press(page.locator("form[id=next]"), "Skapa utkastet");
        assertDone(page, "Utkastet finns nu.");
        String address = page.url().replaceAll("[?#].*", "");
        String id = address.substring(address.lastIndexOf('/') + 1);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ändra utkastet")).click();
        Locator form = page.locator("form[id=call]");
        form.getByLabel("Rubrik på svenska").fill("Vinter " + unique);
        form.locator("[id='call:letterSv']").fill("Entrén ska vara gratis.");
        form.locator("[id='call:receiptEn']").fill("Thanks.");
        open(page, "Handlingar och formell kontroll");
        Locator documents = form.locator("[id^='call:tracks:0:documents:'][id$=':sv']");
        int lines = documents.count();
        press(form, "Fler tomma rader");
        assertEquals(lines + 3, documents.count());
        assertEquals("Vinter " + unique, form.getByLabel("Rubrik på svenska").inputValue(), "what is typed stays");
        open(page, "Handlingar och formell kontroll");
        documents.last().fill("Bild på lokalen " + unique);
        press(form, "Spara utkastet");
        assertTrue(page.locator(".error-summary").innerText().contains("på svenska också"), page.locator(".error-summary").innerText());
        assertEquals("Bild på lokalen " + unique, documents.last().inputValue(), "nothing typed is lost");
        form.locator("[id='call:receiptSv']").fill("Tack för er ansökan.");
        noSidewaysScrolling(page);
        press(form, "Spara utkastet");
        assertDone(page, "Utkastet är sparat.");
        assertTrue(page.getByRole(AriaRole.MAIN).innerText().contains("Entrén ska vara gratis."));

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Visa som sökande på telefon")).click();
        Locator phone = page.locator(".phone");
        assertTrue(phone.innerText().contains("Vinter " + unique));
        assertTrue(phone.innerText().contains("Bild på lokalen " + unique), phone.innerText());
        noSidewaysScrolling(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Prova formuläret på spåret Lätt")).click();
        assertTrue(page.locator("h1").innerText().startsWith("Som sökande"), page.locator("h1").innerText());

        page.navigate(address);
        press(page.locator("form[id=ask]"), "Begär publicering");
        assertDone(page, "Publicering är begärd.");
        assertEquals(0, page.locator("form[id=publish]").count(), "who asks does not publish");

        Page second = page();
        signIn(second, SECOND);
        second.navigate(portal + "/account/messages");
        assertTrue(second.getByRole(AriaRole.MAIN).innerText().contains("En utlysning väntar på att du publicerar den"));
        second.setViewportSize(360, 780);
        second.navigate(portal + "/office/calls");
        noSidewaysScrolling(second);
        second.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vinter " + unique)).first().click();
        open(second, "Skicka tillbaka");
        press(second.locator("form[id=back]"), "Skicka tillbaka");
        assertTrue(second.locator(".error-summary").innerText().contains("vad som behöver ändras"), second.locator(".error-summary").innerText());
        second.locator("form[id=back]").getByLabel("Vad behöver ändras").fill("Skriv rubriken på engelska.");
        press(second.locator("form[id=back]"), "Skicka tillbaka");
        assertDone(second, "Utkastet är tillbaka");

        page.navigate(address);
        assertTrue(page.locator(".notice.action").first().innerText().contains("Skriv rubriken på engelska."));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ändra utkastet")).click();
        form.getByLabel("Rubrik på engelska").fill("Winter " + unique);
        press(form, "Spara utkastet");
        assertDone(page, "Utkastet är sparat.");
        press(page.locator("form[id=ask]"), "Begär publicering");
        assertDone(page, "Publicering är begärd.");

        second.navigate(address);
        noSidewaysScrolling(second);
        press(second.locator("form[id=publish]"), "Publicera utlysningen");
        assertDone(second, "Utlysningen är publicerad.");

        Page resident = page();
        resident.setViewportSize(360, 780);
        resident.navigate(portal + "/calls");
        assertTrue(resident.getByRole(AriaRole.MAIN).innerText().contains("Vinter " + unique));
        resident.navigate(portal + "/calls/" + id);
        assertEquals("Vinter " + unique, resident.locator("h1").innerText());
        assertFalse(resident.getByRole(AriaRole.MAIN).innerText().contains("Entrén ska vara gratis."), "the letter is for those who get money");
        noSidewaysScrolling(resident);

        page.navigate(address);
        open(page, "Ändra genom ett tillägg");
        Locator amend = page.locator("form[id=amend]");
        assertEquals("Tack för er ansökan.", amend.locator("[id='amend:receiptSv']").inputValue(), "what the call says now");
        amend.locator("[id='amend:receiptSv']").fill("Tack, vi ses på frågestunden.");
        press(amend, "Gör tillägget");
        assertTrue(page.locator(".error-summary").isVisible(), "nobody said what changes");
        assertEquals("Tack, vi ses på frågestunden.", amend.locator("[id='amend:receiptSv']").inputValue());
        amend.getByLabel("Vad ändras och varför").fill("Vi ordnar en frågestund.");
        noSidewaysScrolling(page);
        press(amend, "Gör tillägget");
        assertDone(page, "Tillägget gäller nu");
        assertTrue(page.getByRole(AriaRole.MAIN).innerText().contains("Tack, vi ses på frågestunden."));
        open(page, "Vad utlysningen sade i mejl och brev fram till dess");
        assertTrue(page.locator(".timeline").innerText().contains("Tack för er ansökan."), page.locator(".timeline").innerText());
        noSidewaysScrolling(page);
    }

    private static void noSidewaysScrolling(Page page) {
        int width = page.viewportSize().width;
        page.setViewportSize(360, 780);
        assertEquals(0, ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue(), page.url());
        page.setViewportSize(width, 780);
    }
}
