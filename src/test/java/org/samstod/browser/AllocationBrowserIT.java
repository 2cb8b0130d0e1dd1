package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An officer fills the allocation sheet by keyboard alone; a colleague in the same cell, a cut line, a spreadsheet, a phone. */
class AllocationBrowserIT extends PortalBrowser {

    private static final String OFFICER = "handlaggare@demo.example";
    private static final String COLLEAGUE = "handlaggare2@demo.example";
    private static final String ROUND = "Höstens aktiviteter";

    private final String name = "Förslag " + ThreadLocalRandom.current().nextInt(1_000_000);

    @Override
    protected boolean expected(String consoleError) {
        return consoleError.contains("409") || consoleError.contains("422") || consoleError.contains("ERR_INTERNET_DISCONNECTED");
    }

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    /** The sheet of the round that is being prepared, in a variant of its own. */
    private String newVariant(Page page) {
        signIn(page, OFFICER);
        page.navigate(portal + "/office/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ärenden och fördelning")).click();
        main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + ROUND))).first().click();
        main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Öppna fördelningsbladet")).click();
        page.locator("[id='new:newName']").fill(name);
        page.locator("[id='new:newGround']").selectOption("local-interest");
        page.locator("[id='new:do']").click();
        assertDone(page, "Varianten är skapad.");
        // Keys are the sheet's own from when its script is here.
        page.waitForLoadState();
        return page.url();
    }

    private static Locator cell(Page page, String field, int row) {
        return page.locator("#cells [data-field='" + field + "']").nth(row);
    }

    private static String sum(Page page, String id) {
        return page.locator("#sums [data-sum='" + id + "'] [data-value]").innerText().replace('\u00a0', ' ');
    }

    @Test
    void officer_fillsTheSheet_byKeyboardAlone() {
        Page page = page();
        newVariant(page);
        fits(page);
        Locator first = cell(page, "amount", 0);
        first.focus();
        page.keyboard().type("1.000");
        page.keyboard().press("Enter");
        assertThat(cell(page, "amount", 1)).isFocused();
        assertThat(first).hasValue("1\u00a0000");
        assertThat(page.locator("#sums [data-sum='proposed'] [data-value]")).hasText("1\u00a0000\u00a0kr");
        page.keyboard().type("2000,50");
        page.keyboard().press("ArrowUp");
        assertThat(first).isFocused();
        assertThat(page.locator("#sums [data-sum='proposed'] [data-value]")).hasText("3\u00a0000,50\u00a0kr");
        page.keyboard().type("9");
        page.keyboard().press("Escape");
        assertThat(first).hasValue("1\u00a0000");
        page.keyboard().press("Tab");
        assertThat(cell(page, "reasons", 0)).isFocused();
        page.keyboard().type("Verksamheten är öppen för alla.");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("Lokalen är bokad.");
        page.keyboard().press("ArrowRight");
        assertThat(cell(page, "ground", 0)).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(cell(page, "outcome", 1)).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        page.keyboard().type("tusen");
        page.keyboard().press("Enter");
        assertThat(cell(page, "amount", 2)).hasClass(Pattern.compile(".*unsaved.*"));
        assertThat(cell(page, "amount", 2)).hasValue("tusen");
        assertThat(page.locator("#saved")).containsText("Inte sparat: 1");
        cell(page, "amount", 2).focus();
        page.keyboard().press("Escape");
        assertThat(page.locator("#saved")).containsText("Sparat");
        page.reload();
        assertThat(cell(page, "amount", 0)).hasValue("1\u00a0000");
        assertThat(cell(page, "amount", 1)).hasValue("2\u00a0000,50");
        assertThat(cell(page, "reasons", 0)).hasValue("Verksamheten är öppen för alla.\nLokalen är bokad.");
        assertEquals("3 000,50 kr", sum(page, "proposed"));

        main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Gör till förslag")).click();
        assertThat(main(page)).containsText("Ingenting är gjort än.");
        assertThat(main(page)).containsText("Ta ärendet först.");
        fits(page);
        page.locator("[id='choose:do']").click();
        assertThat(page.locator(".banner")).containsText("0 förslag lämnade, 2 gick inte.");
        fits(page);
    }

    @Test
    void colleagueInTheSameCell_bothAreShown_andOneChooses() {
        Page page = page();
        String sheet = newVariant(page);
        Page other = page();
        signIn(other, COLLEAGUE);
        other.navigate(sheet);
        int row = 0;
        while (!cell(other, "amount", 0).getAttribute("data-case").equals(cell(page, "amount", row).getAttribute("data-case"))) {
            row++;
        }
        Locator mine = cell(page, "amount", row);
        cell(other, "amount", 0).fill("500");
        cell(other, "amount", 0).press("Enter");
        assertThat(other.locator("#saved")).containsText("Sparat");
        mine.fill("700");
        mine.press("Enter");
        assertThat(page.locator("#cells")).containsText("Hugo Handläggare (FIKTIV) skrev här");
        assertThat(mine).hasValue("700");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Behåll mitt")).click();
        assertThat(page.locator("#saved")).containsText("Sparat");
        other.reload();
        assertThat(cell(other, "amount", 0)).hasValue("700");
    }

    @Test
    void lineThatIsCut_theTextStaysAndIsSavedLater() {
        Page page = page();
        newVariant(page);
        page.context().setOffline(true);
        cell(page, "reasons", 0).fill("Skrivet i tunneln.");
        cell(page, "reasons", 0).press("Tab");
        assertThat(page.locator("#saved")).containsText("Inte sparat: 1");
        assertThat(cell(page, "reasons", 0)).hasValue("Skrivet i tunneln.");
        page.context().setOffline(false);
        assertThat(page.locator("#saved")).containsText("Sparat");
        page.reload();
        assertThat(cell(page, "reasons", 0)).hasValue("Skrivet i tunneln.");
    }

    @Test
    void withoutScript_theSameFormSaves_andKeepsWhatIsWrong() {
        String sheet = newVariant(page());
        Page page = page(context(new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false).setLocale("sv-SE")));
        signIn(page, OFFICER);
        page.navigate(sheet);
        cell(page, "amount", 0).fill("1 500");
        cell(page, "amount", 1).fill("femton");
        cell(page, "reasons", 1).fill("Står kvar.");
        page.locator("[id='sheet:save']").click();
        assertThat(page.locator(".error-summary")).containsText("Skriv beloppet");
        assertThat(cell(page, "amount", 0)).hasValue("1\u00a0500");
        assertThat(cell(page, "amount", 1)).hasValue("femton");
        assertThat(cell(page, "reasons", 1)).hasValue("Står kvar.");
        cell(page, "amount", 1).fill("1 600");
        page.locator("[id='sheet:save']").click();
        assertDone(page, "Allt är sparat.");
        assertEquals("3 100 kr", sum(page, "proposed"));
    }

    @Test
    void spreadsheet_outAndBack_showsWhatChangesBeforeItDoes() throws IOException {
        Page page = page();
        String sheet = newVariant(page);
        cell(page, "amount", 0).fill("1 000");
        cell(page, "amount", 0).press("Enter");
        assertThat(page.locator("#saved")).containsText("Sparat");
        for (String format : new String[] {"Excel-fil", "textfil"}) {
            Download download = page.waitForDownload(() -> main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions()
                    .setName(Pattern.compile(format))).click());
            assertTrue(Files.size(download.path()) > 100, download.suggestedFilename());
            if (format.equals("textfil")) {
                String text = Files.readString(download.path(), StandardCharsets.UTF_8);
                main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Läs in ett kalkylblad")).click();
                fits(page);
                page.locator("[id='look:file']").setInputFiles(new FilePayload("blad.csv", "text/csv",
                        text.replaceFirst(";1000;;", ";1200;=Skäl;").getBytes(StandardCharsets.UTF_8)));
            }
        }
        page.locator("[id='look:do']").click();
        assertThat(page.locator("#changes")).containsText("1\u00a0200");
        assertThat(page.locator("#changes")).containsText("=Skäl");
        fits(page);
        page.locator("[id='apply:do']").click();
        assertDone(page, "2 celler är ändrade.");
        assertTrue(page.url().startsWith(sheet), page.url());
        assertThat(cell(page, "amount", 0)).hasValue("1\u00a0200");
        assertThat(cell(page, "reasons", 0)).hasValue("=Skäl");
    }

    @Test
    void phone_theSheetIsReadAndWrittenWithoutScrollingSideways() {
        String sheet = newVariant(page());
        Page phone = phone();
        signIn(phone, OFFICER);
        for (String path : new String[] {"/office/matters", sheet.substring(portal.length()), sheet.substring(portal.length()).replace("/sheet", "/choose"),
            sheet.substring(portal.length()).replace("/sheet", "/import")}) {
            phone.navigate(portal + path);
            fits(phone);
        }
        phone.navigate(sheet);
        cell(phone, "amount", 0).fill("1 000");
        cell(phone, "amount", 0).blur();
        assertThat(phone.locator("#saved")).containsText("Sparat");
        fits(phone);
        String other = phone.locator("a[href*='/compare?']").first().getAttribute("href");
        phone.navigate(portal + other);
        assertThat(main(phone)).containsText("Skillnad");
        fits(phone);
    }

    @Test
    void aCellThatIsNotSaved_isAccessible() {
        Page page = page();
        newVariant(page);
        cell(page, "amount", 0).fill("tusen");
        cell(page, "amount", 0).press("Enter");
        assertThat(page.locator("#saved")).containsText("Inte sparat: 1");
        assertEquals(List.of(), AccessibilityBrowserIT.look(page), "a cell that is not saved");
    }
}
