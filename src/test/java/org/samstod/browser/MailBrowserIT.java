package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samstod.register.domain.MsgFile;

/** A registrar files an e-mail, at a desk and on a phone, and an officer lets anybody see what the register says of it. */
class MailBrowserIT extends PortalBrowser {

    private static final String REGISTRAR = "registrator@demo.example";
    private static final String OFFICER = "handlaggare@demo.example";
    private static final String CITY = "stad@demo.example";

    private final String run = Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000));

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator button(Page page, String name) {
        return main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).last();
    }

    private FilePayload letter(String matter) {
        return new FilePayload("brev.eml", "message/rfc822", ("""
                Received: from mx.example.org by post.stad.example; Thu, 5 Nov 2026 09:15:30 +0100
                From: =?UTF-8?Q?V=C3=A4nliga_Bolaget?= <bolaget@example.org>
                Subject: MATTER
                Message-ID: <MATTER@example.org>
                Date: Thu, 5 Nov 2026 09:00:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: text/plain; charset=UTF-8

                Hej! Ni kan få låna vår lokal. MATTER
                --m
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename=program.exe
                Content-Transfer-Encoding: base64

                PROGRAM
                --m--
                """).replace("MATTER", matter)
                .replace("PROGRAM", Base64.getEncoder().encodeToString(("MZ" + matter).getBytes(StandardCharsets.UTF_8)))
                .replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The same as Outlook saves it. */
    private static FilePayload outlook(String matter) {
        return new FilePayload("brev.msg", "application/vnd.ms-outlook", new MsgFile(matter, "Hej! Ni kan få låna vår lokal. " + matter)
                .from("Vänliga Bolaget", "bolaget@example.org").id("<" + matter + "@example.org>").received(Instant.parse("2026-11-05T08:15:30Z"))
                .attach("program.exe", ("MZ" + matter).getBytes(StandardCharsets.UTF_8)).bytes());
    }

    private String filesAnEmail(Page page, String matter, FilePayload letter) {
        signIn(page, REGISTRAR);
        page.navigate(portal + "/office/mail");
        fits(page);
        main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Registrera post")).click();
        fits(page);
        button(page, "Fortsätt").click();
        assertThat(page.locator(".error-summary")).containsText("Välj hur posten kom.");
        fits(page);
        main(page).getByLabel("E-post", exact()).check();
        page.locator("[id='new:files']").setInputFiles(letter);
        button(page, "Fortsätt").click();
        page.waitForURL(Pattern.compile(".*/office/mail/[0-9a-z]{26}$"));
        fits(page);
        assertThat(main(page)).containsText("meddelande.txt");
        assertThat(main(page)).containsText("Filen program.exe");
        assertThat(page.locator("[id='file:senderName']")).hasValue("Vänliga Bolaget");
        assertThat(page.locator("[id='file:matter']")).hasValue(matter);
        assertThat(page.locator("[id='file:day']")).hasValue("2026-11-05");
        assertThat(page.locator("[id='file:time']")).hasValue("09:15");
        page.locator("[id='file:caseNumber']").fill("XYZ-1");
        button(page, "Registrera handlingen").click();
        assertThat(page.locator(".error-summary")).containsText("Välj vem avsändaren är.");
        assertTrue(page.title().startsWith("Fel:"), page.title());
        assertThat(page.locator("[id='file:caseNumber']")).hasValue("XYZ-1");
        fits(page);
        page.locator("[id='file:senderKind']").selectOption("COMPANY");
        button(page, "Registrera handlingen").click();
        assertThat(page.locator(".error-summary")).containsText("Det finns inget ärende med det numret som du kan se.");
        page.locator("[id='file:caseNumber']").fill("");
        button(page, "Registrera handlingen").click();
        assertDone(page, "Handlingen är registrerad med nummer");
        assertThat(main(page)).containsText("Registrerad sent");
        fits(page);
        return page.locator("h1").innerText().replace("Handling ", "").strip();
    }

    @Test
    void an_email_is_filed_marked_and_shown_openly_once_an_officer_has_confirmed_it() {
        String matter = "Erbjudande om lokal " + run;
        Page page = page();
        String number = filesAnEmail(page, matter, letter(matter));
        main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Visa anteckningen i diariet")).click();
        assertThat(main(page)).containsText(matter);
        fits(page);
        main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sätt eller häv en markering")).click();
        button(page, "Sätt markeringen").click();
        assertThat(page.locator(".error-summary")).containsText("Välj");
        page.locator("[id='mark:field']").selectOption("SENDER");
        page.locator("[id='mark:ground']").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        button(page, "Sätt markeringen").click();
        assertDone(page, "Markeringen är satt.");
        fits(page);
        page.navigate(portal + "/office/register?number=" + number);
        assertThat(main(page)).containsText("Sekretessmarkering");
        fits(page);

        page.navigate(portal + "/office/mail/new");
        main(page).getByLabel("E-post", exact()).check();
        page.locator("[id='new:files']").setInputFiles(letter(matter));
        button(page, "Fortsätt").click();
        assertThat(main(page)).containsText("Samma sak har kommit förut");
        page.locator("[id='file:senderKind']").selectOption("COMPANY");
        button(page, "Registrera handlingen").click();
        assertThat(page.locator(".error-summary")).containsText("Välj om det är samma handling");
        fits(page);
        page.getByLabel("Ja, registrera som fler exemplar av " + number).check();
        button(page, "Registrera handlingen").click();
        assertThat(main(page)).containsText("Fler exemplar");

        Page officer = page();
        signIn(officer, OFFICER);
        officer.navigate(portal + "/office/public-register");
        fits(officer);
        main(officer).getByLabel("Välj " + number, exact()).check();
        button(officer, "Bekräfta de valda").click();
        assertDone(officer, "1 anteckningar är bekräftade.");
        officer.navigate(portal + "/office/public-register?show=confirmed");
        fits(officer);

        for (Page visitor : List.of(page(), phone())) {
            visitor.navigate(portal + "/register?number=" + number);
            assertThat(main(visitor)).containsText(matter);
            assertThat(main(visitor)).containsText("Utelämnas");
            assertThat(main(visitor)).not().containsText("Vänliga Bolaget");
            fits(visitor);
            visitor.navigate(portal + "/districts/hagersten-alvsjo/register");
            fits(visitor);
        }
        button(officer, "Ta tillbaka " + number).click();
        assertDone(officer, "Anteckningen visas inte längre öppet.");
        Page visitor = page();
        visitor.navigate(portal + "/register?number=" + number);
        assertThat(main(visitor)).not().containsText(matter);
    }

    @Test
    void on_a_phone_an_email_is_filed_and_passed_on() {
        Page page = phone();
        filesAnEmail(page, "Frågor om parken " + run, outlook("Frågor om parken " + run));
        main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Skicka vidare")).click();
        fits(page);
        button(page, "Skicka vidare").click();
        assertThat(page.locator(".error-summary")).containsText("Välj en nämnd eller skriv en annan myndighet");
        page.locator("[id='pass:authority']").fill("Trafiknämnden");
        button(page, "Skicka vidare").click();
        assertDone(page, "är skickad vidare.");
        fits(page);
        assertThat(main(page)).containsText("Skickad vidare");
        page.navigate(portal + "/office/register/numbers");
        assertThat(main(page)).containsText("Nämnden har sin egen serie.");
        fits(page);
    }

    @Test
    void the_city_administrator_turns_a_register_on_and_off() {
        Page page = phone();
        signIn(page, CITY);
        page.navigate(portal + "/office/districts/farsta/register");
        fits(page);
        button(page, "Visa diariet öppet").click();
        assertDone(page, "Diariet visas öppet.");
        Page visitor = page();
        assertEquals(200, visitor.navigate(portal + "/districts/farsta/register").status());
        button(page, "Sluta visa diariet").click();
        assertDone(page, "Diariet visas inte längre.");
        assertEquals(404, visitor.navigate(portal + "/districts/farsta/register").status());
    }

    @Override
    protected boolean expected(String consoleError) {
        return consoleError.contains("404");
    }
}
