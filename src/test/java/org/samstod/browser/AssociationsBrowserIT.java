package org.samstod.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.samstod.shared.FreshNumbers;

/** From a claim to a reported threat, on a phone 360 pixels wide; the officer sits at a desk. */
class AssociationsBrowserIT extends NewcomerBrowser {

    private static FilePayload picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new FilePayload("protokoll.png", "image/png", bytes.toByteArray());
    }

    @Test
    void claim_members_and_threat_on_a_phone() throws IOException {
        String name = "FIKTIV Förening " + run;
        Page phone = phone();
        signUp(phone, "Tova Testkassör", "tova-" + run + "@forening.example");
        says(phone, "Börja med att anmäla vilken förening du företräder");
        fits(phone);
        link(phone, "Anmäl din förening").click();

        field(phone, "Organisationsnummer").fill("121212-1212");
        button(phone, "Skicka anmälan").click();
        says(phone, "Detta är ett personnummer.");
        assertTrue(phone.title().startsWith("Fel:"), phone.title());
        assertEquals("121212-1212", field(phone, "Organisationsnummer").inputValue());
        field(phone, "Organisationsnummer").fill(FreshNumbers.association().formatted());
        field(phone, "Föreningens namn").fill(name);
        field(phone, "Stadsdelsområde").selectOption(new SelectOption().setLabel(DISTRICT));
        field(phone, "Årsmötesprotokoll").setInputFiles(picture());
        button(phone, "Skicka anmälan").click();
        says(phone, "Anmälan är mottagen");
        says(phone, "protokoll.png");
        fits(phone);

        phone.navigate(portal + "/association/members");
        says(phone, "Din anmälan är inte kontrollerad än");

        Page desk = page();
        signIn(desk, OFFICER);
        desk.navigate(portal + "/office/claims");
        link(desk, name).click();
        says(desk, "Tova Testkassör");
        button(desk, "Verifiera anmälan").click();
        says(desk, "Skriv vad du har kontrollerat mot.");
        field(desk, "Vad du har kontrollerat mot").fill("Årsmötesprotokoll 2026-02-11, § 7");
        button(desk, "Verifiera anmälan").click();
        says(desk, "Anmälan är verifierad.");

        phone.navigate(portal + "/association/members");
        String invited = "bertil-" + run + "@forening.example";
        field(phone, "E-postadress").fill(invited);
        button(phone, "Skicka inbjudan").click();
        says(phone, "Inbjudan är skickad till " + invited);
        fits(phone);
        link(phone, "Tova Testkassör").click();
        says(phone, "Du är den sista administratören.");

        Page reader = page();
        phone.navigate(portal + "/association/safety");
        says(phone, "Just nu: Öppen");
        button(phone, "Sänk till Begränsad").click();
        says(phone, "Just nu: Begränsad");
        fits(phone);

        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Anmäl hot").setExact(true)).click();
        says(phone, "Det här händer genast");
        fits(phone);
        button(phone, "Skydda allt nu").click();
        says(phone, "Allt är skyddat");
        phone.navigate(portal + "/association/safety");
        says(phone, "Just nu: Skyddad");
        fits(phone);
        reader.navigate(portal + "/en/association/safety");
        PlaywrightAssertions.assertThat(reader).hasURL(Pattern.compile(".*/en/account/login.*"));

        desk.navigate(portal + "/office/claims");
        says(desk, "Anmälda hot att följa upp");
        link(desk, name).click();
        field(desk, "Vad ni kom överens om").fill("Talade i telefon. Stannar skyddad.");
        button(desk, "Avsluta uppföljningen").click();
        says(desk, "Uppföljningen är avslutad.");
    }

    @Test
    void claim_isAnsweredTheSame_whetherTheNumberIsKnownOrNot() throws IOException {
        String number = FreshNumbers.association().formatted();
        String first = answer(number, "anna-" + run + "@forening.example");
        String second = answer(number, "bo-" + run + "@forening.example");
        assertEquals(first, second);
    }

    /** All that the page says after a claim, less the time. */
    private String answer(String number, String email) throws IOException {
        Page page = phone();
        signUp(page, "Samma Namn", email);
        page.navigate(portal + "/association/claim");
        field(page, "Organisationsnummer").fill(number);
        field(page, "Föreningens namn").fill("FIKTIV Samma svar " + run);
        field(page, "Stadsdelsområde").selectOption(new SelectOption().setLabel(DISTRICT));
        field(page, "Årsmötesprotokoll").setInputFiles(picture());
        button(page, "Skicka anmälan").click();
        says(page, "Anmälan är mottagen");
        String told = page.getByRole(AriaRole.MAIN).innerText();
        page.navigate(portal + "/association/");
        return (told + page.getByRole(AriaRole.MAIN).innerText()).replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "");
    }
}
