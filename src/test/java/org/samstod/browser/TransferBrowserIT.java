package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An officer reads what handing a case over to another board would come to, and looks at one that was handed over. */
class TransferBrowserIT extends PortalBrowser {

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator button(Page page, String name) {
        return main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void looksRight(Page page, String name) {
        assertEquals(List.of(), AccessibilityBrowserIT.look(page), name);
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            assertEquals(width, page.locator("html").evaluate("html => html.scrollWidth"), "sideways scrolling of " + name);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/transfer/" + name + "-" + width + ".png")).setFullPage(true));
        }
    }

    @Test
    void whatHandingOverComesTo_isReadFirst_andNothingTypedIsLost() {
        Page page = page();
        signIn(page, "handlaggare@demo.example");
        page.navigate(portal + "/office/?state=IN_PREPARATION");
        List<Object> cases = ((List<?>) main(page).locator("a[href*='/office/cases/']").evaluateAll("all => [...new Set(all.map(one => one.pathname))]")).stream()
                .map(Object.class::cast).toList();
        assertTrue(cases.stream().anyMatch(one -> {
            page.navigate(portal + one + "/transfer");
            return page.locator("[id='transfer:call']").count() > 0;
        }), "no case that can be handed over among " + cases);
        page.locator("[id='transfer:reasons']").fill("Lokalen ligger i Farsta.");
        button(page, "Läs vad som händer").click();
        assertThat(page.locator(".error-summary")).containsText("Välj den nämnd och utlysning som ansökan ska lämnas till.");
        assertThat(page.locator("[id='transfer:reasons']")).hasValue("Lokalen ligger i Farsta.");
        looksRight(page, "form");
        page.locator("[id='transfer:call']").selectOption(new SelectOption().setIndex(1));
        button(page, "Läs vad som händer").click();
        assertThat(page.locator(".letter-view")).containsText("Lokalen ligger i Farsta.");
        assertThat(page.locator(".letter-view h3")).containsText("är överlämnad till en annan nämnd");
        looksRight(page, "preview");
        button(page, "Ändra").click();
        assertThat(page.locator("[id='transfer:reasons']")).hasValue("Lokalen ligger i Farsta.");

        page.navigate(portal + "/office/?queue=all&state=CLOSED&q=basketklubb");
        main(page).locator("[id='list:cases'] tbody tr a").first().click();
        assertThat(main(page)).containsText("Överlämnat till Skärholmens stadsdelsnämnd");
        assertThat(page.locator("#history")).containsText("Lämnade över ärendet till Skärholmens stadsdelsnämnd");
        looksRight(page, "handed-over");
    }
}
