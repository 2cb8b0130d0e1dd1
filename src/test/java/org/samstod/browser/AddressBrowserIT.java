package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose an address is, on a phone 360 pixels wide: a calm line, a mailed link, another address, and one that a stranger took. */
class AddressBrowserIT extends NewcomerBrowser {

    private final String email = "eva-" + run + "@forening.example";

    private static Locator line(Page page) {
        return page.locator("section.line").filter(new Locator.FilterOptions().setHasText("Din e-postadress är inte bekräftad än."));
    }

    private static void looksFine(Page page) {
        fits(page);
        assertEquals(List.of(), AccessibilityBrowserIT.look(page));
    }

    @Test
    void newcomer_isRemindedCalmly_andProvesTheAddressOnce() throws Exception {
        Page phone = phone();
        signUp(phone, "Eva Ek", email);
        assertThat(line(phone)).hasCount(1);
        looksFine(phone);
        line(phone).locator("a").click();
        says(phone, email);
        says(phone, "Inte bekräftad än");
        assertThat(line(phone)).hasCount(0);
        looksFine(phone);
        button(phone, "Skicka mejlet igen").click();
        says(phone, "Mejlet är på väg.");
        String link = mailed(email, "/account/address/");

        Page elsewhere = phone();
        elsewhere.navigate(portal + link);
        field(elsewhere, "E-postadress").fill(email);
        field(elsewhere, "Lösenord").fill(PASSWORD);
        button(elsewhere, "Logga in").click();
        says(elsewhere, "Är " + email + " din e-postadress?");
        looksFine(elsewhere);
        button(elsewhere, "Ja, bekräfta adressen").click();
        says(elsewhere, "Tack, adressen är bekräftad.");
        looksFine(elsewhere);

        phone.navigate(portal + link);
        says(phone, "Adressen är redan bekräftad.");
        looksFine(phone);
        phone.navigate(portal + "/association/");
        assertThat(line(phone)).hasCount(0);
    }

    @Test
    void anotherAddress_isTheAccountsWhenItsLinkHasBeenUsed() throws Exception {
        Page phone = phone();
        signUp(phone, "Eva Ek", email);
        phone.navigate(portal + "/account/roles");
        link(phone, "E-postadress").click();
        field(phone, "Ny e-postadress").fill("eva@forening");
        button(phone, "Skicka en länk till den nya adressen").click();
        says(phone, "Skriv en e-postadress");
        assertEquals("eva@forening", field(phone, "Ny e-postadress").inputValue());
        looksFine(phone);
        field(phone, "Ny e-postadress").fill("ny-" + email);
        field(phone, "Lösenord").fill("fel");
        button(phone, "Skicka en länk till den nya adressen").click();
        says(phone, "Lösenordet stämmer inte.");
        field(phone, "Lösenord").fill(PASSWORD);
        button(phone, "Skicka en länk till den nya adressen").click();
        says(phone, "Titta i den nya adressens e-post.");
        says(phone, email);
        proveAddress(phone, "ny-" + email);
        says(phone, "ny-" + email);
    }

    @Test
    void addressThatAStrangerTook_isTakenBack() throws Exception {
        Page stranger = phone();
        signUp(stranger, "Främmande Person", email);
        Page owner = phone();
        String first = made(owner, "fri-" + email);
        assertEquals(first, made(owner, email), "the answer is the same for an address that has an account");

        owner.navigate(portal + mailed(email, "/account/address/release/"));
        says(owner, email);
        looksFine(owner);
        button(owner, "Ta tillbaka adressen").click();
        says(owner, "Adressen är din igen");
        looksFine(owner);
        signUp(owner, "Eva Ek", email);

        stranger.navigate(portal + "/account/address");
        says(stranger, "Skriv din egen adress");
        assertTrue(stranger.getByRole(AriaRole.MAIN).innerText().contains("Byt adress"));
        looksFine(stranger);
    }

    /** All that the page says when an account is asked for. */
    private String made(Page page, String address) {
        page.navigate(portal + "/account/signup");
        field(page, "Ditt namn").fill("Eva Ek");
        field(page, "E-postadress").fill(address);
        field(page, "Lösenord").fill(PASSWORD);
        button(page, "Skapa konto").click();
        says(page, "Titta i din e-post.");
        looksFine(page);
        return page.getByRole(AriaRole.MAIN).innerText();
    }
}
