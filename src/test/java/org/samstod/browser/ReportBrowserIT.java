package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An officer writes, finishes and signs the report of a round; a colleague in the same section; begun on a phone; a board's template. */
class ReportBrowserIT extends PortalBrowser {

    private static final String OFFICER = "handlaggare@demo.example";
    private static final String HEAD = "chef@demo.example";
    private static final String ROUND = "Höstens aktiviteter";

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator link(Page page, String name) {
        return main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private String reportOfTheRound(Page page, String who) {
        signIn(page, who);
        page.navigate(portal + "/office/matters");
        main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + ROUND))).first().click();
        link(page, "Tjänsteutlåtande").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Tjänsteutlåtande");
        return page.url();
    }

    @Test
    void report_isWritten_readFinishedSignedAndBegunAgain() throws IOException {
        Page page = page();
        String report = reportOfTheRound(page, OFFICER);
        fits(page);
        assertThat(main(page)).containsText("Version 1 gäller");
        link(page, "Ändra avsnittet Konsekvenser för barn").click();
        page.locator("[id='write:text']").fill("Barnen får en plats att vara på.");

        Page other = page();
        signIn(other, HEAD);
        other.navigate(report + "?edit=children");
        other.locator("[id='write:text']").fill("Skrivet av chefen.");
        other.locator("[id='write:save']").click();
        assertDone(other, "Avsnittet Konsekvenser för barn är sparat.");

        page.locator("[id='write:save']").click();
        assertThat(page.locator(".error-summary")).containsText("Ingenting av ditt är borta");
        assertThat(page.locator("#both")).containsText("Skrivet av chefen.");
        assertThat(page.locator("#both")).containsText("Barnen får en plats att vara på.");
        assertThat(page.locator("[id='write:text']")).hasValue("Barnen får en plats att vara på.");
        fits(page);
        page.locator("[id='write:text']").fill("Barnen får en plats att vara på. Skrivet av chefen och handläggaren.");
        page.locator("[id='write:save']").click();
        assertDone(page, "Avsnittet Konsekvenser för barn är sparat.");
        assertThat(page.locator("#children")).containsText("chefen och handläggaren");

        link(page, "Jämför versioner").click();
        assertThat(main(page)).containsText("chefen och handläggaren");
        fits(page);
        page.navigate(report);
        link(page, "Hämta på nytt ur akten").click();
        fits(page);
        page.navigate(report);
        link(page, "Läs hela utkastet och gör det klart").click();
        assertThat(page.locator(".letter.report")).containsText("chefen och handläggaren");
        fits(page);
        for (String format : List.of("PDF", "Word", "Webbsida")) {
            Download file = page.waitForDownload(() -> link(page, format).click());
            assertTrue(Files.size(file.path()) > 1000, file.suggestedFilename());
            assertTrue(file.suggestedFilename().startsWith("tjansteutlatande-utkast."), file.suggestedFilename());
        }
        page.locator("[id='finish:do']").click();
        assertDone(page, "är klar och diarieförd.");

        byte[] signed = Files.readAllBytes(page.waitForDownload(() -> {
            page.navigate(report + "/read?version=1");
            link(page, "PDF").click();
        }).path());
        page.navigate(report);
        page.locator("[id='sign:ordinal']").selectOption("1");
        page.locator("[id='sign:file']").setInputFiles(new FilePayload("anteckning.txt", "text/plain", "Inte undertecknat".getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='sign:do']").click();
        assertThat(page.locator(".error-summary")).isVisible();
        page.locator("[id='sign:file']").setInputFiles(new FilePayload("undertecknat.pdf", "application/pdf", signed));
        page.locator("[id='sign:do']").click();
        assertDone(page, "Den undertecknade filen är tillbakalagd. Version 1 gäller.");
        assertThat(main(page)).containsText("Undertecknad, tillbakalagd");
        fits(page);
        main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Börja en ny version"))).first().click();
        assertThat(page.locator("#draft")).isVisible();
    }

    @Test
    void report_isBegunAndWrittenOnAPhone() {
        Page page = phone();
        signIn(page, OFFICER);
        page.navigate(portal + "/office/matters?kind=single");
        main(page).locator("table a").first().click();
        link(page, "Tjänsteutlåtande").click();
        fits(page);
        page.locator("[id='begin:do']").click();
        assertDone(page, "Tjänsteutlåtandet är påbörjat med det som står i akten.");
        fits(page);
        link(page, "Ändra avsnittet Sammanfattning").click();
        fits(page);
        page.locator("[id='write:text']").fill("Skrivet på en telefon.\n\n- en punkt\n- en till");
        page.locator("[id='write:save']").click();
        assertDone(page, "Avsnittet Sammanfattning är sparat.");
        fits(page);
        link(page, "Läs hela utkastet och gör det klart").click();
        assertThat(page.locator(".letter.report")).containsText("Skrivet på en telefon.");
        fits(page);
    }

    @Test
    void template_thatCannotBeUsed_isRefusedWithWhatToDo() {
        Page page = page();
        signIn(page, "stad@demo.example");
        page.navigate(portal + "/office/report-templates");
        fits(page);
        page.locator("[id='put:board']").selectOption(new SelectOption().setIndex(1));
        page.locator("[id='put:file']").setInputFiles(new FilePayload("mall.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "inget dokument".getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='put:do']").click();
        assertThat(page.locator(".error-summary")).containsText("Spara den som .docx");
        assertTrue(!page.locator("[id='put:board']").inputValue().isEmpty(), "the board is still chosen");
    }
}
