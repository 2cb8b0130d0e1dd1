package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samstod.shared.Clock;
import org.samstod.shared.FreshNumbers;

/** A registrar enters what came on paper, at a desk and on a phone; the officer meets it as a case. */
class AssistedBrowserIT extends PortalBrowser {

    private static final String REGISTRAR = "registrator@demo.example";
    private static final String OFFICER = "handlaggare@demo.example";
    private static final int NARROW = 360;

    private final String run = Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000));

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator button(Page page, String name) {
        return main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).last();
    }

    private static Locator begin(Page page, String id) {
        return page.locator("[id='new:" + id + "']");
    }

    /** Fills in how it came, first with a personal number, no way and no contact. */
    private void begins(Page page, String name) {
        page.navigate(portal + "/office/assisted");
        fits(page);
        main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("För in en ansökan")).click();
        fits(page);
        begin(page, "call").selectOption(new SelectOption().setLabel("Snabba bidrag, sök när som helst, söks löpande"));
        begin(page, "number").fill("121212-1212");
        begin(page, "name").fill(name);
        begin(page, "day").fill(LocalDate.now(Clock.ZONE).minusDays(2).toString());
        begin(page, "time").fill("11:58");
        button(page, "Fortsätt till frågorna").click();
        assertThat(page.locator(".error-summary")).containsText("Skriv vem vi kan fråga om ansökan.");
        assertThat(page.locator(".error-summary")).containsText("Välj hur ansökan kom.");
        assertThat(page.locator(".error-summary")).containsText("personnummer");
        assertTrue(page.title().startsWith("Fel:"), page.title());
        fits(page);
        assertThat(begin(page, "name")).hasValue(name);
        assertThat(begin(page, "time")).hasValue("11:58");
        begin(page, "number").fill(FreshNumbers.association().formatted());
        page.getByLabel("På papper, med post eller lämnad i receptionen").check();
        begin(page, "contactName").fill("Kerstin Kontakt");
        begin(page, "phone").fill("08-123 456 78");
        button(page, "Fortsätt till frågorna").click();
        page.waitForURL(Pattern.compile(".*/office/assisted/[0-9a-z]{26}$"));
    }

    /** Copies what the paper says: nothing of when, and nothing declared. */
    private void fills(Page page, String title) {
        fits(page);
        page.locator("#q-original").setInputFiles(new FilePayload("ansokan.txt", "text/plain", "Inskannad ansökan".getBytes(StandardCharsets.UTF_8)));
        page.locator("#q-public-title").fill(title);
        page.locator("#q-public-summary").fill("Körsång för alla som vill, en kväll i veckan.");
        page.locator("#q-target-adults").click();
        page.locator("#q-neighbourhood").selectOption(new SelectOption().setIndex(1));
        page.locator("#q-amount").fill("tolv tusen");
        page.locator("[name='a.budget.what']").first().fill("Lokal");
        page.locator("[name='a.budget.amount']").first().fill("12 000");
        button(page, "Spara och granska").click();
        assertThat(page.locator(".error-summary")).containsText("Skriv beloppet i kronor");
        assertThat(page.locator("#q-public-title")).hasValue(title);
        assertThat(page.locator("#q-amount")).hasValue("tolv tusen");
        assertThat(page.locator("#q-original-question [data-file]")).containsText("ansokan.txt");
        fits(page);
        page.locator("#q-amount").fill("12 000");
        button(page, "Spara och granska").click();
        page.waitForURL(Pattern.compile(".*/check$"));
    }

    /** Receives it, first without having said that something is missing. */
    private String receives(Page page) {
        fits(page);
        assertThat(page.locator("#wanting + p + ul")).containsText("svar saknas");
        button(page, "Ta emot ansökan").click();
        assertThat(page.locator(".error-summary")).containsText("Kryssa i att det verkligen saknas");
        assertThat(page.locator(".error-summary")).containsText("Välj om ansökan är undertecknad.");
        fits(page);
        page.getByLabel("Underskrift saknas").check();
        page.locator("[id='submit:lacks']").check();
        button(page, "Ta emot ansökan").click();
        page.waitForURL(Pattern.compile(".*/receipt$"));
        fits(page);
        assertThat(main(page)).containsText("11:58");
        assertThat(main(page)).containsText("Firmatecknarens underskrift saknas.");
        return page.locator(".confirm .number").innerText();
    }

    private static void printsWithoutNavigation(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (Locator navigation : page.locator("nav, .rail, .tools, .band, .footer, .actions, .no-print").all()) {
            assertThat(navigation).isHidden();
        }
        assertThat(page.locator("h1")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private String entered(Page page, String title) {
        signIn(page, REGISTRAR);
        begins(page, "FIKTIV Kör " + run);
        fills(page, title);
        return receives(page);
    }

    @Test
    void entered_at_a_desk_it_is_a_case_that_says_where_it_came_from() {
        String title = "Körsång på torsdagar " + run;
        Page page = page();
        String number = entered(page, title);
        assertThat(page.locator(".confirm .number")).isVisible();
        printsWithoutNavigation(page);
        main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ansökan som den fördes in")).click();
        assertThat(main(page)).containsText(title);
        assertThat(main(page)).containsText("ansokan.txt");
        printsWithoutNavigation(page);
        page.navigate(portal + "/office/assisted");
        assertThat(main(page)).containsText(number);

        Page officer = page();
        signIn(officer, OFFICER);
        officer.navigate(portal + "/office/?queue=unassigned");
        officer.locator("[id='list:text']").fill(title);
        officer.locator("[id='list:search']").click();
        Locator row = officer.locator("[id='list:cases'] tbody tr").filter(new Locator.FilterOptions().setHasText(title));
        assertThat(row).hasCount(1);
        row.locator("a").first().click();
        officer.waitForURL(Pattern.compile(".*/office/cases/[0-9a-z]{26}.*"));
        Locator paper = officer.locator("#paper");
        assertThat(paper).containsText("Införd av registrator från papper");
        assertThat(paper).containsText("Ansökan är ofullständig");
        assertThat(paper).containsText("svar saknas");
        assertThat(paper).containsText("intygat varken på papper eller per telefon");
        assertThat(paper).containsText("Underskrift saknas");
        assertThat(paper).containsText("Kerstin Kontakt");
        assertThat(paper).containsText("ansokan.txt");
        fits(officer);
    }

    @Test
    void entered_on_a_phone_it_fits_the_screen() {
        Page page = phone();
        assertEquals(NARROW, page.viewportSize().width);
        String number = entered(page, "Körsång på fredagar " + run);
        assertTrue(number.matches(".+-\\d{4}-\\d{4,}"), number);
        printsWithoutNavigation(page);
    }
}
