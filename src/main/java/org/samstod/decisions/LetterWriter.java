package org.samstod.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.document.Xhtml;

/**
 * Writes the letter about a decision as accessible XHTML. The same content always gives the same characters, so the
 * letter that a delegate looks at and the letter that is kept can be compared by their hash.
 *
 * <p>Only the Swedish letter binds; the English one is standard text around the Swedish reasons, and says so.
 */
final class LetterWriter {

    static final String STYLE = style();

    private static final Set<String> MEETINGS = Set.of("BOARD", "COMMITTEE", "CHAIR");
    private static final Pattern HEADING = Pattern.compile("(</?h)([12])(?=[ >])");

    private LetterWriter() {
    }

    /** The letter in Swedish or English. */
    static String write(LetterContent letter, Locale locale) {
        boolean english = Texts.ENGLISH.getLanguage().equals(locale.getLanguage());
        Writing w = new Writing(letter, locale, english);
        return w.document();
    }

    /** What stands inside the body of a letter or of minutes, for showing it inside a page. */
    static String body(String document) {
        return document.substring(document.indexOf("<body>") + "<body>".length(), document.lastIndexOf("</body>"));
    }

    /**
     * The same with its headings so many levels lower, for showing it under a heading of the page.
     *
     * @param levels 1 under the page's first heading, 2 under a section's
     */
    static String body(String document, int levels) {
        return HEADING.matcher(body(document))
                .replaceAll(found -> found.group(1) + (Integer.parseInt(found.group(2)) + levels));
    }

    private static String style() {
        try (var stream = LetterWriter.class.getResourceAsStream("letter.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Writing(LetterContent letter, Locale locale, boolean english) {

        String document() {
            String headline = headline();
            Xhtml page = Xhtml.document(locale, headline, t("subject", letter.callTitle()), STYLE);
            page.open("article", "class", "letter");
            page.element("p", letter.boardName(), "class", "letter-board");
            if (english) {
                page.open("p", "class", "letter-note").element("strong", t("binding")).close();
            }
            page.element("h1", headline, "class", "letter-title");
            facts(page);
            decision(page);
            if (letter.change() != null) {
                change(page, letter.change());
            }
            section(page, "reasons");
            swedish(page, letter.reasons());
            section(page, "ground");
            translated(page, letter.ground());
            if (letter.terms() != null) {
                section(page, "terms");
                if (letter.conditions() != null) {
                    translated(page, letter.conditions());
                }
                translated(page, letter.terms());
                use(page);
            }
            section(page, "decider");
            decider(page);
            section(page, "appeal");
            translated(page, letter.appeal().without(t("section.appeal")));
            page.element("p", t("appeal.day"));
            section(page, "shown");
            page.element("p", t(!letter.level().isAtLeast(PublicationLevel.LIMITED) ? "shown.nothing"
                    : MEETINGS.contains(letter.deciderRole()) ? "shown.after-minutes" : "shown.later"));
            return page.finish();
        }

        /** A delegate is named with the mandate; a body with its meeting and paragraph. */
        private void decider(Xhtml page) {
            if (MEETINGS.contains(letter.deciderRole())) {
                page.element("p", t("decider." + letter.deciderRole(), letter.deciderName(), letter.decidedOn().toString(), letter.delegation()));
                return;
            }
            page.open("p").text(t("on-behalf")).empty("br").element("strong", letter.deciderName()).empty("br")
                    .text(t("role." + letter.deciderRole())).empty("br").text(t("decider.by", letter.delegation())).close();
        }

        private String headline() {
            return switch (letter.outcome()) {
                case "granted", "partly" -> t("headline." + letter.outcome(), money(letter.granted()));
                default -> t("headline." + letter.outcome());
            };
        }

        private void facts(Xhtml page) {
            page.open("table", "class", "letter-facts").open("caption").text(t("facts")).close().open("tbody");
            fact(page, "applicant", letter.applicant() + ", " + letter.organisationNumber());
            fact(page, "title", letter.title());
            fact(page, "call", letter.callTitle());
            if (letter.registerNumber() != null) {
                fact(page, "register-number", letter.registerNumber());
            }
            fact(page, "reference", letter.reference());
            fact(page, "asked", money(letter.asked()));
            fact(page, "decided-on", letter.decidedOn().toString());
            page.close().close();
        }

        private void fact(Xhtml page, String name, String content) {
            boolean swedishContent = english && ("title".equals(name) || "call".equals(name));
            page.open("tr").element("th", t("fact." + name), "scope", "row");
            if (swedishContent) {
                page.element("td", content, "lang", "sv", "xml:lang", "sv");
            } else {
                page.element("td", content);
            }
            page.close();
        }

        private void decision(Xhtml page) {
            section(page, "decision");
            page.element("p", switch (letter.outcome()) {
                case "granted", "partly" -> t("decision." + letter.outcome(), letter.boardName(), letter.applicant(), money(letter.granted()),
                        money(letter.asked()));
                case "transferred" -> t("decision.transferred", letter.boardName(), letter.transferredTo());
                default -> t("decision." + letter.outcome(), letter.boardName(), letter.applicant(), money(letter.asked()));
            });
            if (letter.years().size() > 1) {
                page.open("table", "class", "letter-years").open("caption").text(t("years")).close();
                page.open("thead").open("tr").element("th", t("years.year"), "scope", "col")
                        .element("th", t("years.amount"), "scope", "col", "class", "amount").close().close().open("tbody");
                for (LetterContent.Year year : letter.years()) {
                    page.open("tr").element("th", String.valueOf(year.year()), "scope", "row")
                            .element("td", money(year.amount()), "class", "amount").close();
                }
                page.close().close();
            }
        }

        /** An earlier decision is named, with why and by which provision it is changed, or that a court has annulled it. */
        private void change(Xhtml page, LetterContent.Change change) {
            if (change.annulledOn() != null) {
                section(page, "annulled");
                page.element("p", t("annulled", change.earlierOn().toString(), change.annulledOn().toString()));
                translated(page, change.ground());
                return;
            }
            section(page, "change");
            page.element("p", t("change", change.earlierOn().toString()));
            swedish(page, change.reasons());
            translated(page, change.ground());
        }

        private void use(Xhtml page) {
            if (letter.usableFrom() != null && letter.usableTo() != null) {
                page.element("p", t("use", letter.usableFrom().toString(), letter.usableTo().toString()));
            }
            if (letter.reportDue() != null) {
                page.element("p", t("report", letter.reportDue().toString()));
            }
        }

        private void section(Xhtml page, String name) {
            page.element("h2", t("section." + name));
        }

        private void translated(Xhtml page, LetterContent.Bilingual text) {
            if (!english) {
                page.paragraphs(text.swedish());
            } else if (text.inEnglish()) {
                page.paragraphs(text.english());
            } else {
                swedish(page, text.swedish());
            }
        }

        private void swedish(Xhtml page, String text) {
            if (english) {
                page.open("div", "lang", "sv", "xml:lang", "sv").paragraphs(text).close();
            } else {
                page.open("div").paragraphs(text).close();
            }
        }

        private String money(Money sum) {
            return sum.format(locale);
        }

        private String t(String name, Object... args) {
            return Texts.get(locale, "decisions.letter." + name, args);
        }
    }
}
