package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Following by mail on a phone without script or cookie; the list on another site's page. */
class FollowBrowserIT extends PortalBrowser {

    private final String address = "foljare" + ThreadLocalRandom.current().nextInt(1_000_000) + "@exempel.example";

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).first().click();
    }

    private String link() throws Exception {
        return new DemoSession(portal).get("/account/demo-mail").body().lines().filter(line -> line.startsWith(address)).findFirst()
                .map(line -> line.substring(line.lastIndexOf('|') + 2).strip()).orElseThrow();
    }

    @Test
    void somebodyFollowsAThemeFromAPhone_andStops_withoutScriptOrCookie() throws Exception {
        BrowserContext plain = context(new Browser.NewContextOptions().setViewportSize(360, 780).setJavaScriptEnabled(false).setLocale("sv-SE"));
        Page page = page(plain);
        page.navigate(portal + "/");
        page.getByRole(AriaRole.CONTENTINFO).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Följ med mejl")).click();
        fits(page);
        page.locator("#address").fill("inte en adress");
        press(page, "Skicka mig en länk");
        assertThat(page.locator(".error-summary")).containsText("Välj vad du vill följa.");
        assertThat(page.locator("#address")).hasValue("inte en adress");
        fits(page);
        page.locator("#what").selectOption("theme:sport");
        page.locator("#address").fill(address);
        press(page, "Skicka mig en länk");
        assertThat(page.locator("h1")).hasText("Titta i din e-post");

        page.navigate(portal + link());
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(address);
        fits(page);
        press(page, "Ja, börja följa");
        assertThat(page.locator("h1")).hasText("Klart, du följer nu");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sluta följa")).click();
        assertThat(page.locator("h1")).hasText("Sluta följa");
        fits(page);
        press(page, "Sluta följa allt");
        assertThat(page.locator("h1")).hasText("Klart, du får inga fler mejl");
        assertEquals(List.of(), plain.cookies());
    }

    @Test
    void pagesBehindMails_areAccessible() throws Exception {
        Page page = page();
        page.navigate(portal + "/follow?what=theme:culture");
        page.locator("#address").fill(address);
        press(page, "Skicka mig en länk");
        page.waitForURL("**/follow?sent=1");
        assertEquals(List.of(), AccessibilityBrowserIT.look(page));
        page.navigate(portal + link());
        assertEquals(List.of(), AccessibilityBrowserIT.look(page));
        press(page, "Ja, börja följa");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sluta följa")).click();
        assertEquals(List.of(), AccessibilityBrowserIT.look(page));
        press(page, "Sluta följa allt");
        assertThat(page.locator("h1")).hasText("Klart, du får inga fler mejl");
    }

    @Test
    void list_isShownOnAnotherSite_andNothingElseIs() throws Exception {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] site = ("<!DOCTYPE html><title>Another site</title><iframe id=list src='" + portal + "/embed/initiatives' width=340 height=600 title=list></iframe>")
                .getBytes(StandardCharsets.UTF_8);
        other.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, site.length);
            exchange.getResponseBody().write(site);
            exchange.close();
        });
        other.start();
        try {
            BrowserContext context = context(new Browser.NewContextOptions().setLocale("sv-SE"));
            Page page = page(context);
            page.navigate("http://127.0.0.1:" + other.getAddress().getPort() + "/site");
            assertThat(page.frameLocator("#list").locator("h1")).hasText("Nya initiativ med stöd");
            assertTrue(page.frameLocator("#list").locator(".card").count() > 0);
            assertEquals(List.of(), context.cookies());
        } finally {
            other.stop(0);
        }
    }
}
