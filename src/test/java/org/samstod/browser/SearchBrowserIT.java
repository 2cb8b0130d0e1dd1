package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A resident finds what is on near by, with and without script, on a phone and by keyboard alone; and gets away from the support page. */
class SearchBrowserIT extends PortalBrowser {

    private static Locator field(Page page) {
        return page.getByRole(AriaRole.MAIN).locator("#q");
    }

    private Page withoutScript(int width) {
        return page(context(new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(false).setLocale("sv-SE")));
    }

    @Test
    void resident_findsWhatIsOnForTenYearOldsInSolberga_byOneWordAndTwoTaps() {
        Page phone = phone();
        phone.navigate(portal + "/");
        field(phone).pressSequentially("Solberga");
        Locator place = phone.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("Stadsdel i Hägersten-Älvsjö")).first();
        assertThat(place).isVisible();
        fits(phone);
        place.tap();
        phone.waitForURL(Pattern.compile(".*/initiatives\\?neighbourhood=solberga$"));
        phone.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^7–12 år"))).first().tap();
        phone.waitForURL(Pattern.compile(".*/initiatives\\?neighbourhood=solberga&age=7-12$"));
        assertThat(phone.locator(".cards li").first()).isVisible();
        fits(phone);
    }

    @Test
    void withoutScript_theSameIsFoundByTheButton_andNothingAsksForScript() {
        for (int width : List.of(360, 1280)) {
            Page page = withoutScript(width);
            page.navigate(portal + "/");
            assertThat(field(page)).not().hasAttribute("role", "combobox");
            field(page).fill("Solberga");
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sök")).click();
            page.waitForURL(Pattern.compile(".*/initiatives\\?q=Solberga$"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Visa de(t| \\d+) initiativ som finns i Solberga"))).click();
            page.waitForURL(Pattern.compile(".*/initiatives\\?neighbourhood=solberga$"));
            assertThat(page.locator(".cards li").first()).isVisible();
        }
    }

    @Test
    void suggestions_workByKeyboardAlone() {
        Page page = page();
        page.navigate(portal + "/initiatives");
        Locator field = field(page);
        field.focus();
        page.keyboard().type("älvs");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
        assertThat(field).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        Locator first = page.getByRole(AriaRole.OPTION).first();
        assertThat(first).hasAttribute("aria-selected", "true");
        assertThat(field).hasAttribute("aria-activedescendant", first.getAttribute("id"));
        assertEquals(List.of(), AccessibilityBrowserIT.look(page));
        page.setViewportSize(1280, 900);
        page.keyboard().press("ArrowUp");
        assertThat(first).hasAttribute("aria-selected", "false");
        assertEquals("q", page.evaluate("document.activeElement.id"), "the field keeps the focus");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
        assertThat(field).hasValue("älvs");
        page.keyboard().type("j");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/initiatives\\?(neighbourhood|district)=.*"));
    }

    @Test
    void severalThemes_canBeChosenAndTakenAwayAgain() {
        Page page = page();
        page.navigate(portal + "/initiatives");
        Locator filters = page.locator("#filters");
        filters.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Kultur"))).first().click();
        page.waitForURL(Pattern.compile(".*theme=culture$"));
        filters.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Miljö"))).first().click();
        page.waitForURL(Pattern.compile(".*theme=culture,environment$"));
        assertThat(page.locator(".chosen a").filter(new Locator.FilterOptions().setHasText("Tema:"))).hasCount(2);
        page.locator(".chosen a").filter(new Locator.FilterOptions().setHasText("Kultur")).click();
        page.waitForURL(Pattern.compile(".*theme=environment$"));
    }

    @Test
    void misspellingAndEmptyAnswer_leadOn() {
        Page page = phone();
        page.navigate(portal + "/initiatives?q=l%C3%A4kshj%C3%A4lp");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Här visas träffar på läxhjälp");
        page.navigate(portal + "/initiatives?q=l%C3%A4xhj%C3%A4lp&theme=sport");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ta bort Idrott")).click();
        page.waitForURL(Pattern.compile(".*/initiatives\\?q=l%C3%A4xhj%C3%A4lp$"));
        assertThat(page.locator(".cards li").first()).isVisible();
    }

    @Test
    void supportPage_isLeftQuickly_withoutAWayBackToIt() {
        for (Page page : List.of(page(), phone())) {
            String[] referrer = new String[1];
            page.route("https://www.smhi.se/**", (Route route) -> {
                referrer[0] = route.request().headers().getOrDefault("referer", "none");
                route.fulfill(new Route.FulfillOptions().setBody("<html lang='sv'><title>Väder</title><body>Sol</body></html>").setContentType("text/html"));
            });
            page.navigate(portal + "/");
            if (!page.locator(".mainnav").isVisible()) {
                open(page, "Meny");
            }
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Stöd").setExact(true)).first().click();
            page.waitForURL(portal + "/support");
            fits(page);
            page.locator("#need").selectOption("relative");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Visa stöd")).click();
            page.waitForURL(portal + "/support?need=relative");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lämna sidan snabbt")).click();
            page.waitForURL("https://www.smhi.se/");
            assertEquals("none", referrer[0]);
            page.goBack();
            page.waitForURL(portal + "/");
        }
    }

    @Test
    void supportPage_isLeftByAPlainLink_whenThereIsNoScript() {
        Page page = withoutScript(360);
        page.route("https://www.smhi.se/**", (Route route) -> route.fulfill(new Route.FulfillOptions().setBody("Sol").setContentType("text/plain")));
        page.navigate(portal + "/en/support");
        page.locator("#need").selectOption("alone");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show support")).click();
        page.waitForURL(portal + "/en/support?need=alone");
        fits(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Leave this page now")).click();
        page.waitForURL("https://www.smhi.se/");
    }

    @Test
    void callThatIsDecided_givesItsListAsAFile() {
        Page page = page();
        page.navigate(portal + "/calls");
        List<String> calls = page.locator("section[aria-labelledby=closed] .card h3 a").evaluateAll("links => links.map(link => link.href)") instanceof List<?> all
                ? all.stream().map(String::valueOf).toList() : List.of();
        boolean found = false;
        for (String call : calls) {
            page.navigate(call);
            Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hämta listan som fil för kalkylprogram (CSV)"));
            if (link.count() == 1) {
                found = true;
                assertTrue(page.waitForDownload(link::click).suggestedFilename().endsWith(".csv"));
                break;
            }
        }
        assertTrue(found, "a decided call in the demo city");
    }
}
