package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samstod.shared.Clock;

/**
 * Money asked back: at desks 1280 wide an officer finds a condition breached and proposes recovery, a delegate decides over the letter and finance records the
 * payment; on a phone 360 wide the treasurer answers and reads that all is settled.
 */
class RecoveryBrowserIT extends NewcomerBrowser {

    private static final String PROPOSE = "Föreslå återkrav";
    private static final String ANSWER = "Vi köpte böcker för en del av pengarna.";

    private String day(int days) {
        return LocalDate.now(Clock.ZONE).plusDays(days).toString();
    }

    @Test
    void aBreachedCondition_goesAllTheWayToASettledRecovery() {
        Page kim = phone();
        signIn(kim, "kassor@demo.example");
        kim.navigate(portal + "/association/grants");
        List<String> own = kim.getByRole(AriaRole.MAIN).locator("a[href*='/association/grants/']").all().stream()
                .map(one -> one.getAttribute("href")).toList();
        Page astrid = page();
        signIn(astrid, OFFICER);
        String grant = own.stream().filter(one -> paid(astrid, one)).findFirst().orElseThrow();
        says(astrid, "Villkor");
        fits(astrid);
        astrid.locator("#conditions ~ .table-scroll a").last().click();
        button(astrid, "Spara bedömningen").click();
        says(astrid, "Välj om villkoret är uppfyllt.");
        field(astrid, "Nej, inte uppfyllt").check();
        field(astrid, "Föreningens redovisning").check();
        field(astrid, "Var det framgår och vad det säger").fill("Kvitton på hyran saknas.");
        button(astrid, "Spara bedömningen").click();
        says(astrid, "Bedömningen är sparad.");
        fits(astrid);
        link(astrid, PROPOSE).click();
        field(astrid, "Ett villkor är inte uppfyllt").check();
        field(astrid, "Föreslaget belopp").fill("900 000 000");
        field(astrid, "Skäl för förslaget").fill("Lokalen hyrdes aldrig, så den delen av pengarna är kvar.");
        field(astrid, "Svar senast").fill(day(14));
        button(astrid, "Föreslå och fråga föreningen").click();
        says(astrid, "kan krävas tillbaka");
        assertThat(astrid).hasTitle(Pattern.compile("^Fel:.*"));
        assertEquals("900 000 000", field(astrid, "Föreslaget belopp").inputValue(), "what was typed stays");
        fits(astrid);
        field(astrid, "Föreslaget belopp").fill("1 000,50");
        button(astrid, "Föreslå och fråga föreningen").click();
        says(astrid, "Förslaget är lämnat");
        says(astrid, "Väntar på föreningens svar");
        fits(astrid);
        String recovery = astrid.url();

        kim.navigate(portal + "/association/");
        says(kim, "Svara senast " + day(14));
        kim.navigate(portal + grant);
        says(kim, "Det ni har lovat");
        fits(kim);
        shows(kim, astrid);
        kim.navigate(portal + grant);
        link(kim, "Läs och svara").click();
        says(kim, "Inget är beslutat.");
        fits(kim);
        assertEquals(List.of(), AccessibilityBrowserIT.look(kim));
        kim.setViewportSize(360, 780);
        button(kim, "Skicka svaret").click();
        assertThat(kim).hasTitle(Pattern.compile("^Fel:.*"));
        field(kim, "Vad säger ni om förslaget?").fill(ANSWER);
        button(kim, "Skicka svaret").click();
        says(kim, "Svaret är mottaget och har nummer");
        fits(kim);

        Page disa = page();
        signIn(disa, "delegat@demo.example");
        disa.navigate(portal + "/office/recoveries?show=UNDECIDED");
        fits(disa);
        disa.navigate(recovery);
        says(disa, ANSWER);
        link(disa, "Besluta").click();
        field(disa, "En del ska betalas tillbaka").check();
        disa.locator("[id='decide:sum']").fill("800,25");
        field(disa, "Skäl för beslutet").fill("Föreningen har visat kvitton på böcker för resten.");
        button(disa, "Besluta och skicka").click();
        says(disa, "Svara på om du är jävig.");
        disa.locator("[id='decide:jav']").check();
        button(disa, "Läs brevet").click();
        says(disa, "En del av ett bidrag ska betalas tillbaka");
        says(disa, ANSWER);
        fits(disa);
        button(disa, "Besluta och skicka").click();
        says(disa, "Återkravet är beslutat");
        fits(disa);

        astrid.navigate(recovery);
        astrid.locator("[id='request:payBy']").fill(day(30));
        button(astrid, "Begär faktura").click();
        says(astrid, "Fakturan är begärd.");
        Page emma = page();
        signIn(emma, "ekonom@demo.example");
        emma.navigate(recovery);
        String csv = emma.request().get(portal + link(emma, "Underlaget som fil (CSV)").getAttribute("href")).text();
        assertEquals(1, csv.lines().filter(line -> line.contains("800,25")).count(), csv);
        emma.locator("[id='invoiced:invoice']").fill("F-2001");
        emma.locator("[id='invoiced:on']").fill(day(0));
        emma.locator("[id='invoiced:do']").click();
        says(emma, "Fakturerat");
        paidIn(emma, "300");
        says(emma, "Delvis betalt");
        fits(emma);
        paidIn(emma, "500,25");
        says(emma, "Reglerat");
        fits(emma);
        emma.navigate(portal + "/office/frames/use");
        says(emma, "Återbetalt efter återkrav");
        judged(recovery, emma);

        kim.reload();
        says(kim, "Ni är inte skyldiga något.");
        Locator letter = kim.locator("details summary", new Page.LocatorOptions().setHasText("Brevet"));
        letter.click();
        says(kim, "Bidragets nummer");
        fits(kim);
    }

    /** When all is paid a court sets a smaller sum: the secretary records it, and finance what goes back to the association. */
    private void judged(String recovery, Page emma) {
        Page selma = page();
        signIn(selma, "sekreterare@demo.example");
        selma.navigate(recovery);
        link(selma, "Överklaganden").click();
        selma.locator("[id='new:day']").fill(day(0));
        button(selma, "För in överklagandet").click();
        says(selma, "Överklagandet är infört.");
        selma.locator("main a[href*='appeal=']").first().click();
        field(selma, "Domstolen har ändrat beloppet").check();
        selma.locator("[id='step:day']").fill(day(0));
        selma.locator("[id='step:sum']").fill("500,25");
        button(selma, "För in").click();
        says(selma, "Det är infört");
        emma.navigate(recovery);
        says(emma, "Ska tillbaka till föreningen");
        fits(emma);
        emma.locator("[id='refund:refundSum']").fill("900");
        emma.locator("[id='refund:refundOn']").fill(day(0));
        emma.locator("[id='refund:do']").click();
        assertThat(emma).hasTitle(Pattern.compile("^Fel:.*"));
        says(emma, "Högst 300 kr ska tillbaka.");
        assertEquals("900", emma.locator("[id='refund:refundSum']").inputValue(), "what was typed stays");
        assertEquals(List.of(), AccessibilityBrowserIT.look(emma));
        emma.setViewportSize(1280, 900);
        emma.locator("[id='refund:refundSum']").fill("300");
        emma.locator("[id='refund:do']").click();
        says(emma, "Reglerat");
        fits(emma);
    }

    /** The treasurer sends a receipt by phone; the officer reads it on the page of the condition. */
    private void shows(Page kim, Page astrid) {
        link(kim, "Visa hur ni håller villkoren").click();
        button(kim, "Skicka filerna").click();
        assertThat(kim).hasTitle(Pattern.compile("^Fel:.*"));
        Locator condition = kim.locator("[name='evidence:condition']").first();
        String id = condition.getAttribute("value");
        condition.check();
        kim.locator("[id='evidence:files']").setInputFiles(new FilePayload("kvitto.txt", "text/plain", "Kvitto på böcker".getBytes(StandardCharsets.UTF_8)));
        fits(kim);
        button(kim, "Skicka filerna").click();
        says(kim, "Filerna är mottagna och har nummer");
        says(kim, "kvitto.txt");
        fits(kim);
        astrid.navigate(portal + "/office/conditions/" + id);
        fits(astrid);
        String file = link(astrid, "kvitto.txt").getAttribute("href");
        assertEquals("Kvitto på böcker", astrid.request().get(portal + file).text());
        assertEquals(404, kim.request().get(portal + "/files/00000000000000000000000000").status());
    }

    /** What no delegate may decide the board has decided: its secretary brings it back, and records an appeal and that a court has stopped the decision. */
    @Test
    void whatTheBoardDecided_isBroughtBack_andAppealed() {
        Page selma = phone();
        signIn(selma, "sekreterare@demo.example");
        selma.navigate(portal + "/office/recoveries?show=UNDECIDED");
        fits(selma);
        selma.getByRole(AriaRole.MAIN).locator("table a").first().click();
        String recovery = selma.url();
        link(selma, "Anteckna nämndens beslut").click();
        fits(selma);
        selma.locator("[id='record:heldOn']").fill(day(0));
        field(selma, "Paragraf").fill("§ 14");
        button(selma, "Anteckna och skicka brevet").click();
        assertThat(selma).hasTitle(Pattern.compile("^Fel:.*"));
        says(selma, "Välj vad som beslutas.");
        assertEquals("§ 14", field(selma, "Paragraf").inputValue(), "what was typed stays");
        field(selma, "En del ska betalas tillbaka").check();
        selma.locator("[id='record:sum']").fill("1 000");
        field(selma, "Skäl för beslutet").fill("Nämnden räknar bara den ena träffen.");
        button(selma, "Anteckna och skicka brevet").click();
        says(selma, "Återkravet är beslutat");
        fits(selma);
        link(selma, "Överklaganden").click();
        fits(selma);
        selma.locator("[id='new:day']").fill(day(0));
        selma.locator("[id='new:court']").fill("Förvaltningsrätten i Stockholm");
        button(selma, "För in överklagandet").click();
        says(selma, "Överklagandet är infört.");
        selma.locator("main a[href*='appeal=']").first().click();
        fits(selma);
        // The walk of all pages need not come to the pages of a recovery.
        assertEquals(List.of(), AccessibilityBrowserIT.look(selma));
        selma.setViewportSize(360, 780);
        field(selma, "Domstolen har beslutat om inhibition").check();
        selma.locator("[id='step:day']").fill(day(0));
        button(selma, "För in").click();
        says(selma, "En domstol har stoppat beslutet tills vidare");
        selma.setViewportSize(1280, 900);
        fits(selma);
        Page astrid = page();
        signIn(astrid, OFFICER);
        astrid.navigate(recovery);
        says(astrid, "Ingen faktura begärs");
        assertEquals(0, astrid.locator("[id='request:payBy']").count(), "no invoice while it is stopped");
        fits(astrid);
    }

    private boolean paid(Page officer, String own) {
        officer.navigate(portal + own.replace("/association/", "/office/"));
        return link(officer, PROPOSE).count() > 0;
    }

    private static void paidIn(Page finance, String sum) {
        finance.locator("[id='paid:sum']").fill(sum);
        finance.locator("[id='paid:on']").fill(LocalDate.now(Clock.ZONE).toString());
        finance.locator("[id='paid:do']").click();
        says(finance, "Sparat.");
    }
}
