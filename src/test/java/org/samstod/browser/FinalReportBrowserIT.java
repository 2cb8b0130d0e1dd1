package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Reports back: on a phone 360 pixels wide a treasurer writes the report of a paid grant, part by part, and sends it in; at a desk 1280 wide an
 * officer goes through it.
 */
class FinalReportBrowserIT extends NewcomerBrowser {

    private static final String NEXT = "Spara och fortsätt";

    @Test
    void aPaidGrant_isReportedOnAPhone_andReviewedAtADesk() {
        Page kim = phone();
        signIn(kim, "kassor@demo.example");
        kim.navigate(portal + "/association/");
        says(kim, "Redovisningar");
        Locator mine = kim.locator("a[href$='/report']").first();
        mine.click();
        says(kim, "Kvitton som behövs");
        says(kim, "0 av 6 delar är klara");
        fits(kim);
        String address = kim.url();
        open(kim, "Be om mer tid");
        button(kim, "Be om mer tid").click();
        says(kim, "Välj en dag efter i dag");
        assertThat(kim).hasTitle(Pattern.compile("^Fel:.*"));
        fits(kim);

        link(kim, "Det ni gjorde").click();
        field(kim, "Vad gjorde ni?").fill("Vi läste läxor på torsdagar.");
        assertThat(kim.locator("#saved")).containsText("sparad", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        kim.reload();
        assertEquals("Vi läste läxor på torsdagar.", field(kim, "Vad gjorde ni?").inputValue(), "saved while it was written");
        fits(kim);
        button(kim, NEXT).click();
        kim.locator("#q-participants-age-0-12").fill("många");
        button(kim, NEXT).click();
        assertThat(kim).hasTitle(Pattern.compile("^Fel:.*"));
        assertEquals("många", kim.locator("#q-participants-age-0-12").inputValue(), "what was typed stays");
        kim.locator("#q-participants-age-0-12").fill("41");
        kim.locator("#q-arena-school").check();
        fits(kim);
        button(kim, NEXT).click();
        field(kim, "Vad lärde ni er?").fill("Att börja med fika.");
        button(kim, NEXT).click();

        Locator costs = kim.locator("[data-question^='outcome.line-'] input[type=text]");
        for (int i = 0; i < costs.count(); i++) {
            costs.nth(i).fill("100");
        }
        fits(kim);
        button(kim, NEXT).click();
        says(kim, "är över gränsen");
        Locator reasons = kim.locator("[data-question^='why.line-'] textarea");
        for (int i = 0; i < reasons.count(); i++) {
            reasons.nth(i).fill("Vi fick det mesta skänkt.");
        }
        button(kim, NEXT).click();
        kim.locator("input[type=file]").first().setInputFiles(new FilePayload("kvitto.txt", "text/plain", "Kvitto".getBytes(StandardCharsets.UTF_8)));
        assertThat(kim.locator("[data-file]").first()).containsText("kvitto.txt");
        fits(kim);
        button(kim, NEXT).click();
        kim.locator("#q-report-true").check();
        button(kim, "Spara och granska").click();
        assertThat(kim.locator("#missing")).hasCount(0);
        fits(kim);
        button(kim, "Skicka in redovisningen").click();
        says(kim, "Redovisningen är mottagen");
        fits(kim);

        Page astrid = page();
        signIn(astrid, OFFICER);
        astrid.navigate(portal + "/office/reports?show=COME");
        astrid.navigate(address.replace("/association/", "/office/"));
        says(astrid, "Vi fick det mesta skänkt.");
        says(astrid, "kvitto.txt");
        fits(astrid);
        field(astrid, "Slutsats").fill("Allt stämmer.");
        button(astrid, "Granskningen är klar").click();
        says(astrid, "Välj ett svar.");
        assertEquals("Allt stämmer.", field(astrid, "Slutsats").inputValue(), "what was typed stays");
        Locator yes = astrid.locator("[id='review'] input[type=radio][value=YES]");
        for (int i = 0; i < yes.count(); i++) {
            yes.nth(i).check();
        }
        button(astrid, "Granskningen är klar").click();
        says(astrid, "Redovisningen är granskad.");
        astrid.navigate(portal + "/office/frames/use");
        says(astrid, "Bundet men inte utbetalt");
        assertThat(astrid.getByText("Beslut vars belopp inte går ihop")).hasCount(0);
        fits(astrid);

        // A change is decided, and waits for the secretary's minutes before the time to appeal begins.
        Page disa = page();
        signIn(disa, "delegat@demo.example");
        disa.navigate(portal + "/office/grant-changes");
        disa.locator("main table a").first().click();
        field(disa, "Skäl för beslutet").fill("Det ryms inte i det som beviljades.");
        button(disa, "Avslå").click();
        says(disa, "Ändringen är avslagen");
        says(disa, "Står inte i något protokoll än");
        says(disa, "Tiden för att överklaga har inte börjat");
        fits(disa);
    }
}
