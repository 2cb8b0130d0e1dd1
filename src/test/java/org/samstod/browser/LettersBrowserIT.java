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

/** A delegate reads the letters of a round and decides one; the decision is changed. */
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
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), "sideways scrolling of " + name);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/letters/" + name + "-" + width + ".png")).setFullPage(true));
        }
    }

    @Test
    void letters_areDecidedTogether_andADecisionIsChanged() {
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
    }
}
