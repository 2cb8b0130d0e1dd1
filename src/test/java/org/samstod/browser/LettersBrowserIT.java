package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A delegate reads the letters of a round and decides one; the decision is changed and a slip put right; the past of the case is stepped through. */
class LettersBrowserIT extends PortalBrowser {

    private static final String DELEGATE = "delegat@demo.example";

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator button(Page page, String name) {
        return main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).last();
    }

    private static Locator link(Page page, String name) {
        return main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).first();
    }

    /** Nothing that axe-core finds, and nothing wider than a phone; keeps a picture at both widths. */
    private static void looksRight(Page page, String name) {
        assertEquals(List.of(), AccessibilityBrowserIT.look(page), name);
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            assertEquals(width, page.locator("html").evaluate("html => html.scrollWidth"), "sideways scrolling of " + name);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/letters/" + name + "-" + width + ".png")).setFullPage(true));
        }
    }

    @Test
    void letters_areDecided_changed_putRight_andThePastIsSeen() {
        Page page = page();
        signIn(page, DELEGATE);
        page.navigate(portal + "/office/decisions");
        page.locator("main a[href*='/letters']").filter(new Locator.FilterOptions().setHasText("Höstens aktiviteter")).first().click();
        page.waitForURL(Pattern.compile(".*/office/matters/[0-9a-z]{26}/letters$"));
        String letters = page.url();
        looksRight(page, "letters");
        button(page, "Besluta och meddela de förkryssade").click();
        assertThat(page.locator(".error-summary")).containsText("Kryssa för minst ett brev som du har läst.");
        Locator refusal = page.locator("article.panel").filter(new Locator.FilterOptions().setHas(page.locator(".badge", new Page.LocatorOptions().setHasText("Avslag"))))
                .filter(new Locator.FilterOptions().setHas(page.locator("input[type=checkbox]"))).first();
        String id = refusal.getAttribute("id").substring("case-".length());
        refusal.locator("input[type=checkbox]").check();
        button(page, "Besluta och meddela de förkryssade").click();
        assertThat(page.locator(".banner").first()).containsText("1 meddelade, 0 beslutade men inte meddelade, 0 gick inte.");
        assertThat(page.locator("#case-" + id)).containsText("Ingen i föreningen har öppnat brevet än.");
        looksRight(page, "letters-decided");

        page.navigate(portal + "/office/cases/" + id + "/decide");
        link(page, "Ändra beslutet").click();
        page.waitForURL(Pattern.compile(".*/change-decision$"));
        looksRight(page, "change");
        button(page, "Läs brevet").click();
        assertThat(page.locator(".error-summary")).containsText("Välj på vilken grund beslutet ändras.");
        page.locator("form[id=change] input[value=WRONG]").check();
        page.locator("[id='change:changeReasons']").fill("Föreningen har visat att lokalen är öppen för alla.");
        page.locator("form[id=change] input[value=PARTLY]").check();
        page.locator("[id='change:amount']").fill("1 000");
        page.locator("[id='change:ground']").selectOption("local-interest");
        button(page, "Läs brevet").click();
        assertThat(page.locator(".letter").first()).containsText("ersätter beslutet");
        looksRight(page, "change-letter");
        button(page, "Besluta och meddela").click();
        assertThat(page.locator("[role=status]").first()).containsText("Beslutet är ändrat och föreningen har fått det.");

        link(page, "Rätta ett skrivfel").click();
        page.waitForURL(Pattern.compile(".*/correct-decision$"));
        assertThat(main(page)).containsText("Beslutet ändrat");
        Locator text = page.locator("[id='correct:reasons']");
        text.fill(text.inputValue() + " Lokalen ligger i stadsdelen.");
        page.locator("[id='correct:changeReasons']").fill("Den sista meningen föll bort.");
        button(page, "Läs brevet").click();
        assertThat(page.locator(".letter").first()).containsText("Rättat");
        assertThat(page.locator("main ins").first()).containsText("Lokalen ligger i stadsdelen.");
        looksRight(page, "correct-letter");
        button(page, "Rätta och skicka brevet på nytt").click();
        assertThat(page.locator("[role=status]").first()).containsText("Skrivfelet är rättat");
        page.navigate(letters);
        assertThat(page.locator("#case-" + id)).containsText("Delvis beviljat");

        page.navigate(portal + "/office/cases/" + id);
        link(page, "Hur det såg ut").click();
        page.waitForURL(Pattern.compile(".*/as-of$"));
        assertThat(main(page)).containsText("Rättade ett skrivfel i beslutet");
        looksRight(page, "as-of");
        main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Föreslog"))).first().click();
        assertThat(page.locator("section[aria-labelledby=stood]")).containsText("Förslag lämnat");
        assertThat(page.locator("section[aria-labelledby=decided]")).containsText("Inget då.");
        link(page, "Nästa händelse").click();
        assertThat(page.locator("section[aria-labelledby=stood]")).containsText("Beslutat");
        page.locator("#at").fill("2001-01-01T00:00");
        button(page, "Visa").click();
        assertThat(main(page)).containsText("Ärendet hade inte kommit in än.");
        page.navigate(portal + "/office/cases/" + id + "/as-of?at=i%20g%C3%A5r");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("går inte att läsa");

        Page auditor = page();
        signIn(auditor, "revisor@demo.example");
        auditor.navigate(portal + "/office/journal/cases/" + id);
        assertThat(main(auditor)).containsText("Rättade ett skrivfel i beslutet");
    }
}
