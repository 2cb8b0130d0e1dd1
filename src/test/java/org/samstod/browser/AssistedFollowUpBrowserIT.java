package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samstod.shared.Clock;
import org.samstod.shared.FreshNumbers;

/** What comes on paper after an application on paper, on a phone: a completion, a withdrawal, and what the officer is told of them. */
class AssistedFollowUpBrowserIT extends PortalBrowser {

    private static final String REGISTRAR = "registrator@demo.example";
    private static final String OFFICER = "handlaggare@demo.example";

    private final String run = Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000));
    private final String title = "Körsång på onsdagar " + run;

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static void click(Page page, String button) {
        main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).last().click();
    }

    private static void follow(Page page, String link) {
        main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link)).first().click();
    }

    private static FilePayload scan(String name) {
        return new FilePayload(name, "text/plain", "Inskannat".getBytes(StandardCharsets.UTF_8));
    }

    /** Enters an application that came two days ago and receives it as it is. */
    private String received(Page page) {
        page.navigate(portal + "/office/assisted/new");
        page.locator("[id='new:call']").selectOption(new SelectOption().setLabel("Snabba bidrag, sök när som helst, söks löpande"));
        page.locator("[id='new:number']").fill(FreshNumbers.association().formatted());
        page.locator("[id='new:name']").fill("FIKTIV Kör " + run);
        page.getByLabel("På papper, med post eller lämnad i receptionen").check();
        page.locator("[id='new:day']").fill(LocalDate.now(Clock.ZONE).minusDays(2).toString());
        page.locator("[id='new:time']").fill("11:58");
        page.locator("[id='new:contactName']").fill("Kerstin Kontakt");
        page.locator("[id='new:phone']").fill("08-123 456 78");
        click(page, "Fortsätt till frågorna");
        page.waitForURL(Pattern.compile(".*/office/assisted/[0-9a-z]{26}$"));
        page.locator("#q-public-title").fill(title);
        page.locator("#q-amount").fill("12 000");
        click(page, "Spara och granska");
        page.waitForURL(Pattern.compile(".*/check$"));
        page.getByLabel("Underskrift saknas").check();
        page.locator("[id='submit:lacks']").check();
        click(page, "Ta emot ansökan");
        page.waitForURL(Pattern.compile(".*/receipt$"));
        return page.url();
    }

    private void completes(Page page) {
        follow(page, "För in en komplettering eller ändring");
        page.waitForURL(Pattern.compile(".*/completion$"));
        fits(page);
        click(page, "Fortsätt till frågorna");
        assertThat(page.locator(".error-summary")).containsText("Välj hur ansökan kom.");
        page.getByLabel("Per telefon").check();
        page.locator("[id='after:day']").fill(LocalDate.now(Clock.ZONE).minusDays(3).toString());
        page.locator("[id='after:time']").fill("11:58");
        click(page, "Fortsätt till frågorna");
        assertThat(page.locator(".error-summary")).containsText("kan inte ha kommit före");
        assertThat(page.locator("[id='after:time']")).hasValue("11:58");
        page.locator("[id='after:day']").fill(LocalDate.now(Clock.ZONE).minusDays(1).toString());
        click(page, "Fortsätt till frågorna");
        page.waitForURL(Pattern.compile(".*/office/assisted/[0-9a-z]{26}$"));
        fits(page);
        assertThat(page.locator("h1")).containsText("Komplettering av");
        assertThat(page.locator("#q-public-title")).hasValue(title);
        page.locator("#q-public-summary").fill("Körsång för alla som vill, en kväll i veckan.");
        page.locator("#q-original").setInputFiles(scan("brev.txt"));
        click(page, "Spara och granska");
        page.waitForURL(Pattern.compile(".*/check$"));
        fits(page);
        page.getByLabel("Ansökan är undertecknad").check();
        page.locator("[id='submit:lacks']").check();
        click(page, "Ta emot kompletteringen");
        page.waitForURL(Pattern.compile(".*/receipt$"));
        fits(page);
        assertThat(main(page)).containsText("Ändring på papper eller telefon");
        assertThat(main(page)).containsText("brev.txt");
    }

    private void withdraws(Page page) {
        follow(page, "Registrera en återkallelse");
        page.waitForURL(Pattern.compile(".*/withdraw$"));
        fits(page);
        page.locator("[id='withdraw:letter']").setInputFiles(scan("aterkallelse.txt"));
        page.locator("[id='withdraw:sure']").check();
        click(page, "Registrera återkallelsen");
        assertThat(page.locator(".error-summary")).containsText("en firmatecknare har skrivit under");
        assertTrue(page.title().startsWith("Fel:"), page.title());
        assertThat(main(page).locator(".files")).containsText("aterkallelse.txt");
        fits(page);
        page.getByLabel("På papper, med post eller lämnad i receptionen").check();
        page.locator("[id='withdraw:day']").fill(LocalDate.now(Clock.ZONE).minusDays(1).toString());
        page.locator("[id='withdraw:time']").fill(LocalTime.NOON.toString());
        page.locator("[id='withdraw:signed']").check();
        page.locator("[id='withdraw:sure']").check();
        click(page, "Registrera återkallelsen");
        page.waitForURL(Pattern.compile(".*/receipt$"));
        assertDone(page, "Återkallelsen är registrerad.");
        assertThat(main(page)).containsText("Återkallelse på papper");
        assertThat(main(page)).containsText("aterkallelse.txt");
        assertThat(main(page).getByText("Registrera en återkallelse")).hasCount(0);
        fits(page);
    }

    @Test
    void completed_and_withdrawn_on_a_phone_the_officer_sees_what_came_and_when() {
        Page page = phone();
        signIn(page, REGISTRAR);
        received(page);
        fits(page);
        completes(page);
        withdraws(page);

        Page officer = phone();
        signIn(officer, OFFICER);
        officer.navigate(portal + "/office/search?q=" + run);
        main(officer).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title)).first().click();
        officer.waitForURL(Pattern.compile(".*/office/cases/[0-9a-z]{26}.*"));
        Locator paper = officer.locator("#paper");
        assertThat(paper).containsText("Ändring på papper eller telefon");
        assertThat(paper).containsText("Återkallelse på papper");
        assertThat(paper).containsText("aterkallelse.txt");
        fits(officer);
    }
}
