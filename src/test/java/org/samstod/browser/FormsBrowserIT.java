package org.samstod.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A form without code, by the programme administrator: written, looked at as an applicant on a phone, published. */
class FormsBrowserIT extends PortalBrowser {

    private static final String PROGRAMME = "program@demo.example";

    private final String unique = Long.toString(System.nanoTime(), 36).toLowerCase(Locale.ROOT);

    @Test
    void form_withAConditionAndARuleOfEligibility_isWrittenPreviewedOnAPhoneAndPublished() {
        Page page = page();
        signIn(page, PROGRAMME);
        page.navigate(portal + "/office/calls/forms");
        Locator begin = page.locator("form[id=new]");
        press(begin, "Börja skriva");
        assertTrue(page.locator(".error-summary").innerText().contains("namn"), page.locator(".error-summary").innerText());
        begin.getByLabel("Formulärets namn på svenska").fill("Läger " + unique);
        press(begin, "Börja skriva");
        assertDone(page, "Utkastet är öppet");
        String draft = page.url().replaceAll("[?#].*", "");
        assertTrue(page.locator("#findings").innerText().contains("Inget hindrar publicering"));

        addQuestion(page, "Hur många medlemmar har ni?", "Antal");
        Locator question = page.locator("form[id=question]");
        question.locator("[id='question:max']").fill("lagom");
        press(question, "Spara frågan");
        assertTrue(page.locator(".error-summary").innerText().contains("heltal"), page.locator(".error-summary").innerText());
        question.locator("[id='question:max']").fill("10 000");
        question.getByLabel("Frågan måste besvaras").check();
        question.getByLabel("Kan inte söka om svaret är högst").fill("4");
        press(question, "Spara frågan");
        assertTrue(page.locator(".error-summary").innerText().contains("vad den sökande ska få läsa"), page.locator(".error-summary").innerText());
        question.getByLabel("Vad den sökande får läsa, på svenska").fill("Föreningen måste ha minst fem medlemmar.");
        press(question, "Spara frågan");
        assertDone(page, "Frågan är sparad.");

        page.navigate(draft + "/questions/hur-manga-medlemmar-har-ni");
        question.getByLabel("Sorts svar").selectOption("date");
        press(question, "Spara frågan");
        assertDone(page, "Fyll i det som hör till den nya sorten");
        assertEquals(0, question.getByLabel("Vad den sökande får läsa, på svenska").count(), "a day cannot be compared");
        page.navigate(draft);
        assertTrue(page.locator("#findings").innerText().contains("Inget hindrar publicering"), page.locator("#findings").innerText());
        page.navigate(draft + "/questions/hur-manga-medlemmar-har-ni");
        question.getByLabel("Sorts svar").selectOption("number");
        press(question, "Spara frågan");
        assertDone(page, "Fyll i det som hör till den nya sorten");
        question.getByLabel("Kan inte söka om svaret är högst").fill("4");
        question.getByLabel("Vad den sökande får läsa, på svenska").fill("Föreningen måste ha minst fem medlemmar.");
        press(question, "Spara frågan");
        assertDone(page, "Frågan är sparad.");

        addQuestion(page, "Ska ni sova borta?", "Ett val");
        page.navigate(draft);
        assertTrue(page.locator("#findings").innerText().contains("Skriv minst två alternativ"), page.locator("#findings").innerText());
        page.locator("#findings").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ska ni sova borta?")).first().click();
        Locator options = page.locator("form[id=question]");
        options.getByLabel("Svenska", exact()).nth(0).fill("Ja");
        options.getByLabel("Svenska", exact()).nth(1).fill("Nej");
        press(options, "Spara frågan");
        assertDone(page, "Frågan är sparad.");

        addQuestion(page, "Var sover ni?", "Kort text");
        Locator conditioned = page.locator("form[id=question]");
        conditioned.getByLabel("Visas beroende på svaret på").selectOption("Ska ni sova borta?");
        press(conditioned, "Spara frågan");
        assertDone(page, "Välj nu vilka svar");
        conditioned.getByLabel("Ja", exact()).check();
        press(conditioned, "Spara frågan");
        assertDone(page, "Frågan är sparad.");
        assertTrue(page.locator("[id=question-var-sover-ni]").innerText().contains("visas beroende på ”Ska ni sova borta?”"));
        Locator up = page.locator("[id=question-var-sover-ni]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Flytta upp"));
        up.press("Enter");
        page.waitForURL("**#question-var-sover-ni");
        page.locator("[id=question-var-sover-ni]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Flytta ner")).press("Enter");
        page.waitForURL("**#question-var-sover-ni");

        previewOnAPhone(draft);

        page.navigate(draft + "/publish");
        assertTrue(page.getByRole(AriaRole.MAIN).innerText().contains("Det är formulärets första version."));
        press(page.locator("form[id=publish]"), "Publicera version 1");
        assertDone(page, "Versionen är publicerad");
        assertTrue(card(page).innerText().contains("Version 1"), card(page).innerText());

        press(card(page), "Ny version");
        assertDone(page, "Utkastet är öppet");
        String next = page.url().replaceAll("[?#].*", "");
        page.navigate(next + "/publish");
        assertTrue(page.getByRole(AriaRole.MAIN).innerText().contains("Inget skiljer"));
        assertEquals(0, page.locator("form[id=publish]").count());
        page.navigate(next + "/questions/var-sover-ni");
        open(page, "Ta bort frågan");
        press(page.locator("form[id=remove]"), "Ta bort frågan");
        assertDone(page, "Frågan är borttagen.");
        page.navigate(next + "/publish");
        assertTrue(page.getByRole(AriaRole.MAIN).innerText().contains("Frågan ”Var sover ni?” är borttagen."));
        press(page.locator("form[id=publish]"), "Publicera version 2");
        assertDone(page, "Versionen är publicerad");
    }

    private void previewOnAPhone(String draft) {
        Page phone = phone();
        signIn(phone, PROGRAMME);
        phone.navigate(draft + "/preview?sum=12+000&track=standard");
        assertEquals("standard", phone.getByLabel("Spår").inputValue());
        assertEquals("12 000", phone.locator("#q-amount").inputValue());
        assertTrue(phone.getByRole(AriaRole.MAIN).innerText().contains("Föreningen måste ha minst fem medlemmar."));
        assertEquals(360, ((Number) phone.locator("html").evaluate("html => html.scrollWidth")).intValue(), "nothing is wider than the phone");
        assertFalse(phone.getByLabel("Var sover ni?").isVisible());
        phone.getByLabel("Ja", new Page.GetByLabelOptions().setExact(true)).check();
        assertTrue(phone.getByLabel("Var sover ni?").isVisible());
        phone.getByLabel("Hur många medlemmar har ni?").fill("3");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kontrollera svaren som vid inskick")).click();
        phone.getByText("hindrar att det här skickas in").waitFor();
        assertEquals("3", phone.getByLabel("Hur många medlemmar har ni?").inputValue());
        assertTrue(phone.locator("#q-hur-manga-medlemmar-har-ni-error").innerText().contains("minst fem medlemmar"));
        assertTrue(phone.getByLabel("Var sover ni?").isVisible(), "what was answered still decides");
        phone.navigate(draft + "/preview");
        assertEquals("", phone.getByLabel("Hur många medlemmar har ni?").inputValue(), "nothing is kept");
        those_that_apply_together(phone);
    }

    /** The fullest track of the delivered form asks who applies together, and says at its row what is wrong with a number. */
    private void those_that_apply_together(Page phone) {
        phone.navigate(portal + "/office/calls/forms");
        String form = phone.locator(".card", new Page.LocatorOptions().setHasText("Version 2")).filter(new Locator.FilterOptions().setHas(
                phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Föreningsbidrag").setExact(true)))).locator("a[href$='/preview']").first()
                .getAttribute("href");
        phone.navigate(portal + form + "?sum=200+000&track=heavy");
        Locator together = phone.locator("#q-co-applicants");
        together.getByLabel("Föreningens namn").first().fill("Kören");
        together.getByLabel("Organisationsnummer").first().fill("121212-1212");
        assertEquals(360, ((Number) phone.locator("html").evaluate("html => html.scrollWidth")).intValue(), "nothing is wider than the phone");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kontrollera svaren som vid inskick")).click();
        phone.getByText("hindrar att det här skickas in").waitFor();
        assertTrue(phone.locator("#q-co-applicants-error").innerText().contains("Rad 1: detta är ett personnummer"), phone.locator("#q-co-applicants-error").innerText());
        assertEquals("121212-1212", together.getByLabel("Organisationsnummer").first().inputValue());
        if (System.getProperty("samstod.pictures") != null) {
            together.screenshot(new Locator.ScreenshotOptions().setPath(java.nio.file.Path.of(System.getProperty("samstod.pictures"), "together-360.png")));
        }
    }

    private Locator card(Page page) {
        return page.locator(".card", new Page.LocatorOptions().setHasText("Läger " + unique));
    }

    private void addQuestion(Page page, String label, String kind) {
        page.navigate(page.url().replaceAll("(/office/calls/forms/[^/?#]+).*", "$1"));
        Locator add = page.locator("#add");
        add.getByLabel("Frågan på svenska").fill(label);
        add.getByLabel("Sorts svar").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(kind));
        add.getByLabel("Del", exact()).selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        press(add, "Lägg till frågan");
        assertDone(page, "Frågan finns nu.");
        assertEquals(label, page.locator("h1").innerText());
    }
}
