package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samstod.shared.Clock;

/** The board secretary puts cases on an agenda at a desk, and brings back what was decided on a phone. */
class MeetingsBrowserIT extends PortalBrowser {

    private static final String SECRETARY = "sekreterare@demo.example";

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator button(Page page, String name) {
        return main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).last();
    }

    private static Locator link(Page page, String name) {
        return main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).first();
    }

    private static Locator field(Page page, int row, String id) {
        return page.locator("[id='record:each:" + row + ":" + id + "']");
    }

    /** Plans a meeting and puts the first two cases that wait on its agenda. */
    private String onTheAgenda(Page page, LocalDate day) {
        page.navigate(portal + "/office/meetings");
        fits(page);
        button(page, "Lägg till sammanträdet").click();
        assertThat(page.locator(".error-summary")).containsText("Ange dagen för sammanträdet.");
        page.locator("[id='plan:heldOn']").fill(day.toString());
        button(page, "Lägg till sammanträdet").click();
        page.waitForURL(Pattern.compile(".*/office/meetings/[0-9a-z]{26}$"));
        fits(page);
        link(page, "Sätt upp ärenden").click();
        page.waitForURL(Pattern.compile(".*/add$"));
        fits(page);
        page.locator("[id='add:title']").fill("Bidrag i höst");
        button(page, "Sätt upp de valda").click();
        assertThat(page.locator(".error-summary")).containsText("Kryssa för minst ett ärende.");
        assertThat(page.locator("[id='add:title']")).hasValue("Bidrag i höst");
        Locator granted = page.locator("form tbody tr").filter(new Locator.FilterOptions().setHasText("Beviljat"));
        granted.nth(0).locator("input[type=checkbox]").check();
        granted.nth(1).locator("input[type=checkbox]").check();
        button(page, "Sätt upp de valda").click();
        page.waitForURL(Pattern.compile(".*/office/meetings/items/[0-9a-z]{26}$"));
        assertThat(main(page)).containsText("Inte infört");
        fits(page);
        return page.url();
    }

    @Test
    void decided_elsewhere_it_is_brought_back_on_one_page() {
        LocalDate day = LocalDate.now(Clock.ZONE).minusDays(1);
        Page desk = page();
        signIn(desk, SECRETARY);
        String item = onTheAgenda(desk, day);
        String papers = (String) desk.evaluate("fetch(document.querySelector(\"a[href*='meeting-files']\").href).then(r => r.status + ' '"
                + " + r.headers.get('content-type') + ' ' + r.headers.get('content-disposition'))");
        assertTrue(papers.startsWith("200 application/zip attachment"), papers);

        Page page = phone();
        signIn(page, SECRETARY);
        page.navigate(item);
        fits(page);
        link(page, "För in vad som beslutades").click();
        page.waitForURL(Pattern.compile(".*/record$"));
        fits(page);
        assertThat(page.locator("[id='record:heldOn']")).hasValue(day.toString());
        String proposed = field(page, 0, "amount").inputValue();
        assertTrue(proposed.matches("[0-9 \u00a0]+"), proposed);
        // The board changed the first one without giving reasons of its own, and put the second off, without a word about why.
        field(page, 0, "amount").fill("1 500 kronor");
        field(page, 1, "result").selectOption("POSTPONED");
        assertThat(field(page, 1, "outcome")).isHidden();
        page.locator("[id='record:paragraph']").fill("elva");
        button(page, "För in").click();
        assertThat(page.locator(".error-summary")).containsText("elva är inget paragrafnummer");
        assertThat(page.locator(".error-summary")).containsText("beloppet 1 500 kronor går inte att läsa");
        assertThat(field(page, 0, "amount")).hasValue("1 500 kronor");
        field(page, 0, "amount").fill("1 500");
        page.locator("[id='record:paragraph']").fill("§ 11");
        button(page, "För in").click();
        assertThat(page.locator(".error-summary")).containsText("Ange varifrån uppgiften kommer");
        assertThat(page.locator(".error-summary")).containsText("skriv varför ärendet bordlades");
        assertThat(field(page, 0, "amount")).hasValue("1 500");
        assertThat(field(page, 1, "result")).hasValue("POSTPONED");
        fits(page);
        field(page, 1, "why").fill("Mer underlag om lokalen.");
        page.locator("[id='record:source']").fill("protokollet i mötessystemet");
        page.locator("[id='record:approvedOn']").fill(day.toString());
        button(page, "För in").click();
        page.waitForURL(item);
        assertDone(page, "2 ärenden är införda, 1 med varning.");
        assertThat(main(page)).containsText("Delvis beviljat");
        assertThat(main(page)).containsText("Ändrat, men skälen är förslagets");
        assertThat(main(page)).containsText("Bordlagt § 11");
        assertThat(main(page)).containsText("Mer underlag om lokalen.");
        fits(page);

        link(page, "Breven till de sökande").click();
        page.waitForURL(Pattern.compile(".*/letters$"));
        assertThat(main(page)).containsText("Nämndens egna skäl");
        assertThat(main(page).getByText(Pattern.compile("Meddela \\d+ sökande"))).hasCount(0);
        page.navigate(item);
        link(page, "Rätta").click();
        page.waitForURL(Pattern.compile(".*/record\\?row=.*"));
        fits(page);
        assertThat(page.locator("[id='record:heldOn']")).hasValue(day.toString());
        open(page, "Skäl, jäv och reservation");
        field(page, 0, "reasons").fill("Nämnden fördelar pengarna på fler föreningar i stadsdelen.");
        page.locator("[id='record:source']").fill("protokollet i mötessystemet");
        button(page, "För in").click();
        page.waitForURL(item);
        assertDone(page, "1 ärende är infört.");
        page.navigate(item + "/letters");
        assertThat(page.locator(".letter").first()).containsText("Nämnden fördelar pengarna på fler föreningar");
        assertThat(page.locator(".letter").first()).containsText("§ 11");
        fits(page);
        main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Meddela \\d+ sökande"))).click();
        assertDone(page, "1 sökande är meddelad.");
        fits(page);
        annulledByACourt(page, item);
    }

    /** The decision that was told is appealed and annulled, and its case is opened again, on the same phone. */
    private void annulledByACourt(Page page, String item) {
        String today = LocalDate.now(Clock.ZONE).toString();
        page.navigate(item);
        link(page, "Överklagande").click();
        page.waitForURL(Pattern.compile(".*/office/appeals/[0-9a-z]{26}$"));
        String appeals = page.url();
        assertThat(main(page)).not().containsText("Öppna ärendet igen");
        page.locator("[id='new:day']").fill(today);
        button(page, "För in överklagandet").click();
        assertDone(page, "Överklagandet är infört.");
        link(page, "För in vad som hände sedan").click();
        page.waitForURL(Pattern.compile(".*appeal=.*"));
        page.getByLabel("Domstolen har upphävt beslutet").check();
        page.locator("[id='step:day']").fill(today);
        button(page, "För in").click();
        page.waitForURL(appeals);
        assertThat(main(page)).containsText("Inga pengar betalas ut förrän det finns ett nytt beslut.");
        fits(page);
        page.locator("[id='again:forceOn']").fill(today);
        button(page, "Öppna ärendet igen").click();
        assertThat(page.locator(".error-summary")).containsText("Bekräfta att du har sett");
        assertThat(page.locator("[id='again:forceOn']")).hasValue(today);
        page.locator("[id='again:sure']").check();
        button(page, "Öppna ärendet igen").click();
        assertDone(page, "Ärendet är öppnat igen.");
        assertThat(main(page)).containsText("Ärendet öppnades igen");
        assertThat(page.locator("[id='again:sure']")).hasCount(0);
        fits(page);
    }
}
