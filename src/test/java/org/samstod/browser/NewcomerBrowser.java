package org.samstod.browser;


import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/** Base of the browser tests of people who are new to the portal: they open accounts of their own before anything else. */
abstract class NewcomerBrowser extends PortalBrowser {

    protected static final String DISTRICT = "Hägersten-Älvsjö";
    protected static final String OFFICER = "handlaggare@demo.example";
    protected static final String PASSWORD = "en lång mening duger";

    /** Makes the names of a test its own. */
    protected final String run = Long.toString(ThreadLocalRandom.current().nextLong(36L * 36 * 36 * 36 * 36), 36);

    /** Opens an account and signs in with it, on the page that is open. */
    protected void signUp(Page page, String name, String email) {
        page.navigate(portal + "/account/signup");
        field(page, "Ditt namn").fill(name);
        field(page, "E-postadress").fill(email);
        field(page, "Lösenord").fill(PASSWORD);
        button(page, "Skapa konto").click();
        link(page, "Logga in").click();
        field(page, "E-postadress").fill(email);
        field(page, "Lösenord").fill(PASSWORD);
        button(page, "Logga in").click();
        page.waitForURL(url -> url.endsWith("/association/"));
    }

    /** The newest link mailed to an address that begins so; the demo shows mails that a mail server would send. */
    protected String mailed(String email, String path) throws IOException, InterruptedException {
        return new DemoSession(portal).get("/account/demo-mail").body().lines().filter(line -> line.startsWith(email + " "))
                .map(line -> line.substring(line.lastIndexOf('|') + 2).strip()).filter(link -> link.startsWith(path)).findFirst().orElseThrow();
    }

    /** Opens the mailed link and proves the address of whoever is signed in on the page. */
    protected void proveAddress(Page page, String email) throws IOException, InterruptedException {
        page.navigate(portal + mailed(email, "/account/address/"));
        button(page, "Ja, bekräfta adressen").click();
        says(page, "Tack, adressen är bekräftad.");
    }

    protected static Locator field(Page page, String label) {
        return page.getByRole(AriaRole.MAIN).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    protected static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    protected static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    protected static void says(Page page, String text) {
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.MAIN)).containsText(text);
    }
}
