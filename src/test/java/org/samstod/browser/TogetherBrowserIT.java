package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two members of one association at the same application, and an association that writes to its officer; one of them on a phone. */
class TogetherBrowserIT extends PortalBrowser {

    private static final String KIM = "kassor@demo.example";
    private static final String RONJA = "redigerare@demo.example";
    private static final String OFFICER = "handlaggare@demo.example";
    /** A little longer than the pause between two looks at who is there. */
    private static final double A_LOOK = 40_000;

    private final String run = Long.toString(ThreadLocalRandom.current().nextLong(36L * 36 * 36 * 36), 36);

    @Override
    protected boolean expected(String consoleError) {
        // Two versions of an answer are told by 409; a language there is none of by 404.
        return consoleError.contains("409") || consoleError.contains("404");
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(A_LOOK);
    }

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator question(Page page, String code) {
        return page.locator("[data-question='" + code + "']");
    }

    private static void saved(Page page) {
        assertThat(page.locator("#state")).containsText(Pattern.compile("(?<!inte )sparad \\d"), soon());
    }

    private static String begin(Page page, String portal) {
        page.navigate(portal + "/association/calls");
        page.locator(".cards a").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Snabb"))).first().click();
        main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Börja (ansökan|en ny ansökan|med en tom ansökan)$"))).click();
        page.waitForURL(Pattern.compile(".*/association/applications/[0-9a-z]{26}$"));
        return page.url();
    }

    @Test
    void two_write_see_each_other_and_hand_over() {
        Page kim = page();
        signIn(kim, KIM);
        String application = begin(kim, portal);
        kim.navigate(application + "?section=activity");
        Page ronja = phone();
        signIn(ronja, RONJA);
        ronja.navigate(application + "?section=activity");
        assertThat(ronja.locator("#others")).containsText("Kim Kassör (FIKTIV) har också ansökan öppen.", soon());

        Locator kims = kim.locator("#q-when");
        kims.focus();
        assertThat(question(ronja, "when")).containsText("Kim Kassör (FIKTIV) skriver här just nu.", soon());
        assertTrue((boolean) ronja.locator("#q-when").evaluate("field => field.closest('[inert]') !== null"), "what somebody else writes in is left alone");
        fits(ronja);
        kims.fill("Lördagar " + run);
        saved(kim);
        kim.locator("#q-public-title").focus();
        assertThat(ronja.locator("#q-when")).hasValue("Lördagar " + run, new LocatorAssertions.HasValueOptions().setTimeout(A_LOOK));
        assertThat(question(ronja, "when")).containsText("Kim Kassör (FIKTIV) ändrade svaret", soon());

        kims.focus();
        question(ronja, "when").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Skriv ändå"))
                .click(new Locator.ClickOptions().setTimeout(A_LOOK));
        ronja.locator("#q-when").fill("Söndagar " + run);
        saved(ronja);
        kims.fill("Måndagar " + run);
        Locator both = question(kim, "when").locator("[data-conflict]");
        assertThat(both).containsText("Söndagar " + run, soon());
        assertThat(both).containsText("Måndagar " + run);
        both.getByRole(AriaRole.BUTTON).last().click();
        saved(kim);
        assertThat(kims).hasValue("Söndagar " + run);

        kim.locator("#q-public-title").fill("Schack " + run);
        saved(kim);
        kim.navigate(application);
        kim.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vem sköter ansökan?")).click();
        assertThat(main(kim)).containsText("Du sköter ansökan nu.");
        main(kim).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lämna över")).click();
        assertThat(kim.locator(".error-summary")).containsText("Välj vem som tar över.");
        main(kim).getByLabel("Ronja Redigerare (FIKTIV)").check();
        main(kim).getByLabel("Hälsning").fill("Budgeten är kvar.");
        main(kim).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lämna över")).click();
        assertDone(kim, "Ansökan är överlämnad.");
        ronja.navigate(portal + "/account/messages");
        ronja.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Du sköter nu ansökan Schack " + run)).click();
        assertThat(main(ronja)).containsText("Budgeten är kvar.");
        fits(ronja);
    }

    @Test
    void association_writes_and_officer_answers() {
        Page ronja = phone();
        signIn(ronja, RONJA);
        ronja.navigate(portal + "/association/");
        main(ronja).locator("a[href$='/status']").first().click();
        String status = ronja.url();
        ronja.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skriv till handläggaren")).click();
        main(ronja).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Skicka")).click();
        assertThat(ronja.locator(".error-summary")).containsText("Skriv ett meddelande");
        main(ronja).getByLabel("Meddelande", exact()).fill("Får vi byta lokal? " + run);
        main(ronja).getByLabel("Filer").setInputFiles(new FilePayload("kontrakt.txt", "text/plain", "Hyreskontrakt".getBytes(StandardCharsets.UTF_8)));
        main(ronja).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Skicka")).click();
        assertDone(ronja, "Meddelandet är skickat.");
        assertThat(main(ronja)).containsText("Inte läst än");
        assertThat(main(ronja)).containsText("kontrakt.txt");
        fits(ronja);

        Page officer = page();
        signIn(officer, OFFICER);
        officer.navigate(portal + "/office/?queue=messages");
        officer.locator(".ui-datatable a, table a").filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\d"))).first().click();
        main(officer).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Meddelanden med föreningen")).click();
        assertThat(main(officer)).containsText("Får vi byta lokal? " + run);
        main(officer).getByLabel("Meddelande", exact()).fill("Ja, det går bra. " + run);
        main(officer).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Skicka")).click();
        assertDone(officer, "Meddelandet är skickat till föreningen.");

        ronja.navigate(status.replace("/status", "/messages"));
        assertThat(main(ronja)).containsText("Ja, det går bra. " + run);
        assertThat(main(ronja)).containsText(Pattern.compile("Läst \\d{4}-"));
    }

    @Test
    void yearly_question_is_answered_on_a_phone() {
        Page kim = phone();
        signIn(kim, KIM);
        kim.navigate(portal + "/association/members");
        main(kim).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Gå igenom vilka som är kvar")).click();
        fits(kim);
        main(kim).getByLabel("Kim Kassör (FIKTIV)").uncheck();
        main(kim).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Så här är det nu")).click();
        assertThat(kim.locator(".error-summary")).containsText("Du kan inte ta bort dig själv här.");
        main(kim).getByLabel("Kim Kassör (FIKTIV)").check();
        main(kim).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Så här är det nu")).click();
        assertDone(kim, "Tack. Alla är kvar.");
    }

    @Test
    void help_is_read_from_the_right_in_arabic() {
        Page page = phone();
        page.navigate(portal + "/help");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("العربية")).click();
        assertEquals("ar", page.locator("html").getAttribute("lang"));
        assertEquals("rtl", page.locator("html").getAttribute("dir"));
        assertEquals("المساعدة والاتصال", page.locator("h1").innerText());
        fits(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lätt svenska")).click();
        assertEquals("ltr", page.locator("html").getAttribute("dir"));
        assertThat(page.locator("h1")).containsText("lätt svenska");
        assertEquals(404, page.navigate(portal + "/help/xx").status());
    }
}
