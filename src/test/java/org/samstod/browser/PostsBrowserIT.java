package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A treasurer tells on a phone how it goes, with a picture; an officer looks and shows it; a resident reads it; it is taken back and gone. */
class PostsBrowserIT extends PortalBrowser {

    private static final String TEXT = "Vi planterade lök i alla lådor.";

    @Override
    protected boolean expected(String consoleError) {
        // The address of what was taken back is asked for on purpose.
        return consoleError.contains("404");
    }

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator button(Page page, String name) {
        return main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static FilePayload picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new FilePayload("lådor.png", "image/png", bytes.toByteArray());
    }

    @Test
    void aPost_isWrittenOnAPhone_lookedAt_shown_andTakenBack() throws IOException {
        Page kim = phone();
        signIn(kim, "kassor@demo.example");
        kim.navigate(portal + "/association/posts");
        fits(kim);
        main(kim).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Skriv ett inlägg")).first().click();
        fits(kim);
        kim.locator("[id='post:text']").fill(TEXT);
        kim.locator("[id='post:picture']").setInputFiles(picture());
        button(kim, "Skicka till stadsdelen").click();
        assertThat(kim.locator(".error-summary")).containsText("Beskriv bilden med ord");
        assertThat(kim.locator(".error-summary")).containsText("Kryssa i att ingen person nämns");
        assertThat(kim.locator(".error-summary")).containsText("Välj bilden igen");
        assertThat(kim.locator("[id='post:text']")).hasValue(TEXT);
        fits(kim);
        kim.locator("[id='post:picture']").setInputFiles(picture());
        kim.locator("[id='post:alt']").fill("Odlingslådor utan människor");
        kim.locator("[id='post:nobody']").check();
        button(kim, "Skicka till stadsdelen").click();
        assertDone(kim, "Du får ett meddelande när stadsdelen har läst det.");

        Page hanna = page();
        signIn(hanna, "handlaggare@demo.example");
        hanna.navigate(portal + "/office/");
        hanna.locator("nav.rail a", new Page.LocatorOptions().setHasText("Inlägg att titta på")).click();
        main(hanna).locator(".card", new Locator.LocatorOptions().setHasText(TEXT)).getByRole(AriaRole.LINK).click();
        Locator image = main(hanna).locator("img.post-picture");
        assertThat(image).hasAttribute("alt", "Odlingslådor utan människor");
        assertTrue((boolean) image.evaluate("picture => picture.decode().then(() => picture.naturalWidth === 1280)"), "it is drawn anew for a page");
        fits(hanna);
        button(hanna, "Visa för alla").click();
        assertDone(hanna, "Inlägget visas nu för alla.");

        kim.navigate(portal + "/association/posts");
        kim.locator("li", new Page.LocatorOptions().setHasText(TEXT)).getByRole(AriaRole.LINK).click();
        String post = kim.url();
        kim.navigate(portal + "/association/posts");
        String initiative = kim.locator("section.activity", new Page.LocatorOptions().setHasText(TEXT)).locator("h2 a").getAttribute("href");
        Page anybody = phone();
        anybody.navigate(portal + initiative);
        Locator told = anybody.locator("ol.timeline li", new Page.LocatorOptions().setHasText(TEXT));
        assertThat(told.locator("img")).hasAttribute("src", Pattern.compile("/pictures/[0-9a-z]{26}"));
        fits(anybody);
        String address = told.locator("img").getAttribute("src");

        kim.navigate(post);
        button(kim, "Ta tillbaka inlägget").click();
        assertDone(kim, "Inlägget är borta.");
        anybody.navigate(portal + initiative);
        assertThat(main(anybody)).not().containsText(TEXT);
        Response gone = anybody.navigate(portal + address);
        assertEquals(404, gone.status());
    }
}
