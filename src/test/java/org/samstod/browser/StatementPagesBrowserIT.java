package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samstod.publications.AccessibilityResults;

/** The statement pages and the steps in plain words, on a phone; the accessibility report without script or cookie. */
class StatementPagesBrowserIT extends PortalBrowser {

    private final String run = Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000));

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static void follow(Page page, String link) {
        main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link)).first().click();
    }

    @Test
    void accessibility_says_what_the_test_found_and_when() {
        Page page = phone();
        page.navigate(portal + "/accessibility");
        AccessibilityResults results = AccessibilityResults.read();
        assertThat(main(page)).containsText(results.tested().toString());
        assertThat(main(page)).containsText(results.engine());
        assertThat(main(page)).containsText(results.clean() ? "hittade inga fel" : results.findings() + " fel");
        fits(page);
    }

    @Test
    void report_needs_no_script_no_cookie_and_no_address_and_is_dealt_with_by_the_city() {
        BrowserContext plain = context(new Browser.NewContextOptions().setViewportSize(360, 780).setJavaScriptEnabled(false).setLocale("sv-SE"));
        Page page = page(plain);
        page.navigate(portal + "/accessibility");
        follow(page, "Berätta om en brist i tillgängligheten");
        page.waitForURL("**/accessibility/report");
        page.locator("#page").fill("Kalendern " + run);
        main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Skicka")).click();
        assertThat(page.locator(".error-summary")).containsText("Skriv vad som hände.");
        assertTrue(page.title().startsWith("Fel:"), page.title());
        assertThat(page.locator("#page")).hasValue("Kalendern " + run);
        page.locator("#text").fill("Jag kom inte vidare med tangentbordet " + run);
        main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Skicka")).click();
        page.waitForURL(Pattern.compile(".*/accessibility/report\\?sent=[0-9A-Z]{8}$"));
        String reference = page.locator(".number").innerText();
        assertEquals(List.of(), plain.cookies());

        Page city = phone();
        signIn(city, "stad@demo.example");
        city.navigate(portal + "/office/accessibility");
        fits(city);
        follow(city, "Synpunkt " + reference);
        assertThat(main(city)).containsText("Kalendern " + run);
        assertThat(main(city)).containsText("Vill inte ha svar");
        fits(city);
        press(city.locator("form[id=report]"), "Avsluta");
        assertThat(city.locator(".error-summary")).containsText("Skriv vad som har gjorts.");
        city.locator("[id='report:answer']").fill("Kalendern går att nå med tangentbordet nu.");
        press(city.locator("form[id=report]"), "Avsluta");
        assertDone(city, "Synpunkten är avslutad.");
        assertThat(main(city)).containsText(reference);
        fits(city);
    }

    @Test
    void report_from_another_site_or_without_a_token_is_not_taken() {
        BrowserContext plain = context(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        String address = portal + "/en/accessibility/report/send";
        assertEquals(403, plain.request().post(address, com.microsoft.playwright.options.RequestOptions.create()
                .setHeader("Origin", "https://elsewhere.example").setForm(com.microsoft.playwright.options.FormData.create().set("text", "x"))).status());
        var unsigned = plain.request().post(address, com.microsoft.playwright.options.RequestOptions.create()
                .setForm(com.microsoft.playwright.options.FormData.create().set("text", "Kept " + run).set("token", "x.y")));
        assertTrue(unsigned.text().contains("Everything you wrote is still here"), unsigned.text());
        assertTrue(unsigned.text().contains("Kept " + run));
    }

    @Test
    void steps_are_told_one_by_one_and_can_be_printed() {
        Page page = phone();
        page.navigate(portal + "/help");
        follow(page, "Från ansökan till pengar");
        fits(page);
        follow(page, "1. Innan ni börjar");
        for (String next : List.of("2. När ni har skickat in", "3. När beslutet har kommit", "4. När ni får pengarna")) {
            assertThat(main(page).locator("h1")).hasCount(1);
            fits(page);
            follow(page, "Nästa steg: " + next);
            assertThat(page.locator("h1")).hasText(next);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (Locator away : page.locator(".mainnav, .tools, .footer, .no-print").all()) {
            assertThat(away).isHidden();
        }
        assertThat(page.locator("h1")).isVisible();
        assertEquals(404, page.context().request().get(portal + "/help/steps/nothing").status());
    }

    @Test
    void steps_are_linked_where_people_need_them() {
        Page page = phone();
        signIn(page, "kassor@demo.example");
        page.navigate(portal + "/association/");
        Map<String, Pattern> wanted = Map.of("/status", Pattern.compile(".*/help/steps/submitted$"), "/receipt",
                Pattern.compile(".*/help/steps/submitted$"));
        String status = main(page).locator(".card").filter(new Locator.FilterOptions().setHasText("Vi behöver mer uppgifter")).first()
                .locator("a[href$='/status']").getAttribute("href");
        String application = status.substring(0, status.lastIndexOf('/'));
        wanted.forEach((part, link) -> {
            page.navigate(portal + application + part);
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Från ansökan till pengar"))).hasAttribute("href", link);
            fits(page);
        });
        page.navigate(portal + "/association/calls");
        main(page).locator(".cards a").first().click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Från ansökan till pengar"))).hasAttribute("href", "/help/steps/before");
    }

    @Test
    void privacy_about_and_help_say_what_holds() {
        Page page = phone();
        for (Map.Entry<String, String> each : Map.of("/privacy", "Ett utkast finns kvar tills föreningen kastar det", "/about", "Skyddad: som bara statistik",
                "/help", "Kan vi söka på papper eller per telefon?", "/help/ar", "على الورق").entrySet()) {
            page.navigate(portal + each.getKey());
            assertThat(main(page)).containsText(each.getValue());
            fits(page);
        }
    }
}
