package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A draw as a resident and an association meet it on a phone 360 pixels wide, and as a unit head works with it at a desk 1280 wide. */
class AuditsBrowserIT extends NewcomerBrowser {

    private static final String CHIEF = "chef@demo.example";

    /** Nothing is wider than a phone or a desk, with a picture of each to be looked at; axe reads the pages in {@link AccessibilityBrowserIT}. */
    private static void looked(Page page, String name) {
        int before = page.viewportSize().width;
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            fits(page);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/audits/" + name + "-" + width + ".png")).setFullPage(true));
        }
        page.setViewportSize(before, 900);
    }

    @Test
    void aDraw_isReadOnAPhone_andWorkedWithAtADesk() {
        Page resident = phone();
        resident.navigate(portal + "/statistics");
        link(resident, "Stickprov: vilka bidrag som lottas ut för granskning").click();
        says(resident, "Varje rad avgörs för sig.");
        looked(resident, "samples");
        resident.locator(".card", new Page.LocatorOptions().setHasText("Lottat")).first().locator("a").click();
        says(resident, "Dragna bidrag");
        says(resident, "sha256sum");
        looked(resident, "sample");
        resident.navigate(resident.url().replace("/audit-samples/", "/en/audit-samples/"));
        says(resident, "Grants drawn");
        assertEquals(1, resident.locator("a[href$='/list.csv']").count());

        Page kim = phone();
        signIn(kim, "kassor@demo.example");
        kim.navigate(portal + "/association/");
        kim.locator("a[href$='/audit']").first().click();
        says(kim, "Det betyder inte att någon misstänker något.");
        says(kim, "Skicka kvitton för lokalen");
        looked(kim, "asked");
        link(kim, "Skriv och skicka filer").click();
        says(kim, "Meddelanden");

        Page chief = page();
        signIn(chief, CHIEF);
        chief.navigate(portal + "/office/audits/draws/new");
        field(chief, "År").fill("2001");
        field(chief, "Vilken offentlig siffra?").fill("OMXS30, stängningskursen, på börsens webbplats");
        button(chief, "Lås listan och visa den").click();
        says(chief, "Inget öppet bidrag från det året har fått pengar ännu.");
        assertThat(chief).hasTitle(Pattern.compile("^Fel:.*"));
        assertEquals("2001", field(chief, "År").inputValue(), "what was typed stays");
        looked(chief, "announce");
        chief.navigate(portal + "/office/audits?show=WAITING");
        looked(chief, "waiting");
        chief.locator("main table a[href*='/office/audits/']").first().click();
        button(chief, "Ta granskningen").click();
        says(chief, "Du granskar nu bidraget.");
        button(chief, "Granskningen är klar").click();
        says(chief, "Välj vad du kom fram till.");
        open(chief, "Be föreningen om underlag eller ett besök");
        field(chief, "Vad ska föreningen göra?").fill("Skicka bokföringen.");
        button(chief, "Fråga föreningen").click();
        says(chief, "Välj minst en sak.");
        assertEquals("Skicka bokföringen.", field(chief, "Vad ska föreningen göra?").inputValue(), "what was typed stays");
        field(chief, "Bokföring och bokslut").check();
        button(chief, "Fråga föreningen").click();
        says(chief, "Föreningen är tillfrågad.");
        looked(chief, "review");
        field(chief, "Något att göra bättre").check();
        field(chief, "Slutsats").fill("Spara kvitton i datumordning.");
        button(chief, "Granskningen är klar").click();
        says(chief, "Granskningen är avslutad.");
        chief.locator("a[href$='/signals']").first().click();
        says(chief, "En signal är en ledtråd med en förklaring.");
        looked(chief, "signals");
        chief.navigate(portal + "/office/audits?show=CLOSED");
        looked(chief, "closed");
    }
}
