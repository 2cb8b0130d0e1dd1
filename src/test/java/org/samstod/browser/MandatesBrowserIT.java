package org.samstod.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samstod.shared.FreshNumbers;

/**
 * From minutes to two signatures and an account, on phones 360 pixels wide: the association says who signs, the officer confirms, the
 * application is submitted, the second person signs by the mailed link, and the case's page says so.
 */
class MandatesBrowserIT extends NewcomerBrowser {

    @Override
    protected boolean expected(String consoleError) {
        // Another person's link is asked for on purpose.
        return consoleError.contains("404");
    }

    private static FilePayload paper(String name) {
        return new FilePayload(name + ".txt", "text/plain", (name + ", justerat").getBytes(StandardCharsets.UTF_8));
    }

    /** Opens the newest message with that subject and follows its link; gives back the address it leads to. */
    private String follow(Page page, String subject) {
        page.navigate(portal + "/account/messages");
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(subject)).first().click();
        Locator open = page.getByRole(AriaRole.MAIN).locator(".actions a.button");
        String address = open.getAttribute("href");
        open.click();
        page.waitForURL(url -> url.endsWith(address));
        return address;
    }

    @Test
    void minutes_confirmed_submitted_signedByLink_andAnAccount() throws Exception {
        String name = "FIKTIV Dubbel firma " + run;
        String second = "bertil-" + run + "@forening.example";
        Page other = phone();
        signUp(other, "Bertil Bisittare", second);
        Page phone = phone();
        Page desk = page();
        signIn(desk, OFFICER);
        found(phone, desk, name);

        phone.navigate(portal + "/association/members");
        field(phone, "E-postadress").fill(second);
        phone.locator("input[type=checkbox][value=editor]").uncheck();
        phone.locator("input[type=checkbox][value=signatory]").check();
        button(phone, "Skicka inbjudan").click();
        says(phone, "Inbjudan är skickad");
        // The invitation was mailed to the address; it is found in the portal when it is known whose that is.
        proveAddress(other, second);
        follow(other, "Inbjudan att arbeta för");
        button(other, "Tacka ja").click();
        says(other, "Nu kan du arbeta för föreningen");

        mandate(phone, desk, name);
        String title = "Schack i parken " + run;
        String application = apply(phone, title);
        says(phone, "Inte underskriven");
        fits(phone);
        link(phone, "Se vem som skriver under").click();
        says(phone, "Det saknas två underskrifter.");
        fits(phone);
        button(phone, "Läs och skriv under").click();
        says(phone, title);
        says(phone, "Det behövs en underskrift till");
        fits(phone);
        button(phone, "Jag skriver under").click();
        says(phone, "Tack! Din underskrift är sparad.");
        says(phone, "Det saknas en underskrift.");
        button(phone, "Skicka länk till Bertil Bisittare").click();
        says(phone, "Länken är skickad.");

        other.navigate(portal + "/association/");
        says(other, "Skriv under: " + title);
        String address = follow(other, "Du behöver skriva under en ansökan");
        says(other, title);
        PlaywrightAssertions.assertThat(other.getByRole(AriaRole.MAIN)).containsText(Pattern.compile("8.000.kr"));
        says(other, "Det här betyder underskriften");
        fits(other);
        phone.navigate(portal + address);
        says(phone, "Sidan finns inte");
        button(other, "Jag skriver under").click();
        says(other, "Tack! Din underskrift är sparad.");
        other.navigate(portal + address);
        says(other, "Länken är redan använd");
        fits(other);

        desk.navigate(portal + "/office/?queue=unassigned");
        desk.locator("[id='list:text']").fill(title);
        desk.locator("[id='list:search']").click();
        Locator row = desk.locator("[id='list:cases'] tbody tr").filter(new Locator.FilterOptions().setHasText(title));
        PlaywrightAssertions.assertThat(row).hasCount(1);
        row.locator("a").first().click();
        desk.waitForURL(Pattern.compile(".*/office/cases/[0-9a-z]{26}.*"));
        Locator signatures = desk.locator("section[id=signatures]");
        PlaywrightAssertions.assertThat(signatures).containsText("Underskriven");
        PlaywrightAssertions.assertThat(signatures).containsText("Bertil Bisittare");
        assertTrue(application.matches("[0-9a-z]{26}"));

        account(phone, desk, name);
    }

    /** Claims the association and has it verified. */
    private void found(Page phone, Page desk, String name) {
        signUp(phone, "Tova Testkassör", "tova-" + run + "@forening.example");
        phone.navigate(portal + "/association/claim");
        field(phone, "Organisationsnummer").fill(FreshNumbers.association().formatted());
        field(phone, "Föreningens namn").fill(name);
        field(phone, "Stadsdelsområde").selectOption(new SelectOption().setLabel(DISTRICT));
        field(phone, "Årsmötesprotokoll").setInputFiles(paper("årsmötesprotokoll"));
        button(phone, "Skicka anmälan").click();
        says(phone, "Anmälan är mottagen");
        desk.navigate(portal + "/office/claims");
        link(desk, name).click();
        field(desk, "Vad du har kontrollerat mot").fill("Årsmötesprotokoll, § 7");
        button(desk, "Verifiera anmälan").click();
        says(desk, "Anmälan är verifierad.");
    }

    private void mandate(Page phone, Page desk, String name) {
        phone.navigate(portal + "/association/");
        link(phone, "Ange vem som får skriva under").click();
        says(phone, "Ingen är angiven än");
        fits(phone);
        field(phone, "Tova Testkassör").check();
        field(phone, "Två tillsammans – det behövs två underskrifter").check();
        field(phone, "Mötets dag").fill(LocalDate.now().minusDays(20).toString());
        field(phone, "Gäller till och med").fill(LocalDate.now().plusMonths(11).toString());
        button(phone, "Skicka till handläggaren").click();
        says(phone, "Två tillsammans kräver minst två personer.");
        PlaywrightAssertions.assertThat(phone).hasTitle(Pattern.compile("^Fel:.*"));
        assertTrue(field(phone, "Tova Testkassör").isChecked(), "what was chosen stays");
        field(phone, "Bertil Bisittare").check();
        field(phone, "Protokoll").setInputFiles(paper("konstituerande protokoll"));
        button(phone, "Skicka till handläggaren").click();
        says(phone, "Uppgiften är skickad.");
        says(phone, "Väntar på handläggaren");
        fits(phone);

        desk.navigate(portal + "/office/mandates");
        link(desk, name).click();
        says(desk, "Bertil Bisittare");
        says(desk, "konstituerande protokoll.txt");
        button(desk, "Bekräfta firmatecknarna").click();
        says(desk, "Firmatecknarna är bekräftade.");
        phone.navigate(portal + "/association/mandates");
        says(phone, "Bekräftad");
    }

    private void account(Page phone, Page desk, String name) {
        phone.navigate(portal + "/association/account");
        fits(phone);
        field(phone, "Bankgiro").check();
        field(phone, "Nummer").fill("999-0004");
        button(phone, "Skicka till handläggaren").click();
        PlaywrightAssertions.assertThat(phone).hasTitle(Pattern.compile("^Fel:.*"));
        assertEquals("999-0004", field(phone, "Nummer").inputValue());
        field(phone, "Nummer").fill("999-0003");
        phone.locator("[id='account:own']").check();
        field(phone, "Underlag").setInputFiles(paper("kontoutdrag"));
        button(phone, "Skicka till handläggaren").click();
        says(phone, "Kontot är skickat till en handläggare.");
        says(phone, "Bankgiro som slutar på 003");
        fits(phone);
        follow(phone, "Någon vill byta föreningens konto");
        says(phone, "Väntar på handläggaren");

        desk.navigate(portal + "/office/mandates");
        desk.getByRole(AriaRole.MAIN).locator("a[href*='account=']").filter(new Locator.FilterOptions().setHasText(name)).click();
        says(desk, "999-0003");
        button(desk, "Bekräfta kontot").click();
        says(desk, "Kontot är bekräftat.");
        phone.navigate(portal + "/association/account");
        says(phone, "Hit betalas pengar");
        fits(phone);
    }

    /** A light application; gives back its key. */
    private String apply(Page phone, String title) {
        phone.navigate(portal + "/association/calls");
        phone.locator(".cards a").filter(new Locator.FilterOptions().setHasText("Snabba bidrag, sök när som helst")).first().click();
        says(phone, "Tova Testkassör skriver under tillsammans med en till.");
        fits(phone);
        phone.locator("[id='start:go']").click();
        phone.waitForURL(Pattern.compile(".*/association/applications/[0-9a-z]{26}.*"));
        String id = phone.url().replaceAll(".*/applications/([0-9a-z]{26}).*", "$1");
        phone.locator("main .actions a.button").first().click();
        for (int part = 0; !phone.url().contains("/check"); part++) {
            assertTrue(part < 10, "too many parts at " + phone.url());
            fill(phone, "a.public.title", title);
            fill(phone, "a.public.summary", "Vi spelar schack tillsammans. Alla får låna bräden.");
            choose(phone, "a.target", "everyone");
            Locator neighbourhood = phone.locator("select[name='a.neighbourhood']");
            if (neighbourhood.isVisible()) {
                neighbourhood.selectOption("solberga");
            }
            fill(phone, "a.when", "söndagar 13–15");
            fill(phone, "a.amount", "8000");
            fill(phone, "a.budget.what", "Bräden och klockor");
            fill(phone, "a.budget.amount", "8 000");
            choose(phone, "a.publication.level", "3");
            choose(phone, "a.declaration.conditions", "yes");
            Locator file = phone.locator("input[name='file.file.minutes']");
            if (file.count() > 0 && phone.locator("[data-question='file.minutes'] [data-file]").count() == 0) {
                file.setInputFiles(paper("protokoll"));
                PlaywrightAssertions.assertThat(phone.locator("[data-question='file.minutes'] [data-file]")).hasCount(1);
            }
            phone.locator("[id='part:next']").click();
            phone.waitForLoadState();
        }
        phone.locator("[id='submit:send']").click();
        phone.waitForURL(Pattern.compile(".*/receipt"));
        return id;
    }

    private static void fill(Page phone, String name, String text) {
        Locator field = phone.locator("[name='" + name + "']").first();
        if (field.isVisible() && field.inputValue().isEmpty()) {
            field.fill(text);
            field.blur();
        }
    }

    private static void choose(Page phone, String name, String value) {
        Locator choice = phone.locator("input[name='" + name + "'][value='" + value + "']");
        if (choice.count() > 0 && choice.isVisible() && !choice.isChecked()) {
            choice.check();
        }
    }
}
